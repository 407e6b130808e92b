import { speakersOf, type KeyItem } from '../../../../lessons/format/key.ts';
import type { Span } from '../../../../lessons/text/span.ts';
import type { Painted } from '../../reader/layers.ts';

/** A key that is being written, in the text: cores by their strength, and what margins and alternatives add to them. */
export function paintedKey(key: readonly KeyItem[], focus: string | null): Painted[] {
  return key.flatMap((item): Painted[] => {
    const { id, category, core, margin, strength, alternatives } = item;
    const others = id === focus ? alternatives : [];
    return [
      { category, ...core, state: id === focus ? 'focus' : strength },
      ...beside(core, margin).map((span): Painted => ({ category, ...span, state: 'margin' })),
      ...others.map((other): Painted => ({ category, ...other.core, state: 'alternative' })),
    ];
  });
}

/** Who speaks and the reporting verb. */
export const linksOf = (item: KeyItem | undefined): Span[] =>
  item === undefined
    ? []
    : [...speakersOf(item).map(({ span }) => span), item.cue].filter((span) => span !== null);

/** What a margin has before and after its core. */
const beside = (core: Span, margin: Span): Span[] =>
  [
    { start: margin.start, end: core.start },
    { start: core.end, end: margin.end },
  ].filter(({ start, end }) => start < end);

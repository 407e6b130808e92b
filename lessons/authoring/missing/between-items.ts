import type { AllowedWords } from '../../compare/credit.ts';
import { keyInWords, type KeyWords } from '../../compare/key-words.ts';
import type { WordRange } from '../../compare/word-range.ts';
import type { KeyItem } from '../../format/key.ts';
import { textUnder, type Span } from '../../text/span.ts';
import type { WordIndex } from '../../text/words.ts';
import { gapAt, type Gap, type GapCode } from './gap.ts';

/**
 * Items of one category that a mark can hardly tell apart: the same words twice, two that one mark would answer both, one
 * within the other, two that cross, two that follow one another without a word between. Cores are compared by their words,
 * as marks are. Each pair is told once, at the one that stands first, and by the worst that is true of it.
 */
export function gapsBetweenItems(key: readonly KeyItem[], blocks: readonly Span[], index: WordIndex): Gap[] {
  const opensBlock = new Set(blocks.map(({ start }) => index.firstEndingAfter(start)));
  const open = new Map<string, KeyWords[]>();
  return keyInWords(key, index).flatMap((later) => {
    const { category } = later.item;
    const core = later.allowed[0]?.core;
    if (core === undefined) return [];
    // Items come in reading order: whoever ended before this one begins is out of every later one's reach, too.
    const near = (open.get(category) ?? []).filter(({ to }) => to >= core.from);
    open.set(category, [...near, later]);
    return near.flatMap((earlier) => {
      const code = howUnclear(earlier, later, opensBlock);
      if (code === null) return [];
      return [
        gapAt(
          code,
          { of: 'item', id: earlier.item.id, field: 'core' },
          {
            words: textUnder(index.text, earlier.item.core),
            other: later.item.id,
          },
        ),
      ];
    });
  });
}

function howUnclear(
  { allowed: earlier }: KeyWords,
  { allowed: later }: KeyWords,
  opensBlock: ReadonlySet<number>,
): GapCode | null {
  const one = earlier[0]?.core;
  const other = later[0]?.core;
  if (one === undefined || other === undefined) return null;
  if (one.from === other.from && one.to === other.to) return 'same-core';
  if (earlier.some((a) => later.some((b) => isAnsweredAtOnce(a, b)))) return 'indistinct';
  if (holds(one, other) || holds(other, one)) return 'nested';
  if (one.from < other.to && other.from < one.to) return 'crossing';
  // A headline and the lead below it touch in the list of words, not on the page.
  return one.to === other.from && !opensBlock.has(other.from) ? 'touching' : null;
}

/** Whether there is a mark that covers both cores and goes beyond neither margin. */
const isAnsweredAtOnce = (a: AllowedWords, b: AllowedWords): boolean => {
  const both = { from: Math.min(a.core.from, b.core.from), to: Math.max(a.core.to, b.core.to) };
  return holds(a.extent, both) && holds(b.extent, both);
};

const holds = (outer: WordRange, inner: WordRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

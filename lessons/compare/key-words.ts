import type { Boundary, Strength } from '../format/key.ts';
import { boundariesOf, type KeyItem } from '../format/key.ts';
import type { Span } from '../text/span.ts';
import type { WordIndex } from '../text/words.ts';
import type { AllowedWords } from './credit.ts';
import type { WordRange } from './word-range.ts';

/** As much of a key item as decides verdicts. */
export type ComparedItem = Pick<
  KeyItem,
  'id' | 'category' | 'strength' | 'core' | 'margin' | 'alternatives' | 'speaker' | 'furtherSpeakers' | 'cue'
>;

/** A key item in words. `from` and `to` are the hull of all its extents. */
export interface KeyWords extends WordRange {
  item: ComparedItem;
  strength: Strength;
  allowed: AllowedWords[];
}

/** The key in words, in reading order. An item whose core holds no word allows nothing and can't be found. */
export const keyInWords = (items: readonly ComparedItem[], index: WordIndex): KeyWords[] =>
  [...items].sort(byCore).map((item) => {
    const allowed = boundariesOf(item).flatMap((boundary) => allowedWords(boundary, index));
    const from = Math.min(...allowed.map(({ extent }) => extent.from));
    const to = Math.max(...allowed.map(({ extent }) => extent.to));
    return {
      item,
      strength: item.strength,
      allowed,
      ...(allowed.length > 0 ? { from, to } : { from: 0, to: 0 }),
    };
  });

function allowedWords({ core, margin }: Boundary, index: WordIndex): AllowedWords[] {
  const coreWords = index.wordRange(core);
  if (coreWords.from === coreWords.to) return [];
  const marginWords = index.wordRange(margin);
  return [
    {
      core: coreWords,
      // A margin smaller than its core would make the item impossible to mark.
      extent: {
        from: Math.min(coreWords.from, marginWords.from),
        to: Math.max(coreWords.to, marginWords.to),
      },
    },
  ];
}

/** Reading order of items; total. */
export const byCore = (a: ComparedItem, b: ComparedItem): number =>
  bySpan(a.core, b.core) || (a.id < b.id ? -1 : 1);

const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

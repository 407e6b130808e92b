import type { Tally } from './comparison.ts';
import type { Earned } from './credit.ts';
import type { KeyWords } from './key-words.ts';

/** An item that was found: the credit of its boundaries, and the share of it that its links leave, 0 to 1. */
export interface Found {
  credit: Earned['credit'];
  linked: number;
}

/** What a tally is made of. `found` holds one entry for every required or acceptable item that was found. */
export interface Counted {
  /** The items of the category, or of the lesson. */
  items: readonly KeyWords[];
  found: ReadonlyMap<KeyWords, Found>;
  /** Answers of the category, arguable ones included. */
  answers: number;
  arguable: number;
}

/**
 * Counts, and the score: 2 x credits / (expected + counted), the F1 of partial credits (Dice 1945). It is 1 when all is
 * found and nothing else marked, and marking more or missing more lowers it alike.
 */
export function tallyOf({ items, found: foundItems, answers, arguable }: Counted): Tally {
  const findable = items.filter(({ strength, allowed }) => strength !== 'debatable' && allowed.length > 0);
  const earned = findable.map((item) => foundItems.get(item)).filter((one) => one !== undefined);
  const missed = findable.filter((item) => item.strength === 'required' && !foundItems.has(item)).length;
  const found = earned.length;
  const expected = found + missed;
  const counted = answers - arguable;
  const total = earned.reduce((sum, { credit, linked }) => sum + credit * linked, 0);
  const isNothing = findable.length === 0 || expected + counted === 0;
  return {
    expected,
    found,
    boundary: earned.filter(({ credit }) => credit < 1).length,
    missed,
    counted,
    reconsider: counted - found,
    arguable,
    credits: total,
    score: isNothing ? null : (2 * total) / (expected + counted),
  };
}

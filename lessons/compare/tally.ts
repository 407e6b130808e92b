import type { Tally } from './comparison.ts';
import type { KeyWords } from './key-words.ts';

/** What a tally is made of. `credits` holds one entry for every required or acceptable item that was found. */
export interface Counted {
  /** The items of the category, or of the lesson. */
  items: readonly KeyWords[];
  credits: ReadonlyMap<KeyWords, number>;
  /** Answers of the category, arguable ones included. */
  answers: number;
  arguable: number;
}

/**
 * Counts, and the score: 2 x credits / (expected + counted), the F1 of partial credits (Dice 1945). It is 1 when all is
 * found and nothing else marked, and marking more or missing more lowers it alike.
 */
export function tallyOf({ items, credits, answers, arguable }: Counted): Tally {
  const findable = items.filter(({ strength, allowed }) => strength !== 'debatable' && allowed.length > 0);
  const earned = findable.map((item) => credits.get(item)).filter((credit) => credit !== undefined);
  const missed = findable.filter((item) => item.strength === 'required' && !credits.has(item)).length;
  const found = earned.length;
  const expected = found + missed;
  const counted = answers - arguable;
  const total = earned.reduce<number>((sum, credit) => sum + credit, 0);
  const isNothing = findable.length === 0 || expected + counted === 0;
  return {
    expected,
    found,
    missed,
    counted,
    reconsider: counted - found,
    arguable,
    credits: total,
    score: isNothing ? null : (2 * total) / (expected + counted),
  };
}

import type { CategorizedSpan } from '../../lessons/compare/measures/categorized-span.ts';
import { between, chanceFrom, pick } from '../chance.ts';

const CATEGORIES = ['framing', 'sourcing', 'quote'] as const;

/** A key and marks on the same words; spans in words, half-open. */
export interface Sides {
  words: number;
  key: CategorizedSpan[];
  marks: CategorizedSpan[];
}

/** How the spans of a side lie to each other. */
export const shapes = { disjoint, overlapping, mutual } as const;
export type Shape = keyof typeof shapes;

/** Spans with words between them, as in a real key; marks that miss every fifth and are often off by a word. */
function disjoint(count: number): Sides {
  const chance = chanceFrom(count);
  const key: CategorizedSpan[] = [];
  const marks: CategorizedSpan[] = [];
  let word = 2;
  for (let place = 0; place < count; place += 1) {
    const end = word + between(chance, 1, 6);
    const category = pick(chance, CATEGORIES);
    key.push({ start: word, end, category });
    const isMissed = chance() < 0.2;
    // A miss is marked where nothing is: the number of marks stays the number of spans.
    const start = isMissed ? end + 1 : Math.max(0, word + between(chance, -1, 1));
    marks.push({ start, end: Math.max(start + 1, isMissed ? end + 2 : end), category });
    word = end + 4;
  }
  return { words: word + 4, key, marks };
}

/** Dozens of spans over every word, the page growing with their number. */
function overlapping(count: number): Sides {
  const chance = chanceFrom(count);
  const words = 2 * count + 100;
  const side = (): CategorizedSpan[] =>
    Array.from({ length: count }, () => {
      const start = between(chance, 0, words - 41);
      return { start, end: start + between(chance, 20, 40), category: pick(chance, CATEGORIES) };
    });
  return { words, key: side(), marks: side() };
}

/** Every span shares words with every other, all of one category: long ones around the middle of a page. */
function mutual(count: number): Sides {
  const chance = chanceFrom(count);
  const words = 4 * count + 20;
  const middle = words >>> 1;
  const side = (): CategorizedSpan[] =>
    Array.from({ length: count }, () => ({
      start: between(chance, 0, middle - 1),
      end: between(chance, middle + 1, words),
      category: 'framing',
    }));
  return { words, key: side(), marks: side() };
}

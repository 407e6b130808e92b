import type { Mark } from '../../lessons/marks/mark.ts';
import { buildMark } from '../../lessons/format/build-lesson.ts';
import { findWords } from '../../lessons/text/words.ts';
import { between, chanceFrom, pick } from '../chance.ts';
import type { BenchArticle } from './article.ts';

const CATEGORIES = ['framing', 'sourcing', 'quote'] as const;

/**
 * Marks scattered over the whole article: phrases, now and then a sentence; in three categories, some over each other.
 * None is a single word, and no two in one category are on the same words: single words are left to be marked.
 */
export function scatterMarks(article: BenchArticle, count: number): Mark[] {
  const chance = chanceFrom(count);
  const words = findWords(article.text, 'de');
  const taken = new Set<string>();
  const marks: Mark[] = [];
  while (marks.length < count) {
    const from = between(chance, 0, words.length - 2);
    const length = chance() < 0.2 ? between(chance, 8, 16) : between(chance, 2, 6);
    const first = words[from];
    const last = words[Math.min(from + length, words.length) - 1];
    if (first === undefined || last === undefined) continue;
    const category = pick(chance, CATEGORIES);
    const place = `${category} ${String(first.start)} ${String(last.end)}`;
    if (taken.has(place)) continue;
    taken.add(place);
    const mark = { start: first.start, end: last.end };
    marks.push(buildMark(`mark-${String(marks.length)}`, mark, { category }));
  }
  return marks;
}

/** A mark right before the middle of the article: whoever opens it there sees at least this one. */
export function markBeforeTheMiddle(article: BenchArticle): Mark {
  const words = findWords(article.text, 'de');
  const middle = words.length >>> 1;
  const [first, last] = [words[middle - 6], words[middle - 4]];
  if (first === undefined || last === undefined) throw new Error('an article too short to measure with');
  return buildMark('in-sight', { start: first.start, end: last.end });
}

/** Single words to mark one after the other, from the middle of the article on. */
export function wordsFromTheMiddle(article: BenchArticle, count: number): Mark[] {
  const words = findWords(article.text, 'de');
  const middle = words.length >>> 1;
  return words.slice(middle, middle + count).map((word, place) => buildMark(`next-${String(place)}`, word));
}

import { findWords } from '../../text/words.ts';
import { textUnder } from '../../text/span.ts';

/** How many of the words two texts have must be in both, of those in either, for the two to be versions of one article. */
const ONE_ARTICLE = 0.5;

/**
 * How alike two texts are, 0 to 1: twice the words they share, by how often each occurs, over the words of both (Dice 1945).
 * The order does not count: what has moved is still the article's.
 */
export function likeness(one: string, other: string, language: string): number {
  if (one === other) return 1;
  const counts = new Map<string, number>();
  const words = wordsOf(one, language);
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const others = wordsOf(other, language);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  const all = words.length + others.length;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Of several lessons the one on this article, or on another version of it; null where none is. */
export function onThisArticle<Other extends { text: string }>(
  lessons: readonly Other[],
  article: { text: string; language: string },
): Other | null {
  let best: { lesson: Other; alike: number } | null = null;
  for (const lesson of lessons) {
    const alike = likeness(article.text, lesson.text, article.language);
    if (alike >= ONE_ARTICLE && (best === null || alike > best.alike)) best = { lesson, alike };
  }
  return best?.lesson ?? null;
}

const wordsOf = (text: string, language: string): string[] =>
  findWords(text, language).map((span) => textUnder(text, span).toLowerCase());

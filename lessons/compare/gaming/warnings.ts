import { compareMarks, type ComparedLesson } from '../compare.ts';
import type { Comparison } from '../comparison.ts';
import { blindStrategies, markBlindly, type BlindStrategy } from './blind.ts';

/** Above this score a way of marking that needs no reading pays too much. */
export const BLIND_LIMIT = 0.2;

/** A hole in a key: who marks so without reading scores so much, because of these items. */
export interface GamingWarning {
  strategy: BlindStrategy;
  /** The category in which it pays; null where it pays over the whole lesson. */
  category: string | null;
  score: number;
  /** Ids of the key items it finds, in reading order: those to narrow, to widen or to add others beside. */
  items: string[];
}

/**
 * Where the key lets a blind strategy pay more than 0.2, in the lesson as a whole or in one category; the most paying
 * first. Usual causes: items that are whole sentences, items that cover most of the text, single words marked densely,
 * hardly any items at all.
 */
export function gamingWarnings(lesson: ComparedLesson): GamingWarning[] {
  const categories = lesson.categories.map(({ id }) => id);
  const categoryOf = new Map(lesson.key.map((item) => [item.id, item.category]));
  const strategies = Object.keys(blindStrategies) as BlindStrategy[];
  return strategies
    .flatMap((strategy) => {
      const comparison = compareMarks(lesson, markBlindly(strategy, lesson, categories));
      const found = foundItems(comparison);
      const whole = { strategy, category: null, score: comparison.whole.score ?? 0, items: found };
      const single = comparison.categories.map(({ category, score }) => ({
        strategy,
        category,
        score: score ?? 0,
        items: found.filter((item) => categoryOf.get(item) === category),
      }));
      return [whole, ...single];
    })
    .filter(({ score }) => score > BLIND_LIMIT)
    .sort((a, b) => b.score - a.score);
}

const foundItems = ({ items }: Comparison): string[] =>
  items.filter(({ kind }) => kind === 'found' || kind === 'boundary').map(({ item }) => item);

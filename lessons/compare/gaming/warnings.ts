import type { Span } from '../../text/span.ts';
import { compareKey, type ComparedLesson } from '../compare.ts';
import type { ItemVerdict, Tally } from '../comparison.ts';
import { byCore } from '../key-words.ts';
import { blindStrategies, marksOn, type BlindStrategy } from './blind.ts';

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
  const search = searchForGaming(lesson);
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
}

/**
 * The same in steps, one strategy in one category each, for whoever has something else to do in between: in an article of
 * 20,000 words all of them take half a second.
 */
export function* searchForGaming(lesson: ComparedLesson): Generator<undefined, GamingWarning[]> {
  const warnings: GamingWarning[] = [];
  for (const strategy of Object.keys(blindStrategies) as BlindStrategy[]) {
    const spans = blindStrategies[strategy](lesson);
    const payments: Payment[] = [];
    for (const { id } of lesson.categories) {
      yield;
      payments.push(payIn(id, spans, lesson));
    }
    warnings.push(
      { strategy, ...togetherOf(payments, lesson) },
      ...payments.map(({ tally: _, ...payment }) => ({ strategy, ...payment })),
    );
  }
  return warnings.filter(({ score }) => score > BLIND_LIMIT).sort((a, b) => b.score - a.score);
}

type Payment = Omit<GamingWarning, 'strategy'> & { tally: Tally | undefined };

/** Within a category nothing depends on the others. */
function payIn(category: string, spans: readonly Span[], lesson: ComparedLesson): Payment {
  const alone = {
    ...lesson,
    categories: [{ id: category }],
    key: lesson.key.filter((item) => item.category === category),
  };
  const { categories, items } = compareKey(alone, marksOn(spans, [category]));
  const tally = categories.find((one) => one.category === category);
  return { category, score: tally?.score ?? 0, items: foundItems(items), tally };
}

/** As `tallyOf` counts: credits, items expected and marks counted add up over categories. */
function togetherOf(payments: readonly Payment[], { key }: ComparedLesson): Omit<GamingWarning, 'strategy'> {
  const sum = (count: (tally: Tally) => number): number =>
    payments.reduce((total, { tally }) => total + (tally === undefined ? 0 : count(tally)), 0);
  const credits = sum((tally) => tally.credits);
  const found = new Set(payments.flatMap(({ items }) => items));
  return {
    category: null,
    score: credits === 0 ? 0 : (2 * credits) / sum(({ expected, counted }) => expected + counted),
    items: key
      .filter(({ id }) => found.has(id))
      .sort(byCore)
      .map(({ id }) => id),
  };
}

const foundItems = (items: readonly ItemVerdict[]): string[] =>
  items.filter(({ kind }) => kind === 'found' || kind === 'boundary').map(({ item }) => item);

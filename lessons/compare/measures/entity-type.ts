import { sortSpans, type CategorizedSpan } from './categorized-span.ts';
import { tallyEntities, type EntityTally } from './entity-tally.ts';
import { createKeyPool } from './key-pool.ts';

/**
 * Type: a mark is correct where the key span it meets is of its category, wherever the ends are.
 *
 * The type matching scheme of SemEval-2013 task 9 (Segura-Bedmar, Martínez, Herrero-Zazo, 2013, section 4) with the rules of
 * nervaluate 1.1.0: order as in `strict`; a mark takes the first free key span that it meets, of whatever category; with
 * the same category it is correct, else incorrect. An empty span meets nothing.
 *
 * Bad at: seeing sloppiness. One word of a long quote is as correct as the quote, and one huge mark is correct for the first
 * key span under it. Where categories overlap, the first key span decides, although another one would fit.
 */
export function entityType(key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): EntityTally {
  const pool = createKeyPool(key);
  const counts = { correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 };
  for (const mark of sortSpans(marks)) {
    const taken = pool.takeFirst(mark);
    if (taken === null) counts.spurious += 1;
    else if (taken.category === mark.category) counts.correct += 1;
    else counts.incorrect += 1;
  }
  return tallyEntities({ ...counts, missed: pool.left() });
}

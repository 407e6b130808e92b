import { sameSpan } from '../../text/span.ts';
import { sortSpans, type CategorizedSpan } from './categorized-span.ts';
import { tallyEntities, type EntityTally } from './entity-tally.ts';
import { createKeyPool } from './key-pool.ts';

/**
 * Exact: a mark is correct with the bounds of a key span, whatever the category.
 *
 * The exact boundary scheme of SemEval-2013 task 9 (Segura-Bedmar, Martínez, Herrero-Zazo, 2013, section 4) with the rules
 * of nervaluate 1.1.0: order and taking as in `strict`, and the category never looked at.
 *
 * Bad at: what `strict` is bad at, and blind to the category besides: a learner who takes every source for framing, with
 * the right ends, has full marks.
 */
export function exact(key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): EntityTally {
  const pool = createKeyPool(key);
  const counts = { correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 };
  for (const mark of sortSpans(marks)) {
    const taken = pool.takeFirst(mark, (keySpan) => sameSpan(keySpan, mark));
    if (taken === null) counts.spurious += 1;
    else if (sameSpan(taken, mark)) counts.correct += 1;
    else counts.incorrect += 1;
  }
  return tallyEntities({ ...counts, missed: pool.left() });
}

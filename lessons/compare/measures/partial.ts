import { sameSpan } from '../../text/span.ts';
import { sortSpans, type CategorizedSpan } from './categorized-span.ts';
import { tallyEntities, type EntityTally } from './entity-tally.ts';
import { createKeyPool } from './key-pool.ts';

/**
 * Partial: half a credit for meeting a key span, a whole one for its bounds, whatever the category.
 *
 * The partial boundary scheme of SemEval-2013 task 9 (Segura-Bedmar, Martínez, Herrero-Zazo, 2013, section 4) with the
 * rules of nervaluate 1.1.0: order as in `strict`; a mark takes the first free key span that it meets, and an empty span
 * meets nothing, not even its double; with the same bounds it is correct, else partial. Nothing is incorrect.
 *
 * Bad at: telling near from far. A hundredth of a key span earns the same half credit as all but one character of it, and
 * the whole article marked once earns it too; the category is never looked at.
 */
export function partial(key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): EntityTally {
  const pool = createKeyPool(key);
  const counts = { correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 };
  for (const mark of sortSpans(marks)) {
    const taken = pool.takeFirst(mark);
    if (taken === null) counts.spurious += 1;
    else if (sameSpan(taken, mark)) counts.correct += 1;
    else counts.partial += 1;
  }
  return tallyEntities({ ...counts, missed: pool.left() });
}

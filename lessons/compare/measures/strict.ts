import { sameSpan } from '../../text/span.ts';
import { sortSpans, type CategorizedSpan } from './categorized-span.ts';
import { tallyEntities, type EntityTally } from './entity-tally.ts';
import { createKeyPool } from './key-pool.ts';

/**
 * Strict: a mark is correct only with the bounds and the category of a key span.
 *
 * The strict scheme of SemEval-2013 task 9 (Segura-Bedmar, Martínez, Herrero-Zazo, 2013, section 4) with the rules of
 * nervaluate 1.1.0. Key and marks are gone through in the order of (start, end, category). A mark takes the first key span
 * not yet taken that it equals or meets (covers at least a hundredth of): correct where it equals it, else incorrect. A
 * mark that takes none is spurious, a key span never taken is missed.
 *
 * Bad at: everything at the boundary. One character too many costs as much as a mark beside every key span, in precision
 * and in recall; for framing, where experts disagree on ends, it mostly measures luck. And it takes the first key span,
 * not the best: a mark that equals the second of two overlapping key spans is incorrect.
 */
export function strict(key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): EntityTally {
  const pool = createKeyPool(key);
  const counts = { correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 };
  for (const mark of sortSpans(marks)) {
    const equals = (keySpan: CategorizedSpan) =>
      sameSpan(keySpan, mark) && keySpan.category === mark.category;
    const taken = pool.takeFirst(mark, equals);
    if (taken === null) counts.spurious += 1;
    else if (equals(taken)) counts.correct += 1;
    else counts.incorrect += 1;
  }
  return tallyEntities({ ...counts, missed: pool.left() });
}

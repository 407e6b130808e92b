import { harmonicMean, ratioOrZero } from './ratio.ts';

/** How many marks ended how. Every mark is correct, incorrect, partial or spurious; every key span one of the first three or missed. */
export interface EntityCounts {
  correct: number;
  incorrect: number;
  partial: number;
  missed: number;
  spurious: number;
}

export interface EntityTally extends EntityCounts {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * Precision, recall and F1 of the MUC-5 categories: with credit = correct + partial/2, precision = credit / (correct +
 * incorrect + partial + spurious), recall = credit / (correct + incorrect + partial + missed).
 *
 * Chinchor and Sundheim, "MUC-5 Evaluation Metrics", Proceedings of the Fifth Message Understanding Conference, 1993,
 * pp. 69-78; as applied to spans in Segura-Bedmar, Martínez, Herrero-Zazo, "SemEval-2013 Task 9", 2013. A quotient 0/0 is
 * 0 here, not null: the convention of nervaluate 1.1.0, which these measures equal.
 */
export function tallyEntities(counts: EntityCounts): EntityTally {
  const { correct, incorrect, partial, missed, spurious } = counts;
  const credit = correct + 0.5 * partial;
  const precision = ratioOrZero(credit, correct + incorrect + partial + spurious);
  const recall = ratioOrZero(credit, correct + incorrect + partial + missed);
  return { ...counts, precision, recall, f1: harmonicMean(precision, recall) };
}

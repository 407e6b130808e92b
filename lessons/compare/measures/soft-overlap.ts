import type { CategorizedSpan } from './categorized-span.ts';
import { assignSpans, assignWithinCategories, byOverlap } from './overlap-assignment.ts';
import { ratio } from './ratio.ts';

/** Null: undefined (0/0). */
export interface SoftOverlap {
  sumIoU: number;
  softPrecision: number | null;
  softRecall: number | null;
  softF1: number | null;
}

/**
 * How well key and marks fit at best: the greatest sum of intersection over union that a one-to-one matching within
 * categories can reach, and precision, recall and F1 with that sum in place of a count of hits.
 *
 * Intersection over union: Jaccard, "Étude comparative de la distribution florale", 1901. Optimal assignment: Kuhn, "The
 * Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2, 1955. Soft precision sum/|S|, soft
 * recall sum/|K|, soft F1 2 sum/(|K| + |S|). An empty span overlaps nothing but counts in |K| or |S|.
 *
 * Bad at: short spans, where one character is much of the union, and at saying what happened: 0.5 may be one span hit and
 * one missed, or both hit by half. A mark cut in two is worth its longer half.
 */
export function softOverlap(key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): SoftOverlap {
  const sumIoU = sum(assignWithinCategories(key, marks, byOverlap));
  return {
    sumIoU,
    softPrecision: ratio(sumIoU, marks.length),
    softRecall: ratio(sumIoU, key.length),
    softF1: ratio(2 * sumIoU, key.length + marks.length),
  };
}

/** The greatest sum where marks and key spans may be matched whatever their categories. */
export const softOverlapAnyCategory = (
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
): number => sum(assignSpans(key, marks, byOverlap));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

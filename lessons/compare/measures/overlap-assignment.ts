import { assignGreatest } from './assignment/assign-greatest.ts';
import { groupByCategory, sortSpans, type CategorizedSpan } from './categorized-span.ts';
import { intersectionOverUnion, overlapPairs, type Scale } from './overlap-pairs.ts';

/** Weights are whole numbers; a step of 2^-48 changes no sum of thousands of pairs in its tenth digit. */
const STEPS = 2 ** 48;

export const byOverlap: Scale = {
  weigh: (shared, union) => Math.round((shared / union) * STEPS),
  reach: (weight) => weight / STEPS,
};

export const byOverlapAboveHalf: Scale = {
  weigh: (shared, union) => (2 * shared > union ? Math.round((shared / union) * STEPS) : 0),
  reach: (weight) => Math.max(0.5, weight / STEPS),
};

export const byCountFromHalf: Scale = {
  weigh: (shared, union) => (2 * shared >= union ? 1 : 0),
  reach: (weight) => (weight < 1 ? 0 : 1),
};

/**
 * Matches key spans and marks one to one so that the total weight is as great as it can be, and tells the intersection
 * over union of each matched pair.
 */
export function assignSpans(
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
  scale: Scale,
): number[] {
  const rows = sortSpans(key);
  const columns = sortSpans(marks);
  const overlaps: number[] = [];
  assignGreatest(overlapPairs(rows, columns, scale)).forEach((column, row) => {
    const one = rows[row];
    const other = columns[column];
    if (one !== undefined && other !== undefined) overlaps.push(intersectionOverUnion(one, other));
  });
  return overlaps;
}

/** The same within each category. */
export function assignWithinCategories(
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
  scale: Scale,
): number[] {
  const markGroups = groupByCategory(marks);
  return [...groupByCategory(key)].flatMap(([category, spans]) =>
    assignSpans(spans, markGroups.get(category) ?? [], scale),
  );
}

import type { Span } from '../../text/span.ts';
import type { PairSource } from './assignment/pair-source.ts';

/** Intersection over union (Jaccard index) from the units shared and the units of both together. */
export const intersectionOverUnion = (one: Span, other: Span): number => {
  const shared = sharedUnits(one, other);
  return shared === 0 ? 0 : shared / (one.end - one.start + other.end - other.start - shared);
};

const sharedUnits = (one: Span, other: Span): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** What pairs weigh, by their intersection over union. */
export interface Scale {
  /** A whole number from 1 to 2^50, or 0 where the pair must not be matched. */
  weigh(shared: number, union: number): number;
  /** An intersection over union at and below which no pair weighs more than `weight`. */
  reach(weight: number): number;
}

/** Spans per block; a block is skipped when none of its spans reaches the row. */
const BLOCK = 64;

/**
 * The pairs of spans that share a unit and have a weight. Both lists must be sorted by start; rows and columns are their
 * indexes.
 */
export function overlapPairs(rows: readonly Span[], columns: readonly Span[], scale: Scale): PairSource {
  const starts = Float64Array.from(columns, (span) => span.start);
  const ends = Float64Array.from(columns, (span) => span.end);
  const reach = new Float64Array(Math.ceil(columns.length / BLOCK));
  ends.forEach((end, index) => {
    const block = Math.floor(index / BLOCK);
    reach[block] = Math.max(reach[block] ?? 0, end);
  });
  return {
    rows: rows.length,
    columns: columns.length,
    read(row, column, weight, above) {
      const span = rows[row];
      if (span === undefined) return 0;
      const { start, end } = span;
      const last = countBelow(starts, end);
      const least = scale.reach(above);
      let count = 0;
      for (let from = 0; from < last; from += BLOCK) {
        if ((reach[from / BLOCK] ?? 0) <= start) continue;
        const to = Math.min(from + BLOCK, last);
        for (let index = from; index < to; index += 1) {
          const otherStart = starts[index] ?? 0;
          const otherEnd = ends[index] ?? 0;
          const shared = Math.min(end, otherEnd) - Math.max(start, otherStart);
          const union = end - start + otherEnd - otherStart - shared;
          // Spans apart share less than nothing, and the union is then still positive.
          if (shared <= least * union) continue;
          const value = scale.weigh(shared, union);
          if (value <= above) continue;
          column[count] = index;
          weight[count] = value;
          count += 1;
        }
      }
      return count;
    },
  };
}

/** How many of the rising values are below the limit. */
function countBelow(rising: Float64Array, limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

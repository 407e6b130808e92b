import { byReadingOrder, type Span } from '../../../lessons/text/span.ts';

/** How many marks of one category can lie over each other and still be told apart by their lines. */
export const LANES = 4;

/**
 * Spreads overlapping spans over lanes: each goes to the first lane that is free where it starts. Spans in different
 * lanes are painted as different highlights, whose fills add up and whose lines lie at different depths.
 *
 * @returns one list of spans a lane; what does not fit into `LANES` shares the last
 */
export function spreadOverLanes<Item extends Span>(spans: readonly Item[]): Item[][] {
  const lanes: Item[][] = [];
  const ends: number[] = [];
  for (const span of [...spans].sort(byReadingOrder)) {
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free !== -1 ? free : Math.min(ends.length, LANES - 1);
    (lanes[lane] ??= []).push(span);
    ends[lane] = Math.max(ends[lane] ?? 0, span.end);
  }
  return lanes;
}

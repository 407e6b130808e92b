import type { Span } from '../../text/span.ts';

/**
 * A span in a category, as the research measures see it: half-open offsets, any unit as long as it is the same for
 * all. An empty span (`start` equal to `end`) is allowed here; each measure says what it makes of one.
 */
export interface CategorizedSpan extends Span {
  category: string;
}

const compareNames = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The order the published tools expect: by start, then end, then category. */
export const byStartEndCategory = (one: CategorizedSpan, other: CategorizedSpan): number =>
  one.start - other.start || one.end - other.end || compareNames(one.category, other.category);

export const sortSpans = (spans: readonly CategorizedSpan[]): CategorizedSpan[] =>
  [...spans].sort(byStartEndCategory);

/** The spans of each category, in the order given. */
export function groupByCategory(spans: readonly CategorizedSpan[]): Map<string, CategorizedSpan[]> {
  const groups = new Map<string, CategorizedSpan[]>();
  for (const span of spans) {
    const group = groups.get(span.category);
    if (group === undefined) groups.set(span.category, [span]);
    else group.push(span);
  }
  return groups;
}

/** Every category that occurs in any of the lists, in the order of their names. */
export function categoriesIn(...lists: readonly (readonly CategorizedSpan[])[]): string[] {
  const names = new Set<string>();
  for (const list of lists) for (const span of list) names.add(span.category);
  return [...names].sort(compareNames);
}

import { spanLength, type Span } from '../../text/span.ts';

/**
 * The stretches that a list of spans covers, in reading order. Spans that share at least one unit become one; spans
 * that only touch stay apart; empty spans cover nothing and are left out.
 */
export function mergeOverlapping(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => span.start < span.end).sort((one, other) => one.start - other.start);
  const stretches: Span[] = [];
  let last: Span | undefined;
  for (const { start, end } of sorted) {
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      continue;
    }
    last = { start, end };
    stretches.push(last);
  }
  return stretches;
}

export const totalLength = (stretches: readonly Span[]): number =>
  stretches.reduce((sum, stretch) => sum + spanLength(stretch), 0);

/** How many units two lists of stretches have in common; both as `mergeOverlapping` returns them. */
export function sharedLength(one: readonly Span[], other: readonly Span[]): number {
  let shared = 0;
  forEachIntersection(one, other, (a, b) => {
    shared += Math.min(a.end, b.end) - Math.max(a.start, b.start);
  });
  return shared;
}

/**
 * Calls back for every pair that shares at least one unit, in reading order. Both lists must be as `mergeOverlapping`
 * returns them (sorted, without overlap); the time is then linear in their lengths together.
 */
export function forEachIntersection(
  one: readonly Span[],
  other: readonly Span[],
  visit: (a: Span, b: Span, indexInOne: number, indexInOther: number) => void,
): void {
  let i = 0;
  let j = 0;
  for (;;) {
    const a = one[i];
    const b = other[j];
    if (a === undefined || b === undefined) return;
    if (a.start < b.end && b.start < a.end) visit(a, b, i, j);
    if (a.end <= b.end) i += 1;
    else j += 1;
  }
}

import type { Span } from '../../text/span.ts';

/** From the first code unit of any of the spans to the last; there is at least one. */
export const hullOf = (spans: readonly Span[]): Span =>
  spans.reduce(
    (hull, { start, end }) => ({ start: Math.min(hull.start, start), end: Math.max(hull.end, end) }),
    { start: Infinity, end: 0 },
  );

/** The spans that lie in the text, in reading order. */
export const spansWithin = (spans: readonly Span[], text: string): Span[] =>
  spans
    .filter(
      ({ start, end }) =>
        Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length,
    )
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end);

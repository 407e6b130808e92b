import { byReadingOrder, type Span } from '../../text/span.ts';

/** Whether a span is a stretch of the text: not empty, not beyond its end. */
export const isStretchOf = (text: string, { start, end }: Span): boolean =>
  start >= 0 && start < end && end <= text.length;

/** The shortest stretch that holds both. */
export const around = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});

export const inReadingOrder = (spans: readonly Span[]): Span[] => [...spans].sort(byReadingOrder);

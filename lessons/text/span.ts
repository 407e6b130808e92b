import * as z from 'zod';

/** A contiguous stretch of a text: UTF-16 code units, half-open (`start` belongs to it, `end` does not). */
export const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((span) => span.start < span.end, { error: 'span-empty-or-reversed' });

export interface Span {
  start: number;
  end: number;
}

export const spanLength = (span: Span): number => span.end - span.start;

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** True where `inner` lies wholly within `outer`; equal spans contain each other. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** True where the two share at least one code unit; spans that only touch do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Reading order: by start, then the longer first, so that an enclosing span precedes what it encloses. */
export const byReadingOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

export const textUnder = (text: string, span: Span): string => text.slice(span.start, span.end);

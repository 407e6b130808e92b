import * as z from 'zod';

import { spanSchema, textUnder, type Span } from '../text/span.ts';
import type { Anchoring } from '../text/anchoring/anchorer.ts';

/** Words of a text that is no longer there, as a person must see them to find their place: with what stood around them. */
export const quotationSchema = z.strictObject({ before: z.string(), words: z.string(), after: z.string() });

export type Quotation = z.infer<typeof quotationSchema>;

/**
 * Why a place could not be found.
 * - `lost`: nothing has enough for it.
 * - `ambiguous`: two places have as much for them.
 * - `taken`: it would be the same words in the same category as another.
 */
const openReasonSchema = z.enum(['lost', 'ambiguous', 'taken']);

/** What a person has to decide: the words, why no place was taken for them, and the places that come into question. */
export const openQuestionSchema = z.strictObject({
  quotation: quotationSchema,
  reason: openReasonSchema,
  /** In the new text, the likeliest first. */
  candidates: z.array(spanSchema),
});

export type OpenQuestion = z.infer<typeof openQuestionSchema>;

/** UTF-16 code units to each side; cut between words. */
const AROUND = 60;

export function quote(text: string, span: Span): Quotation {
  const before = text.slice(Math.max(0, span.start - AROUND), span.start);
  const after = text.slice(span.end, span.end + AROUND);
  return {
    before: span.start > AROUND ? before.replace(/^\S*\s/u, '') : before,
    words: textUnder(text, span),
    after: span.end + AROUND < text.length ? after.replace(/\s\S*$/u, '') : after,
  };
}

/** The question an anchoring leaves open; null where it leaves none. */
export function questionOf(text: string, span: Span, anchoring: Anchoring): OpenQuestion | null {
  if (anchoring.kind === 'found') return null;
  const candidates = anchoring.candidates.map((candidate) => candidate.span);
  return { quotation: quote(text, span), reason: anchoring.kind, candidates };
}

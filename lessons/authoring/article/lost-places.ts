import * as z from 'zod';

import { slugSchema } from '../../format/identity.ts';
import { keyItemSchema } from '../../format/key.ts';
import { spanSchema } from '../../text/span.ts';
import { quotationSchema } from '../../versions/quotation.ts';

/** The words as they were, and where they may belong now: in the text as it is, the likeliest first. */
const question = { quotation: quotationSchema, candidates: z.array(spanSchema) };

/**
 * A part of a lesson whose words went when the article was corrected, while what it belongs to stayed: an item's margin,
 * one of its other boundaries, where its speaker or its cue stands, or a mention of a voice.
 */
export const openPartSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('margin'), item: slugSchema, ...question }),
  z.strictObject({ of: z.literal('alternative'), item: slugSchema, ...question }),
  z.strictObject({ of: z.literal('speaker'), item: slugSchema, voice: slugSchema, ...question }),
  z.strictObject({ of: z.literal('cue'), item: slugSchema, ...question }),
  z.strictObject({ of: z.literal('mention'), voice: slugSchema, ...question }),
]);

export type OpenPart = z.infer<typeof openPartSchema>;

/** A key item whose words went when the article was corrected; its spans are of the text that was. */
export const unplacedItemSchema = z.strictObject({
  item: keyItemSchema,
  ...question,
  /** All that it had besides its core; what stands where its candidate is comes back with the item. */
  parts: z.array(openPartSchema),
  /** Items that continued this one and stand by themselves until it has a place again. */
  continuedBy: z.array(slugSchema),
});

export type UnplacedItem = z.infer<typeof unplacedItemSchema>;

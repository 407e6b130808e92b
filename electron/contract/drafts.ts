import * as z from 'zod';

import { draftCardSchema } from '../../lessons/authoring/draft-card.ts';
import { draftSchema } from '../../lessons/authoring/draft.ts';
import { recordSchema } from '../../lessons/authoring/history.ts';
import { slugSchema } from '../../lessons/format/identity.ts';

export const DRAFT_ENDING = '.lesart-draft';

/**
 * A draft is known by the name of its file in the folder for work: people copy and rename their drafts, and then there are two. A
 * name leads into no other folder, and holds no characters that can't be seen.
 */
export const draftFileSchema = z
  .string()
  .max(255)
  .regex(/^[^./\\:\p{C}][^/\\:\p{C}]*\.lesart-draft$/u);

/** A draft as the author's shelf lists it. */
export const draftSummarySchema = draftCardSchema.extend({ file: draftFileSchema });

export type DraftSummary = z.infer<typeof draftSummarySchema>;

/** What a draft is begun from. */
export const draftSourceSchema = z.discriminatedUnion('kind', [
  /** Words from the clipboard or the keyboard; `html` where the clipboard had them as a web page, too. */
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().max(8_000_000),
    html: z.string().max(12_000_000).nullable(),
  }),
  /** A lesson of the library: as the model of a new pack, or to be gone on with as the next version of its own. */
  z.strictObject({
    kind: z.literal('lesson'),
    pack: slugSchema,
    lesson: slugSchema,
    as: z.enum(['model', 'next-version']),
  }),
]);

export type DraftSource = z.infer<typeof draftSourceSchema>;

/** Something of the source that a lesson has no place for; `what` is a `LossKind`. */
const lossSchema = z.strictObject({
  what: z.string(),
  name: z.string(),
  count: z.int().nonnegative(),
  where: z.array(z.string()),
});

/** What became of the wish to begin a draft. */
export const begunDraftSchema = z.discriminatedUnion('kind', [
  /** Several where the files held several texts. */
  z.strictObject({
    kind: z.literal('begun'),
    files: z.array(draftFileSchema).min(1),
    losses: z.array(lossSchema),
  }),
  /** A draft's own file was opened. `copied`: it lay elsewhere, and is in the folder for work now, too. */
  z.strictObject({ kind: z.literal('admitted'), file: draftFileSchema, copied: z.boolean() }),
  /** Nothing was begun: there are drafts of this pack already. */
  z.strictObject({ kind: z.literal('exists'), drafts: z.array(draftSummarySchema).min(1) }),
]);

export type BegunDraft = z.infer<typeof begunDraftSchema>;

/** A draft, how it was begun and everything that was done since. */
export const wholeDraftSchema = z.strictObject({
  file: draftFileSchema,
  draft: draftSchema,
  records: z.array(recordSchema),
});

export type WholeDraft = z.infer<typeof wholeDraftSchema>;

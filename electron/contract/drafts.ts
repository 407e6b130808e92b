import * as z from 'zod';

import { draftHeaderSchema } from '../../lessons/authoring/draft-file.ts';
import { recordSchema } from '../../lessons/authoring/history.ts';
import { slugSchema, versionSchema } from '../../lessons/format/identity.ts';
import { languageTagSchema, localizedSchema } from '../../lessons/format/localized.ts';

/** A draft's id, made when it is begun; its file is named after it. */
export const draftIdSchema = z.uuid();

/** A draft as the author's shelf lists it. */
export const draftSummarySchema = z.strictObject({
  id: draftIdSchema,
  /** The name of its file in the folder for work. */
  file: z.string(),
  pack: slugSchema,
  title: localizedSchema,
  language: languageTagSchema,
  changedAt: z.iso.datetime(),
  /** The version handed out last; null where none was. */
  published: versionSchema.nullable(),
});

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

/** A draft as it is opened: how it was begun and everything that was done since. */
export const openedDraftSchema = z.strictObject({
  ...draftHeaderSchema.pick({ id: true, draft: true }).shape,
  file: z.string(),
  records: z.array(recordSchema),
});

export type OpenedDraft = z.infer<typeof openedDraftSchema>;

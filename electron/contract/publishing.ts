import * as z from 'zod';

import { draftSchema } from '../../lessons/authoring/draft.ts';
import { sha256Schema, versionSchema } from '../../lessons/format/identity.ts';
import { draftFileSchema } from './drafts.ts';
import { packRefusalSchema } from './packs.ts';

/** Why a draft is not handed out as it is. The sentences are in the page's catalogues (`authorPublish`). */
export const publishRefusalSchema = z.discriminatedUnion('code', [
  /** Something is missing, or a doubt was not looked at. */
  z.strictObject({ code: z.literal('not-ready'), count: z.int().positive() }),
  /** Not higher than the version before, though something has changed. */
  z.strictObject({ code: z.literal('version-too-low'), before: versionSchema }),
  /** Another pack, installed or being written, has the name that the author chose. */
  z.strictObject({ code: z.literal('name-taken'), pack: z.string() }),
  /** Checking the pack found an error that is nowhere else told. */
  z.strictObject({ code: z.literal('has-errors'), finding: z.string(), file: z.string(), path: z.string() }),
  /** Lesart would not open the file. */
  z.strictObject({ code: z.literal('not-installable'), refusal: packRefusalSchema }),
]);

export type PublishRefusal = z.infer<typeof publishRefusalSchema>;

export const publishWishSchema = z.strictObject({
  file: draftFileSchema,
  version: versionSchema,
  /** Into a file that is asked for, or among the packs of this computer. */
  to: z.enum(['file', 'library']),
});

export const publishedPackSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('published'),
    /** What the draft shall remember of it. */
    published: draftSchema.shape.published.unwrap(),
    /** Where the file is; null where it was put into the library. */
    file: z.string().nullable(),
    /** Of the pack file: two people who have the same have the same pack. */
    sha256: sha256Schema,
    /** Of the pack file. */
    bytes: z.int().positive(),
  }),
  z.strictObject({ kind: z.literal('refused'), refusal: publishRefusalSchema }),
]);

export type PublishedPack = z.infer<typeof publishedPackSchema>;

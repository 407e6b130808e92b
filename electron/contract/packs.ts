import * as z from 'zod';

import { slugSchema, versionSchema } from '../../lessons/format/identity.ts';
import { lessonFileSchema } from '../../lessons/format/lesson.ts';
import { packFileSchema } from '../../lessons/format/pack.ts';

/**
 * Why a pack file or folder is not opened. The set is closed; the sentences are in the page's catalogues (`packs`) under the
 * same names. `entry` among the params is a name from the pack, already made harmless to show.
 */
export const packRefusalCodes = [
  /** The file itself. */
  'file-missing',
  'file-unreadable',
  'not-a-file',
  'file-too-large',
  /** The archive as a whole. */
  'not-a-pack-file',
  'archive-damaged',
  'stray-bytes',
  'split',
  'zip64',
  'encrypted',
  'unknown-method',
  'link',
  'too-many-entries',
  /** The names in it. */
  'name-not-utf8',
  'name-too-long',
  'name-too-deep',
  'name-leads-outside',
  'name-invisible',
  'name-reserved',
  'name-repeated',
  /** What unpacking would bring. */
  'entry-too-large',
  'contents-too-large',
  'bomb',
  'entry-damaged',
  /** What is in it. */
  'no-pack',
  'pack-in-folder',
  'unknown-file',
  'lesson-not-listed',
  'not-a-picture',
  'content-invalid',
  /** The pack as such. */
  'needs-newer-app',
  'ships-with-app',
  'folder-taken',
] as const;

export type PackRefusalCode = (typeof packRefusalCodes)[number];

export const packRefusalSchema = z.strictObject({
  code: z.enum(packRefusalCodes),
  /** Names, places and limits to put into the sentence. */
  params: z.record(z.string(), z.string()),
});

export type PackRefusal = z.infer<typeof packRefusalSchema>;

/** Something about a pack that does not stop its being used, but that whoever installs it should know. */
export const packWarningSchema = z.strictObject({
  code: z.enum([
    /** A file that no pack needs was left behind; never written anywhere. `entry` */
    'left-out',
    /** A text with characters that are not seen but change how the rest is shown. `file`, `path` */
    'hidden-characters',
  ]),
  params: z.record(z.string(), z.string()),
});

export type PackWarning = z.infer<typeof packWarningSchema>;

/** What is in a pack that has passed every check, for a dialog before it is installed. */
export const packInspectionSchema = z.strictObject({
  pack: packFileSchema,
  lessons: z.array(
    lessonFileSchema
      .pick({ id: true, language: true, title: true, level: true, minutes: true, modes: true })
      .extend({
        /** Null where the key is sealed. */
        keyItems: z.int().nonnegative().nullable(),
      }),
  ),
  /** Of the file or, where it is a folder, of what is taken from it. */
  bytes: z.int().nonnegative(),
  /** On the disk once installed. */
  installedBytes: z.int().nonnegative(),
  signed: z.boolean(),
  warnings: z.array(packWarningSchema),
});

export type PackInspection = z.infer<typeof packInspectionSchema>;

/** What came of installing a pack. Only `installed` and `updated` changed anything. */
export const installationSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('installed'), pack: slugSchema, version: versionSchema }),
  z.strictObject({
    outcome: z.literal('updated'),
    pack: slugSchema,
    version: versionSchema,
    /** The version that was there; null where it could no longer be read. */
    replaced: versionSchema.nullable(),
  }),
  z.strictObject({
    outcome: z.literal('already-there'),
    pack: slugSchema,
    version: versionSchema,
    /** Whether it is the same to the byte; else its author has changed it without a new version. */
    same: z.boolean(),
  }),
  /** Nothing was done: a newer version is there. Ask, and install again with `replace: 'any'`. */
  z.strictObject({
    outcome: z.literal('downgrade'),
    pack: slugSchema,
    version: versionSchema,
    installed: versionSchema,
  }),
]);

export type Installation = z.infer<typeof installationSchema>;

import * as z from 'zod';

import { slugSchema, versionSchema } from './identity.ts';
import { languageTagSchema, localizedSchema } from './localized.ts';
import type { SavedFormat } from './saved.ts';

/** The most a cover may weigh, in bytes: a library shows many at once. */
export const COVER_LIMIT = 4 * 1024 * 1024;

/** `pack.json`: what a folder of lessons calls itself. */
export const packFileSchema = z.strictObject({
  format: z.literal('lesart-pack'),
  formatVersion: z.literal(1),
  id: slugSchema,
  version: versionSchema,
  title: localizedSchema,
  authors: z.array(z.string().trim().min(1).max(200)).min(1),
  licence: z.string().max(200).nullable(),
  languages: z.array(languageTagSchema).min(1),
  /** One or two sentences for the library. */
  summary: localizedSchema.nullable().default(null),
  /** The oldest Lesart that can use this pack. */
  requires: versionSchema.default('0.1.0'),
  /** A picture in the pack's folder, PNG or JPEG, shown in the library; null where there is none. */
  cover: z
    .string()
    .regex(/^[a-z0-9-]{1,60}\.(png|jpg)$/, { error: 'not-a-picture-name' })
    .nullable()
    .default(null),
  /** Folder names of the lessons, in teaching order. */
  lessons: z.array(slugSchema).min(1).max(500),
});

export type PackFile = z.infer<typeof packFileSchema>;

export const packFormat: SavedFormat<PackFile> = {
  name: 'lesart-pack',
  version: 1,
  schema: packFileSchema,
  migrations: {},
};

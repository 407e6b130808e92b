import * as z from 'zod';

import type { SavedFormat } from '../format/saved.ts';
import { learnerCodeSchema } from '../marks/learner-code.ts';

/** The ending of a class list's file, with its dot. */
export const CLASS_LIST_ENDING = '.lesart-names';

const entrySchema = z.strictObject({
  code: learnerCodeSchema,
  /** As the teacher wrote it; empty where a code is not given to anyone yet. */
  name: z.string().max(200),
  /** How the school's learning platform knows the learner; null where that was not told. */
  email: z.string().max(254).nullable(),
  platformId: z.string().max(100).nullable(),
});

/**
 * Which name belongs to which code: the only place where names are. It is a file of the teacher's, in a place the teacher
 * chose, and is never put into anything else.
 */
export const classListSchema = z
  .strictObject({
    format: z.literal('lesart-class-list'),
    formatVersion: z.literal(1),
    /** The class's name. */
    name: z.string().max(80),
    entries: z.array(entrySchema).max(500),
  })
  .refine(({ entries }) => new Set(entries.map(({ code }) => code)).size === entries.length, {
    error: 'code-twice',
    path: ['entries'],
  });

export type ClassList = z.infer<typeof classListSchema>;
export type ClassListEntry = z.infer<typeof entrySchema>;

export const classListFormat: SavedFormat<ClassList> = {
  name: 'lesart-class-list',
  version: 1,
  schema: classListSchema,
  migrations: {},
};

import * as z from 'zod';

import { categorySchema } from '../../lessons/format/category.ts';
import { slugSchema } from '../../lessons/format/identity.ts';
import { lessonFileSchema } from '../../lessons/format/lesson.ts';
import { packFileSchema } from '../../lessons/format/pack.ts';
import { steps } from '../../lessons/marks/attempt.ts';
import { signatureStandingSchema } from './offers.ts';

/** Whose packs a folder holds: they came with Lesart, the user installed them, or the school put them there. */
export const packOrigins = ['shipped', 'school', 'own'] as const;

/** A pack as the library lists it. */
export const packSummarySchema = z.strictObject({
  ...packFileSchema.pick({
    id: true,
    version: true,
    title: true,
    summary: true,
    authors: true,
    licence: true,
    languages: true,
  }).shape,
  /** Where the page finds the cover, below its own origin; null where there is none that can be shown. */
  cover: z.string().nullable(),
  /** What its files weigh on the disk. */
  bytes: z.int().nonnegative(),
  origin: z.enum(packOrigins),
});

/** What `lesson.json` alone tells of a lesson; enough to list it and to find it. */
export const lessonCardSchema = z.strictObject({
  ...lessonFileSchema.pick({
    id: true,
    language: true,
    title: true,
    summary: true,
    level: true,
    minutes: true,
    topics: true,
  }).shape,
  /** It offers nothing but an exam. */
  exam: z.boolean(),
  categories: z.array(categorySchema.pick({ id: true, name: true, colour: true, line: true })),
});

/** A lesson as the library lists it. */
export const lessonSummarySchema = lessonCardSchema.extend({
  pack: slugSchema,
  /** Null until the article has been read once. */
  words: z.int().nonnegative().nullable(),
  /** The newest attempt, if there is one. */
  progress: z
    .strictObject({
      step: z.enum(steps),
      marks: z.int().nonnegative(),
      finished: z.boolean(),
      changedAt: z.string(),
    })
    .nullable(),
});

/** What one wants to know of a pack before trusting or removing it. */
export const packDetailsSchema = z.strictObject({
  /** Where it lies, for people to read. */
  folder: z.string(),
  standing: signatureStandingSchema,
  /** Whether it can be removed: it was installed here, and is no one else's. */
  removable: z.boolean(),
});

export type PackDetails = z.infer<typeof packDetailsSchema>;
export type PackOrigin = (typeof packOrigins)[number];
export type PackSummary = z.infer<typeof packSummarySchema>;
export type LessonCard = z.infer<typeof lessonCardSchema>;
export type LessonSummary = z.infer<typeof lessonSummarySchema>;

import * as z from 'zod';

import { spanSchema } from '../text/span.ts';
import { categorySchema } from './category.ts';
import { slugSchema, versionSchema } from './identity.ts';
import { keyItemSchema } from './key.ts';
import { languageTagSchema, localizedSchema, proseSchema } from './localized.ts';
import type { SavedFormat } from './saved.ts';

/** What a block of the article is; decides how it is set and what may be expected of it. */
export const blockKinds = [
  'headline',
  'lead',
  'credit',
  'paragraph',
  'subheading',
  'caption',
  'teaser',
] as const;

const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

export type Block = z.infer<typeof blockSchema>;

/** Someone who gets to speak in the article, with every place where the text names or means them. */
const voiceSchema = z.strictObject({
  id: slugSchema,
  name: proseSchema,
  role: localizedSchema,
  kind: z.enum(['person', 'official', 'collective', 'medium', 'anonymous']),
  mentions: z.array(spanSchema),
});

export type Voice = z.infer<typeof voiceSchema>;

/** Spans in a short text of its own (a worked example, a transfer sentence), each with a remark. */
const smallTextSchema = z.strictObject({
  id: slugSchema,
  /** In the lesson's language. */
  text: proseSchema,
  spans: z.array(
    z.strictObject({ category: slugSchema, core: spanSchema, margin: spanSchema, why: localizedSchema }),
  ),
  /** Said once the learner has answered; for a clean sentence, what is done well. */
  comment: localizedSchema,
});

export type SmallText = z.infer<typeof smallTextSchema>;

/** How a lesson may be worked through. */
const modes = ['guided', 'immediate', 'exam'] as const;

/** `lesson.json`: everything about a lesson but its article text (`article.txt`) and its key (`key.json`). */
export const lessonFileSchema = z.strictObject({
  format: z.literal('lesart-lesson'),
  formatVersion: z.literal(1),
  id: slugSchema,
  version: versionSchema,
  language: languageTagSchema,
  title: localizedSchema,
  summary: localizedSchema,
  rights: z.strictObject({
    /** SPDX id or a plain name; null where the text is under no licence. */
    licence: z.string().max(200).nullable(),
    notice: localizedSchema,
    source: localizedSchema,
  }),
  level: z.enum(['first-steps', 'practised', 'advanced']),
  minutes: z.int().min(1).max(600),
  /** What the article is about, for finding lessons: "foreign policy", "sports". */
  topics: z.array(localizedSchema).max(12).default([]),
  goals: z.array(localizedSchema).min(1).max(12),
  modes: z.array(z.enum(modes)).min(1),
  /** Which share of a quote's credit goes by its speaker and cue being linked rightly: 0, not at all, to 1, all of it. */
  linkWeight: z.number().min(0).max(1).default(0),
  blocks: z.array(blockSchema).min(1),
  categories: z.array(categorySchema).min(1).max(9),
  voices: z.array(voiceSchema),
  example: smallTextSchema,
  transfer: z.array(smallTextSchema).max(20),
});

export type LessonFile = z.infer<typeof lessonFileSchema>;

export const lessonFormat: SavedFormat<LessonFile> = {
  name: 'lesart-lesson',
  version: 1,
  schema: lessonFileSchema,
  migrations: {},
};

/** The most an article's text may hold, in UTF-16 code units. */
export const LONGEST_TEXT = 2_000_000;

export const lessonSchema = lessonFileSchema.omit({ format: true, formatVersion: true }).extend({
  /** The one canonical text; every offset of the lesson counts UTF-16 code units in it. */
  text: z.string().min(1).max(LONGEST_TEXT),
  key: z.array(keyItemSchema),
});

/** A lesson, whole: text, blocks, categories, key. */
export type Lesson = z.infer<typeof lessonSchema>;

/** What can be known of a lesson whose key is sealed. */
export type LessonWithoutKey = Omit<Lesson, 'key'>;

import * as z from 'zod';

import { spanSchema } from '../text/span.ts';
import { slugSchema } from './identity.ts';
import { localizedSchema, proseSchema } from './localized.ts';
import type { SavedFormat } from './saved.ts';

/** How much experts agree that this must be marked; see the codebook. */
const strengths = ['required', 'acceptable', 'debatable'] as const;

const boundarySchema = z.strictObject({
  /** What a mark must cover to be on target. */
  core: spanSchema,
  /** The outermost extent a mark may have: core and margin together. Equal to the core where the boundary is closed. */
  margin: spanSchema,
});

/** The four short texts every key item carries, for a 15-year-old. */
const explanationSchema = z.strictObject({
  what: localizedSchema,
  notice: localizedSchema,
  counterTest: localizedSchema,
  /** Framing: a neutral wording. Sourcing: what a complete source would say. Quote: who speaks, to whom, how we know. */
  better: localizedSchema,
});

/** Who speaks; `span` is where the article names them, where it does nearby. */
const speakerSchema = z.strictObject({ name: proseSchema, voice: slugSchema, span: spanSchema.nullable() });

export const keyItemSchema = z.strictObject({
  id: slugSchema,
  category: slugSchema,
  technique: slugSchema,
  strength: z.enum(strengths),
  ...boundarySchema.shape,
  /** Other boundaries that are equally right. */
  alternatives: z.array(boundarySchema),
  /** Who speaks, for attributed categories. */
  speaker: speakerSchema.nullable(),
  /** Those who speak these words together with `speaker`; linking any of them is right. */
  furtherSpeakers: z.array(speakerSchema).min(1).max(20).optional(),
  /** The reporting verb or phrase, verbatim in the text. */
  cue: spanSchema.nullable(),
  explanation: explanationSchema,
  /**
   * Where one thing stands in several stretches (a quote broken off by "said she"), the first is an item like any other
   * and each further one an item that names the first here. Every stretch is found by a mark of its own.
   */
  continues: slugSchema.optional(),
  /** Where experts who made a key of this article each for themselves came to differ: learners are told, with this note. */
  dispute: z.strictObject({ note: localizedSchema }).optional(),
});

export type KeyItem = z.infer<typeof keyItemSchema>;
/** Everyone who speaks an item's words, the first of them first. */
export const speakersOf = (item: Pick<KeyItem, 'speaker' | 'furtherSpeakers'>): Speaker[] =>
  item.speaker === null ? [] : [item.speaker, ...(item.furtherSpeakers ?? [])];

export type Speaker = z.infer<typeof speakerSchema>;
export type Strength = KeyItem['strength'];
export type Boundary = z.infer<typeof boundarySchema>;

/** Items a key may have. Those with their explanations in two languages come to an end at about 1,200, by their values. */
export const MOST_ITEMS = 2500;

/** `key.json`: the answer key, apart from the lesson so that a lesson can be handed out without it. */
export const keyFileSchema = z.strictObject({
  format: z.literal('lesart-key'),
  formatVersion: z.literal(1),
  items: z.array(keyItemSchema).max(MOST_ITEMS),
});

export type KeyFile = z.infer<typeof keyFileSchema>;

export const keyFormat: SavedFormat<KeyFile> = {
  name: 'lesart-key',
  version: 1,
  schema: keyFileSchema,
  migrations: {},
};

/** Every boundary under which an item counts as found: its own, then its alternatives. */
export const boundariesOf = (item: Pick<KeyItem, 'core' | 'margin' | 'alternatives'>): Boundary[] => [
  { core: item.core, margin: item.margin },
  ...item.alternatives,
];

import * as z from 'zod';

import { slugSchema } from '../format/identity.ts';
import { learnerCodeSchema } from '../marks/learner-code.ts';

const count = z.int().nonnegative();

/** Consecutive words (counted from 0, half open) that the same number of learners marked in a category. */
const stretchSchema = z.strictObject({ from: count, to: count, learners: count });

/** How many marks there were of each outcome; for those who were sure and those who were not. */
const confidenceSchema = z.strictObject({
  onTarget: count,
  boundary: count,
  otherCategory: count,
  arguable: count,
  notInKey: count,
});

/** The most reasons a view keeps of an item, and the most notes of an over-marked passage. */
export const MOST_REASONS = 200;
export const MOST_WHYS = 50;

/** A learner's written words that the teacher may want to talk about. */
const reasonSchema = z.strictObject({ learner: learnerCodeSchema, text: z.string().max(2000) });

const itemViewSchema = z.strictObject({
  item: slugSchema,
  found: count,
  boundary: count,
  otherCategory: count,
  arguable: count,
  missed: count,
  notNeeded: count,
  convinced: count,
  disagree: count,
  /** Why they disagree, some of them (`ChosenReasons`). */
  reasons: z.array(reasonSchema).max(MOST_REASONS),
});

/** Words that the key does not have in this category and that many marked. */
const overMarkedSchema = z.strictObject({
  category: slugSchema,
  from: count,
  to: count,
  /** The most learners that marked any word of it. */
  learners: count,
  /** What they wrote beside their marks, some of it (`ChosenReasons`). */
  whys: z.array(reasonSchema).max(MOST_WHYS),
});

/** What a class made of one lesson, every learner counted once. Counts, so that two views of different learners add up to one. */
export const classViewSchema = z.strictObject({
  learners: count,
  /** Of the categories anyone used, or the lesson has: words that nobody marked are left out. */
  heat: z.record(slugSchema, z.array(stretchSchema)),
  /** In reading order of the key. */
  items: z.array(itemViewSchema),
  confidence: z.strictObject({ sure: confidenceSchema, unsure: confidenceSchema }),
  /** What the class found of each category: sums over its learners. */
  categories: z.array(
    z.strictObject({
      category: slugSchema,
      expected: count,
      found: count,
      boundary: count,
      reconsider: count,
    }),
  ),
  /** How many learners had a score below 0.1, 0.2, ... up to 1; learners without a score are in none. */
  scores: z.array(count).length(10),
});

export type ClassView = z.infer<typeof classViewSchema>;
export type ItemView = z.infer<typeof itemViewSchema>;
export type Stretch = z.infer<typeof stretchSchema>;
export type Reason = z.infer<typeof reasonSchema>;
export type CategorySums = ClassView['categories'][number];
export type Confidence = z.infer<typeof confidenceSchema>;

export const overMarkedListSchema = z.array(overMarkedSchema);
export type OverMarked = z.infer<typeof overMarkedSchema>;

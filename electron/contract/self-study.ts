import * as z from 'zod';

import { exerciseSchema } from '../../lessons/progress/exercises.ts';
import { itemReferenceSchema } from '../../lessons/progress/missed.ts';
import { milestoneSchema } from '../../lessons/progress/milestones.ts';
import { boxSchema, outcomes } from '../../lessons/progress/spacing.ts';
import { wishSchema } from '../../lessons/progress/suggestion.ts';

/** How much there is to practise now and later. */
const practiceOutlookSchema = z.strictObject({
  due: z.int().nonnegative(),
  resting: z.int().nonnegative(),
  nextAt: z.iso.datetime().nullable(),
});

/** Work that progress says nothing of, and why. */
export const leftOutSchema = z.strictObject({
  /** "pack/lesson", or the file's name where it can't be read. */
  name: z.string(),
  reason: z.enum(['lesson-missing', 'lesson-invalid', 'other-text', 'damaged', 'newer']),
});

/** A learner's progress: their skills over time, what there is to practise, and what to do next. */
export const progressSchema = z.strictObject({
  /** The earliest first. */
  milestones: z.array(milestoneSchema),
  leftOut: z.array(leftOutSchema),
  practice: practiceOutlookSchema,
  /** What a lesson to suggest now should be like; null where none is due. */
  wish: wishSchema.nullable(),
});

export const practiceSessionSchema = z.strictObject({
  exercises: z.array(exerciseSchema),
  /** How many exercises are due beyond these. */
  more: z.int().nonnegative(),
});

export const practiceAnswerSchema = itemReferenceSchema.extend({
  box: boxSchema,
  outcome: z.enum(outcomes),
});

export type LeftOut = z.infer<typeof leftOutSchema>;
export type ProgressReport = z.infer<typeof progressSchema>;
export type PracticeSession = z.infer<typeof practiceSessionSchema>;

import * as z from 'zod';

import { lessonSchema } from '../../format/lesson.ts';
import { slugSchema } from '../../format/identity.ts';
import { attemptSchema } from '../../marks/attempt.ts';
import { learnerCodeSchema } from '../../marks/learner-code.ts';
import { gradedSchema } from '../grade.ts';

const count = z.int().nonnegative();

/** What is handed on of one learner's work on one lesson: what it came to, never the attempt itself. */
export const handedOnSchema = z.strictObject({
  class: z.strictObject({ id: z.uuid(), name: z.string() }),
  learner: learnerCodeSchema,
  attempt: attemptSchema.shape.id,
  mode: attemptSchema.shape.mode,
  handedInAt: z.iso.datetime(),
  /** False where the file was changed after it was handed in. */
  intact: z.boolean(),
  /** How many attempts this learner has handed in of the lesson. */
  attempts: count,
  graded: gradedSchema,
});

/** A lesson with the work on it that is handed on together, every learner once. */
export const handedOnLessonSchema = z.strictObject({
  pack: slugSchema,
  /** As it was graded, with its key. */
  lesson: lessonSchema,
  works: z.array(handedOnSchema),
});

export type HandedOn = z.infer<typeof handedOnSchema>;
export type HandedOnLesson = z.infer<typeof handedOnLessonSchema>;

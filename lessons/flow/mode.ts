import * as z from 'zod';

import { lessonSchema, type Lesson, type LessonWithoutKey } from '../format/lesson.ts';
import type { Mode } from '../marks/attempt.ts';

/**
 * How a lesson is worked through: in an exam where its key is sealed or it offers nothing else that this version knows.
 * Null where it offers neither way.
 */
export function modeOf({ modes }: Pick<Lesson, 'modes'>, sealed: boolean): Mode | null {
  if (sealed) return 'exam';
  if (modes.includes('guided')) return 'guided';
  return modes.includes('exam') ? 'exam' : null;
}

/** As much of a lesson as a learner may have before an exam is handed in: nothing that an answer could be read off. */
export const examLessonSchema = z.strictObject(
  lessonSchema.omit({ key: true, voices: true, transfer: true }).shape,
);

export type ExamLesson = z.infer<typeof examLessonSchema>;

export function withoutAnswers(lesson: Lesson | LessonWithoutKey): ExamLesson {
  const { key: _key, voices: _voices, transfer: _transfer, ...rest } = { key: null, ...lesson };
  return rest;
}

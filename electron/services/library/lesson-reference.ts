import type { Attempt } from '../../../lessons/marks/attempt.ts';
import type { ReadLesson } from './lesson-folder.ts';

/** How an attempt names a lesson of a pack: exactly what it was worked on. */
export const lessonReference = (
  pack: { id: string; version: string },
  { lesson, contentHash, textHash }: ReadLesson,
): Attempt['lesson'] => ({
  pack: pack.id,
  packVersion: pack.version,
  lesson: lesson.id,
  contentHash,
  textHash,
});

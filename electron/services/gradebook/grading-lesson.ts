import type { GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { sha256 } from '../hashes.ts';

/** A lesson as the library holds it, as one to grade by. */
export function gradingLesson(
  pack: { id: string; version: string },
  { lesson, contentHash, textHash }: { lesson: Lesson; contentHash: string; textHash: string },
): GradingLesson {
  return { pack: pack.id, packVersion: pack.version, contentHash, textHash, key: keyHash(lesson), lesson };
}

/** sha256 of what a grade depends on, and of the explanations shown with it. */
function keyHash({ text, language, linkWeight, categories, key }: Lesson): string {
  return sha256(JSON.stringify({ text, language, linkWeight, categories, key }));
}

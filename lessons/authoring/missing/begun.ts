import { localizedInLesson } from '../../check/check-languages.ts';
import type { Lesson } from '../../format/lesson.ts';
import { isWrittenIn } from './unwritten.ts';

/**
 * Those of the languages in which somebody has written something. Categories do not count: they are ready in several
 * languages before anyone has begun.
 */
export function begunLanguages(lesson: Lesson, languages: readonly string[]): string[] {
  const texts = localizedInLesson({ ...lesson, categories: [] });
  return languages.filter(
    (language) =>
      lesson.key.some(({ explanation: { what, notice, counterTest, better } }) =>
        [what, notice, counterTest, better].some((text) => isWrittenIn(text, language)),
      ) || texts.some(([, text]) => isWrittenIn(text, language)),
  );
}

import { fail, succeed, type Result } from '../result.ts';
import { checkLesson } from './check.ts';
import { keyFormat } from './key.ts';
import { lessonFormat, type Lesson } from './lesson.ts';
import { readSaved, type SavedProblem } from './saved.ts';

/** Which of a lesson's files a problem is in, and what it is. */
export interface LessonProblem {
  file: 'lesson.json' | 'key.json' | 'article.txt';
  problem: SavedProblem;
}

/** Reads a lesson from its three files' contents (JSON already parsed, still `unknown`). */
export function parseLesson(files: {
  lesson: unknown;
  key: unknown;
  text: string;
}): Result<Lesson, LessonProblem> {
  const lesson = readSaved(lessonFormat, files.lesson);
  if (!lesson.ok) return fail({ file: 'lesson.json', problem: lesson.error });
  const key = readSaved(keyFormat, files.key);
  if (!key.ok) return fail({ file: 'key.json', problem: key.error });
  const { format: _format, formatVersion: _version, ...rest } = lesson.value;
  const whole: Lesson = { ...rest, text: files.text, key: key.value.items };
  const faults = checkLesson(whole);
  const first = faults[0];
  if (first === undefined) return succeed(whole);
  const file = first.path.startsWith('key') ? 'key.json' : 'lesson.json';
  return fail({ file, problem: { code: 'invalid', issues: faults } });
}

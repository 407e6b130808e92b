import { fail, succeed, type Result } from '../result.ts';
import { checkLesson } from './check.ts';
import { keyFormat } from './key.ts';
import { lessonFormat, type Lesson, type LessonFile, type LessonWithoutKey } from './lesson.ts';
import { readSaved, type SavedFormat, type SavedProblem } from './saved.ts';
import { sealedKeyFormat, type SealedKeyFile } from './sealed-key.ts';

/** Which of a lesson's files a problem is in, and what it is. */
export interface LessonProblem {
  file: 'lesson.json' | 'key.json' | 'key.sealed.json' | 'article.txt';
  problem: SavedProblem;
}

/** Reads a lesson from its three files' contents (JSON already parsed, still `unknown`). */
export function parseLesson(files: {
  lesson: unknown;
  key: unknown;
  text: string;
}): Result<Lesson, LessonProblem> {
  const lesson = readPart('lesson.json', lessonFormat, files.lesson);
  if (!lesson.ok) return lesson;
  const key = readPart('key.json', keyFormat, files.key);
  if (!key.ok) return key;
  return holdingTogether({ ...asLesson(lesson.value, files.text), key: key.value.items });
}

/**
 * Reads a lesson whose key is sealed. That the seal belongs to this text is for whoever can hash it to check
 * (`sealedKey.textHash`).
 */
export function parseSealedLesson(files: {
  lesson: unknown;
  sealedKey: unknown;
  text: string;
}): Result<{ lesson: LessonWithoutKey; sealedKey: SealedKeyFile }, LessonProblem> {
  const lesson = readPart('lesson.json', lessonFormat, files.lesson);
  if (!lesson.ok) return lesson;
  const sealedKey = readPart('key.sealed.json', sealedKeyFormat, files.sealedKey);
  if (!sealedKey.ok) return sealedKey;
  const whole = holdingTogether({ ...asLesson(lesson.value, files.text), key: [] });
  if (!whole.ok) return whole;
  if (sealedKey.value.lesson !== whole.value.id) {
    const issues = [{ path: 'lesson', code: 'other-lesson' }];
    return fail({ file: 'key.sealed.json', problem: { code: 'invalid', issues } });
  }
  // An empty key is not a sealed one: whoever compares must not find that there is nothing to find.
  const { key: _key, ...withoutKey } = whole.value;
  return succeed({ lesson: withoutKey, sealedKey: sealedKey.value });
}

function readPart<Value>(
  file: LessonProblem['file'],
  format: SavedFormat<Value>,
  input: unknown,
): Result<Value, LessonProblem> {
  const read = readSaved(format, input);
  return read.ok ? read : fail({ file, problem: read.error });
}

function asLesson(file: LessonFile, text: string): LessonWithoutKey {
  const { format: _format, formatVersion: _version, ...rest } = file;
  return { ...rest, text };
}

function holdingTogether(lesson: Lesson): Result<Lesson, LessonProblem> {
  const issues = checkLesson(lesson);
  const first = issues[0];
  if (first === undefined) return succeed(lesson);
  const file = first.path.startsWith('key') ? 'key.json' : 'lesson.json';
  return fail({ file, problem: { code: 'invalid', issues } });
}

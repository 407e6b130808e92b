import { join } from 'node:path';

import { parseLesson } from '../../../lessons/format/parse.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { decodeJson, decodeUtf8, readBytes, type ReadProblem } from '../files/read-file.ts';
import { hashOfFiles, sha256 } from '../hashes.ts';
import { firstIssue, type ContentProblem } from './problems.ts';

const MEBIBYTE = 1024 * 1024;

/** What a lesson's files may weigh, in bytes; far above any real lesson, far below what would hang the app. */
const limits = {
  'lesson.json': 8 * MEBIBYTE,
  'key.json': 32 * MEBIBYTE,
  'article.txt': 8 * MEBIBYTE,
} as const;

type LessonFileName = keyof typeof limits;

/** A lesson as it stands on disk, and what exactly it is. */
export interface ReadLesson {
  lesson: Lesson;
  /** sha256 over the three files. */
  contentHash: string;
  /** sha256 over the article's text alone. */
  textHash: string;
}

/** Reads and checks one lesson folder. Its name is the lesson's id. */
export async function readLessonFolder(
  folder: string,
  id: string,
): Promise<Result<ReadLesson, ContentProblem>> {
  const lessonBytes = await readPart(folder, 'lesson.json');
  if (!lessonBytes.ok) return lessonBytes;
  const keyBytes = await readPart(folder, 'key.json');
  if (!keyBytes.ok) return keyBytes;
  const textBytes = await readPart(folder, 'article.txt');
  if (!textBytes.ok) return textBytes;

  const lesson = named('lesson.json', decodeJson(lessonBytes.value));
  if (!lesson.ok) return lesson;
  const key = named('key.json', decodeJson(keyBytes.value));
  if (!key.ok) return key;
  const text = named('article.txt', decodeUtf8(textBytes.value));
  if (!text.ok) return text;

  const parsed = parseLesson({ lesson: lesson.value, key: key.value, text: text.value });
  if (!parsed.ok) return fail({ file: parsed.error.file, ...firstIssue(parsed.error.problem) });
  if (parsed.value.id !== id) return fail({ file: 'lesson.json', reason: 'id-not-the-folder', path: 'id' });
  return succeed({
    lesson: parsed.value,
    contentHash: hashOfFiles([
      { name: 'lesson.json', bytes: lessonBytes.value },
      { name: 'key.json', bytes: keyBytes.value },
      { name: 'article.txt', bytes: textBytes.value },
    ]),
    textHash: sha256(textBytes.value),
  });
}

const readPart = async (folder: string, file: LessonFileName): Promise<Result<Uint8Array, ContentProblem>> =>
  named(file, await readBytes(join(folder, file), limits[file]));

const named = <Value>(
  file: LessonFileName,
  result: Result<Value, ReadProblem>,
): Result<Value, ContentProblem> =>
  result.ok ? result : fail({ file, reason: result.error.code, path: '' });

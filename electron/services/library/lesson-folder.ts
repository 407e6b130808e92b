import { join } from 'node:path';

import { parseLesson, parseSealedLesson, type LessonProblem } from '../../../lessons/format/parse.ts';
import type { Lesson, LessonWithoutKey } from '../../../lessons/format/lesson.ts';
import type { SealedKeyFile } from '../../../lessons/format/sealed-key.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { decodeJson, decodeUtf8, readBytes, type ReadProblem } from '../files/read-file.ts';
import { hashOfFiles, sha256 } from '../hashes.ts';
import { contentBounds, contentLimits } from './content-limits.ts';
import { firstIssue, type ContentProblem } from './problems.ts';

type LessonFileName = Exclude<keyof typeof contentLimits, 'pack.json'>;

interface Hashes {
  /** sha256 over the three files. */
  contentHash: string;
  /** sha256 over the article's text alone. */
  textHash: string;
}

/** A lesson whose key is sealed: it can be worked through and handed in, not compared. */
export interface SealedLesson extends Hashes {
  lesson: LessonWithoutKey;
  sealedKey: SealedKeyFile;
}

/** A lesson with its key. */
export interface OpenLesson extends Hashes {
  lesson: Lesson;
  sealedKey: null;
}

/** A lesson as it stands on disk, and what exactly it is; `sealedKey` is null where the key is there to be read. */
export type ReadLesson = OpenLesson | SealedLesson;

/** Reads and checks one lesson folder. Its name is the lesson's id. */
export async function readLessonFolder(
  folder: string,
  id: string,
): Promise<Result<ReadLesson, ContentProblem>> {
  const lessonBytes = await readPart(folder, 'lesson.json');
  if (!lessonBytes.ok) return lessonBytes;
  const keyFile = await readKey(folder);
  if (!keyFile.ok) return keyFile;
  const textBytes = await readPart(folder, 'article.txt');
  if (!textBytes.ok) return textBytes;

  const lesson = named('lesson.json', decodeJson(lessonBytes.value, contentBounds));
  if (!lesson.ok) return lesson;
  const key = named(keyFile.value.name, decodeJson(keyFile.value.bytes, contentBounds));
  if (!key.ok) return key;
  const text = named('article.txt', decodeUtf8(textBytes.value));
  if (!text.ok) return text;

  const hashes: Hashes = {
    contentHash: hashOfFiles([
      { name: 'lesson.json', bytes: lessonBytes.value },
      keyFile.value,
      { name: 'article.txt', bytes: textBytes.value },
    ]),
    textHash: sha256(textBytes.value),
  };
  const files = { lesson: lesson.value, text: text.value };
  const read = keyFile.value.name === 'key.json' ? readOpen(files, key.value) : readSealed(files, key.value);
  if (!read.ok) return read;
  if (read.value.lesson.id !== id)
    return fail({ file: 'lesson.json', reason: 'id-not-the-folder', path: 'id' });
  if (read.value.sealedKey !== null && read.value.sealedKey.textHash !== hashes.textHash)
    return fail({ file: 'key.sealed.json', reason: 'other-text', path: 'textHash' });
  return succeed({ ...read.value, ...hashes });
}

interface Parts {
  lesson: unknown;
  text: string;
}

function readOpen(files: Parts, key: unknown): Result<{ lesson: Lesson; sealedKey: null }, ContentProblem> {
  const parsed = parseLesson({ ...files, key });
  return parsed.ok ? succeed({ lesson: parsed.value, sealedKey: null }) : fail(asContent(parsed.error));
}

function readSealed(
  files: Parts,
  sealedKey: unknown,
): Result<{ lesson: LessonWithoutKey; sealedKey: SealedKeyFile }, ContentProblem> {
  const parsed = parseSealedLesson({ ...files, sealedKey });
  return parsed.ok ? parsed : fail(asContent(parsed.error));
}

const asContent = ({ file, problem }: LessonProblem): ContentProblem => ({ file, ...firstIssue(problem) });

/** The key, open or sealed. Both at once would make a riddle of which counts. */
async function readKey(
  folder: string,
): Promise<Result<{ name: 'key.json' | 'key.sealed.json'; bytes: Uint8Array }, ContentProblem>> {
  const open = await readPart(folder, 'key.json');
  const sealed = await readPart(folder, 'key.sealed.json');
  if (sealed.ok)
    return isMissing(open)
      ? succeed({ name: 'key.sealed.json', bytes: sealed.value })
      : fail({ file: 'key.sealed.json', reason: 'key-open-and-sealed', path: '' });
  if (!isMissing(sealed)) return sealed;
  return open.ok ? succeed({ name: 'key.json', bytes: open.value }) : open;
}

const isMissing = (read: Result<Uint8Array, ContentProblem>): boolean =>
  !read.ok && read.error.reason === 'missing';

const readPart = async (folder: string, file: LessonFileName): Promise<Result<Uint8Array, ContentProblem>> =>
  named(file, await readBytes(join(folder, file), contentLimits[file]));

const named = <Value>(
  file: LessonFileName,
  result: Result<Value, ReadProblem>,
): Result<Value, ContentProblem> =>
  result.ok ? result : fail({ file, reason: result.error.code, path: '' });

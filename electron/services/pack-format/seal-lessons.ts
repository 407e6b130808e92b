import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { lessonFormat } from '../../../lessons/format/lesson.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';
import { contentLimits } from '../library/content-limits.ts';
import { firstIssue, type ContentProblem } from '../library/problems.ts';
import { sealKey, unsealKey } from './seal-key.ts';

/** A file before and after sealing; null where there is none. */
interface Change {
  path: string;
  before: Uint8Array | null;
  after: Uint8Array | null;
}

/**
 * Puts the keys of lessons under a passphrase, of all or of none: every key is sealed, and opened once to be sure, before
 * the first file is changed. Lessons without the mode `exam` become exams, as a lesson with a sealed key can be nothing else.
 *
 * @param folder of the pack
 * @returns the lessons that were no exams before
 * @throws the system's error where a file can't be written or removed; everything is as it was then
 */
export async function sealLessons(
  folder: string,
  lessons: readonly string[],
  passphrase: string,
): Promise<Result<string[], ContentProblem>> {
  const changes: Change[] = [];
  const madeExams: string[] = [];
  for (const lesson of lessons) {
    const sealed = await sealedChanges(folder, lesson, passphrase);
    if (!sealed.ok) return sealed;
    changes.push(...sealed.value.changes);
    if (sealed.value.becomesExam) madeExams.push(lesson);
  }
  // What is taken away goes last, when all that takes its place is there.
  await makeAll(folder, [
    ...changes.filter(({ after }) => after !== null),
    ...changes.filter(({ after }) => after === null),
  ]);
  return succeed(madeExams);
}

async function sealedChanges(
  folder: string,
  lesson: string,
  passphrase: string,
): Promise<Result<{ changes: Change[]; becomesExam: boolean }, ContentProblem>> {
  const [keyFile, textFile] = [`${lesson}/key.json`, `${lesson}/article.txt`];
  const key = await read(folder, keyFile, contentLimits['key.json']);
  if (!key.ok) return key;
  const text = await read(folder, textFile, contentLimits['article.txt']);
  if (!text.ok) return text;
  const modes = await examChange(folder, lesson);
  if (!modes.ok) return modes;
  const sealed = await sealKey(key.value, passphrase, { lesson, textHash: sha256(text.value) });
  const opened = await unsealKey(sealed, passphrase);
  const sealedFile = `${lesson}/key.sealed.json`;
  if (!opened.ok || sha256(opened.value) !== sha256(key.value))
    return fail({ file: sealedFile, reason: 'damaged', path: '' });
  return succeed({
    changes: [
      { path: sealedFile, before: null, after: json(sealed) },
      ...(modes.value === null ? [] : [modes.value]),
      { path: keyFile, before: key.value, after: null },
    ],
    becomesExam: modes.value !== null,
  });
}

/** Null where the lesson is an exam already. */
async function examChange(folder: string, lesson: string): Promise<Result<Change | null, ContentProblem>> {
  const path = `${lesson}/lesson.json`;
  const before = await read(folder, path, contentLimits['lesson.json']);
  if (!before.ok) return before;
  const content = decodeJson(before.value);
  if (!content.ok) return fail({ file: path, reason: content.error.code, path: '' });
  const saved = readSaved(lessonFormat, content.value);
  if (!saved.ok) return fail({ file: path, ...firstIssue(saved.error) });
  if (saved.value.modes.includes('exam')) return succeed(null);
  return succeed({ path, before: before.value, after: json({ ...saved.value, modes: ['exam'] }) });
}

/** @throws what kept one of the changes from being made; those before it are taken back */
async function makeAll(folder: string, changes: readonly Change[]): Promise<void> {
  const made: Change[] = [];
  try {
    for (const change of changes) {
      await set(join(folder, change.path), change.after);
      made.push(change);
    }
  } catch (error) {
    for (const { path, before } of made.reverse()) await set(join(folder, path), before);
    throw error;
  }
}

async function set(file: string, bytes: Uint8Array | null): Promise<void> {
  if (bytes === null) await rm(file);
  else await writeAtomically(file, bytes);
}

async function read(
  folder: string,
  file: string,
  limit: number,
): Promise<Result<Uint8Array, ContentProblem>> {
  const bytes = await readBytes(join(folder, file), limit);
  return bytes.ok ? bytes : fail({ file, reason: bytes.error.code, path: '' });
}

const json = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

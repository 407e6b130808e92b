import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { LessonSource, PackSource, Part } from '../../../lessons/check/pack-source.ts';
import { packFormat, type PackFile } from '../../../lessons/format/pack.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import type { Result } from '../../../lessons/result.ts';
import { isFolder } from '../files/failures.ts';
import { decodeJson, decodeUtf8, readBytes, type ReadProblem } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';
import { contentBounds, contentLimits } from '../library/content-limits.ts';
import { isLessonFolder, isLitter, isPicture } from '../pack-files/known-files.ts';
import { lessonFiles, SIGNATURE_FILE } from '../pack-files/limits.ts';
import { readPackContents } from './pack-contents.ts';
import { verifyPack } from './sign-pack.ts';

/** Pictures are looked at up to here, in bytes. */
const PICTURE_LIMIT = 64 * 1024 * 1024;

/** What authors keep beside a pack for themselves; it is not packed, and nobody needs to be told. */
const NOTES = /^(.+\.md|licen[cs]e(\..+)?|\..+)$/i;

/** Collects everything that is known of a pack's folder without believing any of it; a missing folder has no files. */
export async function readPackSource(folder: string): Promise<PackSource> {
  const json = await readJson(folder, 'pack.json');
  const saved = json?.kind === 'read' ? readSaved(packFormat, json.value) : null;
  const pack = saved?.ok === true ? saved.value : null;
  const found = await listFolder(folder);
  // Where pack.json can't be read its lessons can be checked all the same.
  const listed = [...new Set(pack?.lessons ?? found.lessons)];
  const lessons: LessonSource[] = [];
  for (const lesson of listed) lessons.push(await readLesson(join(folder, lesson), lesson));
  return {
    pack: json,
    lessons,
    unlistedLessons: found.lessons.filter((lesson) => !listed.includes(lesson)),
    unknownFiles: found.others.filter((file) => file !== pack?.cover),
    cover: await readCover(folder, pack),
    alteredFiles: await findAltered(folder),
  };
}

async function readLesson(folder: string, name: string): Promise<LessonSource> {
  const bytes = await readBytes(join(folder, 'article.txt'), contentLimits['article.txt']);
  const text = bytes.ok ? decodeUtf8(bytes.value) : bytes;
  return {
    folder: name,
    lesson: await readJson(folder, 'lesson.json'),
    key: await readJson(folder, 'key.json'),
    sealedKey: await readJson(folder, 'key.sealed.json'),
    text: asPart(text),
    textHash: bytes.ok ? sha256(bytes.value) : '',
  };
}

async function readJson(folder: string, file: keyof typeof contentLimits): Promise<Part<unknown> | null> {
  const bytes = await readBytes(join(folder, file), contentLimits[file]);
  return asPart(bytes.ok ? decodeJson(bytes.value, contentBounds) : bytes);
}

function asPart<Value>(read: Result<Value, ReadProblem>): Part<Value> | null {
  if (read.ok) return { kind: 'read', value: read.value };
  return read.error.code === 'missing' ? null : { kind: 'unusable', reason: read.error.code };
}

async function readCover(folder: string, pack: PackFile | null): Promise<PackSource['cover']> {
  if (pack === null || pack.cover === null) return null;
  const bytes = await readBytes(join(folder, pack.cover), PICTURE_LIMIT);
  if (!bytes.ok)
    return bytes.error.code === 'missing' ? null : { kind: 'unusable', reason: bytes.error.code };
  return isPicture(pack.cover, bytes.value)
    ? { kind: 'picture', bytes: bytes.value.length }
    : { kind: 'no-picture' };
}

async function findAltered(folder: string): Promise<string[]> {
  if (!existsSync(join(folder, SIGNATURE_FILE))) return [];
  const contents = await readPackContents(folder);
  if (!contents.ok) return [];
  const verification = verifyPack(contents.value);
  return verification.state === 'altered' ? verification.files.map(({ path }) => path) : [];
}

/** Folders that hold a lesson, and files that belong to no pack; notes and what file managers leave behind aside. */
async function listFolder(folder: string): Promise<{ lessons: string[]; others: string[] }> {
  const lessons: string[] = [];
  const others: string[] = [];
  for (const name of await namesIn(folder)) {
    if (NOTES.test(name) || isLitter(name) || name === 'pack.json' || name === SIGNATURE_FILE) continue;
    const inside = await namesIn(join(folder, name));
    if (isLessonFolder(name) && inside.includes('lesson.json')) {
      lessons.push(name);
      const unknown = inside.filter(
        (file) => !lessonFiles.has(file) && !isLitter(file) && !file.startsWith('.'),
      );
      others.push(...unknown.map((file) => `${name}/${file}`));
    } else others.push((await isFolder(join(folder, name))) ? `${name}/` : name);
  }
  return { lessons, others };
}

/** Empty for what is no folder. */
const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch((): string[] => [])).sort();

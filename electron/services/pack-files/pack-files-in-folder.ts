import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dirent } from 'node:fs';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { PackRefusal } from '../../contract/packs.ts';
import { errnoOf } from '../files/failures.ts';
import { harmless, isDeviceName } from './entry-names.ts';
import { isLessonFolder, limitOf } from './known-files.ts';
import { archiveLimits } from './limits.ts';

/** The files of a pack folder that belong to the pack, and those that don't. */
export interface ListedFolder {
  files: { name: string; size: number }[];
  leftOut: string[];
}

/**
 * Lists what of a folder belongs to a pack. Links are refused where a file of the pack should be: a folder from a stranger
 * could hand out what lies elsewhere on this computer.
 */
export async function listPackFolder(folder: string): Promise<Result<ListedFolder, PackRefusal>> {
  const listed: ListedFolder = { files: [], leftOut: [] };
  try {
    for (const entry of await inOrder(folder)) {
      const isInside = entry.isDirectory() && isLessonFolder(entry.name) && !isDeviceName(entry.name);
      const refusal = isInside
        ? await addLesson(folder, entry.name, listed)
        : await add(folder, entry.name, entry, listed);
      if (refusal !== null) return fail(refusal);
    }
  } catch (error) {
    return fail({ code: 'file-unreadable', params: { file: harmless(folder), reason: errnoOf(error) } });
  }
  return succeed(listed);
}

async function addLesson(folder: string, lesson: string, listed: ListedFolder): Promise<PackRefusal | null> {
  for (const entry of await inOrder(join(folder, lesson))) {
    const refusal = await add(folder, `${lesson}/${entry.name}`, entry, listed);
    if (refusal !== null) return refusal;
  }
  return null;
}

async function add(
  folder: string,
  name: string,
  entry: Dirent,
  listed: ListedFolder,
): Promise<PackRefusal | null> {
  const belongs = limitOf(name) !== null || isLessonFolder(name);
  if (belongs && entry.isSymbolicLink()) return { code: 'link', params: { entry: harmless(name) } };
  if (limitOf(name) === null) listed.leftOut.push(name);
  else if (!entry.isFile()) return { code: 'not-a-file', params: { file: harmless(name) } };
  else listed.files.push({ name, size: (await lstat(join(folder, name))).size });
  const entries = listed.files.length + listed.leftOut.length;
  const limit = archiveLimits.entries;
  return entries > limit
    ? { code: 'too-many-entries', params: { entries: String(entries), limit: String(limit) } }
    : null;
}

const inOrder = async (folder: string): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));

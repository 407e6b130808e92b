import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { syncFolder, writeThrough } from './atomic-write.ts';
import { errnoOf } from './failures.ts';
import { makerTag } from './maker.ts';

/** Why a folder was not written; nothing of it is left then. */
export type NewFolderProblem =
  { code: 'folder-not-empty' } | { code: 'not-a-folder' } | { code: 'write-failed'; reason: string };

/**
 * Writes a folder that is not there yet, or is empty, so that it is there whole or not at all: beside its place first, then
 * moved in one step.
 *
 * @param files paths within the folder, with "/"; trusted, since the caller made them
 */
export async function writeNewFolder(
  folder: string,
  files: readonly { path: string; bytes: Uint8Array }[],
): Promise<Result<null, NewFolderProblem>> {
  const beside = join(dirname(folder), `.${basename(folder)}.${makerTag()}.lesart-temp`);
  try {
    const occupied = await occupation(folder);
    if (occupied !== null) return fail({ code: occupied });
    await mkdir(beside, { recursive: true });
    const within = new Set([beside]);
    for (const { path, bytes } of files) {
      const file = join(beside, path);
      await mkdir(dirname(file), { recursive: true });
      within.add(dirname(file));
      await writeThrough(file, bytes);
    }
    for (const one of within) await syncFolder(one);
    // An empty folder makes room; one that has been filled meanwhile refuses to go.
    await rmdir(folder).catch((error: unknown) => {
      if (errnoOf(error) !== 'ENOENT') throw error;
    });
    await rename(beside, folder);
    await syncFolder(dirname(folder));
    return succeed(null);
  } catch (error) {
    return fail({ code: 'write-failed', reason: errnoOf(error) });
  } finally {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function occupation(folder: string): Promise<'folder-not-empty' | 'not-a-folder' | null> {
  const status = await lstat(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (status === null) return null;
  if (!status.isDirectory()) return 'not-a-folder';
  return (await readdir(folder)).length > 0 ? 'folder-not-empty' : null;
}

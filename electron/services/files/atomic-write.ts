import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { errnoOf } from './failures.ts';
import { isAbandoned, MAKER, makerTag } from './maker.ts';

const TEMPORARY = new RegExp(`^\\..+\\.(${MAKER})\\.lesart-temp$`);

/**
 * Replaces a file's whole content so that, whatever happens meanwhile (kill, power cut, full disk), the file holds either
 * all of the old bytes or all of the new. Resolves once the new ones, and the name that leads to them, are on the disk.
 *
 * Written here and not taken from `write-file-atomic`: that one trusts a single write call, and a full disk answers with a
 * short one. It then renames the stump over the good file and reports success.
 *
 * @param mayReplace asked when everything is written, right before the rename; false gives up and leaves the file alone
 * @param mode who may read and write it, before the system's mask
 * @returns whether the file was replaced
 * @throws the system's error; the file is then as it was, and nothing is left beside it
 */
export async function writeAtomically(
  file: string,
  bytes: Uint8Array,
  mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
  mode = 0o666,
): Promise<boolean> {
  const temporary = temporaryFor(file);
  try {
    await writeThrough(temporary, bytes, mode);
    if (!(await mayReplace())) {
      await rm(temporary, { force: true });
      return false;
    }
    await renameOver(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(file));
  return true;
}

/**
 * Removes what killed writers left in a folder: their temporary files, once the process that wrote them is gone. Those of
 * other computers (a network drive) go after an hour: their processes can't be asked. Files of others are never touched.
 *
 * @param now milliseconds since 1970
 */
export async function sweepTemporaryFiles(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const match = TEMPORARY.exec(name);
    if (match === null) continue;
    const file = join(folder, name);
    const status = await stat(file).catch(() => null);
    if (status === null) continue;
    if (isAbandoned(match[1] ?? '', status.mtimeMs, now))
      await rm(file, { force: true }).catch(() => undefined);
  }
}

/** The directory entry itself must reach the disk too; file systems that can't do that (Windows, some drives) say so. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!cannotSync(error)) throw error;
  }
}

const temporaryFor = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${makerTag()}.lesart-temp`);

/** Writes a new file; resolves once its bytes are on the disk. Its name is there for good only after `syncFolder`. */
export async function writeThrough(file: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await syncHandle(handle);
  } finally {
    await handle.close();
  }
}

/** Resolves once a file's bytes are on the disk; its name is there for good only after `syncFolder`. */
export async function syncFile(file: string): Promise<void> {
  // Windows syncs only what is open for writing.
  const handle = await open(file, 'r+');
  try {
    await syncHandle(handle);
  } finally {
    await handle.close();
  }
}

/** Resolves once what was written through a handle is on the disk, as far as the file system can tell. */
export async function syncHandle(handle: FileHandle): Promise<void> {
  await handle.sync().catch((error: unknown) => {
    if (!cannotSync(error)) throw error;
  });
}

/** Windows refuses a rename while a virus scanner or an indexer holds the old file open; that passes. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error));
      if (!passing || attempt === 6) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
    }
  }
}

const cannotSync = (error: unknown): boolean =>
  ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR'].includes(errnoOf(error)) ||
  (process.platform === 'win32' && ['EPERM', 'EACCES'].includes(errnoOf(error)));

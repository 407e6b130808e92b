import { constants, copyFile, link } from 'node:fs/promises';

import { errnoOf } from './failures.ts';

/**
 * Keeps a file's present content under a second name. A hard link where the file system has them: it needs no space, so it
 * works on a full disk too, and the first name can then be replaced without touching the second.
 *
 * @throws the system's error, also where `copy` exists
 */
export async function keepCopy(file: string, copy: string): Promise<void> {
  try {
    await link(file, copy);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw error;
    await copyFile(file, copy, constants.COPYFILE_EXCL);
  }
}

import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import { isFolder } from '../services/files/failures.ts';
import { readBytes } from '../services/files/read-file.ts';
import type { SourceFile } from '../services/import/import-lessons.ts';
import { reasonInWords } from './reasons.ts';
import { CannotDo } from './terminal.ts';

const MEBIBYTE = 1024 * 1024;

/** All files of one import together; far more than any class needs. */
const LIMIT = 256 * MEBIBYTE;

/**
 * Reads the files that were typed, and of each folder that was typed the files with one of the endings, by name.
 *
 * @param limit for each file, in bytes
 */
export async function readSourceFiles(
  typed: readonly string[],
  endings: readonly string[],
  limit: number,
): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  let left = LIMIT;
  for (const path of await paths(typed, endings)) {
    const bytes = await readBytes(resolve(path), Math.min(limit, left));
    if (!bytes.ok) throw new CannotDo(`${path} can't be imported: ${reasonInWords(bytes.error.code)}`);
    left -= bytes.value.length;
    const name = basename(path);
    if (files.some((file) => file.name === name)) {
      throw new CannotDo(`${path} can't be imported: another file is called ${name}, too`);
    }
    files.push({ name, bytes: bytes.value });
  }
  return files;
}

async function paths(typed: readonly string[], endings: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of typed) {
    if (!(await isFolder(resolve(path)))) {
      found.push(path);
      continue;
    }
    const names = (await readdir(resolve(path))).filter((name) =>
      endings.some((ending) => name.toLowerCase().endsWith(ending)),
    );
    if (names.length === 0) throw new CannotDo(`${path} holds no file that ends in ${endings.join(' or ')}`);
    found.push(...names.sort().map((name) => join(path, name)));
  }
  return found;
}

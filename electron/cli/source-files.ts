import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import type { ExchangeFormat } from '../../lessons/exchange/exchange-format.ts';
import { isFolder } from '../services/files/failures.ts';
import { readBytes } from '../services/files/read-file.ts';
import type { SourceFile } from '../services/import/import-lessons.ts';
import { reasonInWords } from './reasons.ts';
import { CannotDo } from './terminal.ts';

const MEBIBYTE = 1024 * 1024;

/** All files of one import together; far more than any class needs. */
const LIMIT = 256 * MEBIBYTE;

interface Wanted extends Pick<ExchangeFormat, 'endings' | 'companions'> {
  /** For each file, in bytes. */
  limit: number;
}

/**
 * Reads the files that were typed, and of each folder that was typed the files with one of the endings, by name; then what
 * belongs to them and lies beside them, unless a file of that name was typed as well.
 */
export async function readSourceFiles(
  typed: readonly string[],
  { endings, companions, limit }: Wanted,
): Promise<SourceFile[]> {
  const files = new Map<string, SourceFile>();
  let left = LIMIT;
  const read = async (path: string, isTyped: boolean): Promise<void> => {
    const bytes = await readBytes(resolve(path), Math.min(limit, left));
    if (!bytes.ok) {
      if (!isTyped && bytes.error.code === 'missing') return;
      throw new CannotDo(`${path} can't be imported: ${reasonInWords(bytes.error.code)}`);
    }
    const name = basename(path);
    const known = files.get(name);
    if (known !== undefined) {
      // Two folders of one project hold the same type system.
      if (!isTyped && Buffer.compare(known.bytes, bytes.value) === 0) return;
      throw new CannotDo(`${path} can't be imported: another file is called ${name}, too`);
    }
    left -= bytes.value.length;
    files.set(name, { name, bytes: bytes.value });
  };
  const found = await filesTyped(typed, endings);
  for (const path of found) await read(path, true);
  for (const path of besides(found, companions)) await read(path, false);
  return [...files.values()];
}

/** What may lie beside the files and belong to them; nothing of a name that one of them has. */
function besides(found: readonly string[], companions: Wanted['companions']): Set<string> {
  const names = new Set(found.map((path) => basename(path)));
  return new Set(
    found.flatMap((path) =>
      (companions?.(basename(path)) ?? [])
        .filter((name) => !names.has(name))
        .map((name) => join(dirname(path), name)),
    ),
  );
}

/** The files that were typed, and of each folder that was typed those with one of the endings, by name. */
export async function filesTyped(typed: readonly string[], endings: readonly string[]): Promise<string[]> {
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

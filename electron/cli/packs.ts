import { existsSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readPackFolder, type ReadPack } from '../services/library/pack-folder.ts';
import { CannotDo, cannotRead } from './terminal.ts';

/** What can be typed where a pack is asked for. */
export const PACK_ARGUMENT = 'folder of a pack, or the id of one that ships with Lesart';

const shippedPacks = fileURLToPath(new URL('../../lessons/packs', import.meta.url));

/** Does something in the folder of the pack that was typed: a folder, or the id of a shipped pack. */
export async function withPackFolder<Value>(
  typed: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  return work(packFolder(typed));
}

/**
 * A pack that can be used in every part; a terminal wants to know of the first part that can't.
 *
 * @param typed what to call the pack where something is wrong
 */
export async function readWholePack(folder: string, typed: string): Promise<ReadPack> {
  const read = await readPackFolder(folder);
  if (!read.ok) throw cannotRead(typed, read.error);
  const problem = read.value.problems[0];
  if (problem !== undefined) {
    throw cannotRead(typed, { ...problem, file: `${problem.lesson}/${problem.file}` });
  }
  if (read.value.lessons.length === 0) throw new CannotDo(`${typed} holds no lesson`);
  return read.value;
}

function packFolder(typed: string): string {
  const shipped = join(shippedPacks, typed);
  return !existsSync(resolve(typed)) && /^[a-z0-9-]+$/.test(typed) && existsSync(shipped)
    ? shipped
    : resolve(typed);
}

import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readPackFolder, type ReadPack } from '../services/library/pack-folder.ts';
import type { OpenLesson } from '../services/library/lesson-folder.ts';
import { stagePack } from '../services/pack-files/stage.ts';
import { buildPackFile } from '../services/pack-format/build-pack.ts';
import { readPackContents } from '../services/pack-format/pack-contents.ts';
import { refusalInWords } from './refusals.ts';
import { CannotDo, cannotRead, write } from './terminal.ts';

/** What can be typed where a pack is asked for. */
export const PACK_ARGUMENT = 'folder of a pack, a pack file, or the id of a pack that ships with Lesart';
export const PACK_TO_CHANGE = 'folder of a pack, or a pack file';

const shippedPacks = fileURLToPath(new URL('../../lessons/packs', import.meta.url));

/**
 * Does something with a pack, whatever was typed: its folder, the id of a pack that ships with Lesart, or a pack file, which is
 * checked and unpacked for as long as the work takes.
 */
export async function withPackFolder<Value>(
  typed: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const path = packPath(typed);
  return isFile(path) ? withUnpacked(path, typed, work) : work(path);
}

/**
 * Changes a pack where it is; a pack file is built anew.
 *
 * @param out a pack file to write instead; the pack itself stays as it is
 * @throws {CannotDo} also for the packs that ship with Lesart, unless `out` is given
 */
export async function changePackFolder<Value>(
  typed: string,
  change: (folder: string) => Promise<Value>,
  out?: string,
): Promise<Value> {
  const path = packPath(typed);
  const target = out ?? (isFile(path) ? path : null);
  if (target === null) {
    if (path !== resolve(typed))
      throw new CannotDo(`${typed} ships with Lesart and is not changed; give --out`);
    return change(path);
  }
  return withUnpacked(path, typed, async (folder) => {
    const changed = await change(folder);
    const contents = await readPackContents(folder);
    if (!contents.ok) throw cannotRead(typed, contents.error);
    await write(target, buildPackFile(contents.value));
    return changed;
  });
}

/** Lays a pack's own files into a folder that is taken away afterwards. */
async function withUnpacked<Value>(
  path: string,
  typed: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'lesart-pack-'));
  try {
    const staged = await stagePack(path, folder);
    if (!staged.ok) throw new CannotDo(`${typed} can't be used: ${refusalInWords(staged.error)}`);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

/**
 * A lesson of a pack, with its key.
 *
 * @param typed what to call the pack where it has no such lesson
 * @throws {CannotDo} also where the key is sealed
 */
export function openLesson({ lessons }: ReadPack, id: string, typed: string): OpenLesson {
  const found = lessons.find(({ lesson }) => lesson.id === id);
  if (found?.sealedKey === null) return found;
  if (found !== undefined) throw new CannotDo(`the key of ${id} is sealed; lesart pack unseal opens it`);
  const known = lessons.map(({ lesson }) => lesson.id).join(', ');
  throw new CannotDo(`${typed} has no lesson ${id}; it has ${known}`);
}

/** The path that was typed, or that of the shipped pack of this id. */
export function packPath(typed: string): string {
  const shipped = join(shippedPacks, typed);
  return !existsSync(resolve(typed)) && /^[a-z0-9-]+$/.test(typed) && existsSync(shipped)
    ? shipped
    : resolve(typed);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

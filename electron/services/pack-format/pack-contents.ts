import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

import type { PackFile } from '../../../lessons/format/pack.ts';
import { SEALED_LIMIT } from '../../../lessons/format/sealed-key.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { readBytes } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';
import { readPackFile } from '../library/pack-folder.ts';
import type { ContentProblem } from '../library/problems.ts';
import { SIGNATURE_FILE } from '../pack-files/limits.ts';

/** A file of a pack: its path within the pack, with "/", and its bytes. */
export interface PackEntry {
  path: string;
  bytes: Uint8Array;
}

/** Everything that belongs to a pack, in the order in which it is packed. Whatever else lies in its folder does not. */
export interface PackContents {
  pack: PackFile;
  entries: PackEntry[];
}

/** A file's path within its pack and its hash, as it is signed. */
export interface HashedFile {
  path: string;
  sha256: string;
}

/** The most a single file may weigh here, in bytes; reading the pack as lessons is stricter. */
const FILE_LIMIT = 2 * SEALED_LIMIT;

/** Collects a pack's own files from its folder. Links are not followed: they would pack what lies elsewhere. */
export async function readPackContents(folder: string): Promise<Result<PackContents, ContentProblem>> {
  const pack = await readPackFile(folder);
  if (!pack.ok) return pack;
  const entries: PackEntry[] = [];
  for (const { path, needed } of await pathsOf(pack.value, folder)) {
    const bytes = await readOrdinary(folder, path);
    if (bytes.ok) entries.push({ path, bytes: bytes.value });
    else if (needed || bytes.error.reason !== 'missing') return bytes;
  }
  return succeed({ pack: pack.value, entries });
}

/** What a signature covers: every file but the signature, sorted by path. */
export const hashesOf = ({ entries }: PackContents): HashedFile[] =>
  entries
    .filter(({ path }) => path !== SIGNATURE_FILE)
    .map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/**
 * One hash of a whole pack: sha256 over its files' hashes as `sha256sum` prints them, sorted by path byte for byte. It
 * knows nothing of how the pack is packed; a folder and the file made of it have the same.
 */
export const hashOfPack = (files: readonly HashedFile[]): string =>
  sha256(files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));

async function pathsOf(pack: PackFile, folder: string): Promise<{ path: string; needed: boolean }[]> {
  const lessons = await Promise.all(
    pack.lessons.map(async (lesson) => {
      const sealed = `${lesson}/key.sealed.json`;
      const isSealed = await lstat(join(folder, sealed)).then(
        () => true,
        () => false,
      );
      const key = isSealed ? sealed : `${lesson}/key.json`;
      return [`${lesson}/lesson.json`, key, `${lesson}/article.txt`];
    }),
  );
  const cover = pack.cover === null ? [] : [pack.cover];
  return [
    { path: 'pack.json', needed: true },
    { path: SIGNATURE_FILE, needed: false },
    ...[...cover, ...lessons.flat()].map((path) => ({ path, needed: true })),
  ];
}

async function readOrdinary(folder: string, path: string): Promise<Result<Uint8Array, ContentProblem>> {
  const file = join(folder, path);
  const isLink = await lstat(file).then(
    (status) => status.isSymbolicLink(),
    () => false,
  );
  if (isLink) return fail({ file: path, reason: 'not-a-file', path: '' });
  const bytes = await readBytes(file, FILE_LIMIT);
  return bytes.ok ? bytes : fail({ file: path, reason: bytes.error.code, path: '' });
}

import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { PackRefusal } from '../../contract/packs.ts';
import { readBytes } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';
import { readPackFile } from '../library/pack-folder.ts';
import { hashOfPack, type HashedFile } from '../pack-format/pack-contents.ts';
import { harmless } from './entry-names.ts';
import { limitOf } from './known-files.ts';
import { listPackFolder } from './pack-files-in-folder.ts';

/**
 * Which version of a pack is in its place: null where none is, its version null where it can no longer be read. Anything
 * else under that name was not put there by us and is not ours to replace.
 */
export async function installedVersion(
  folder: string,
  id: string,
): Promise<Result<{ version: string | null } | null, PackRefusal>> {
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) return succeed(null);
  const read = await readPackFile(folder);
  if (read.ok && read.value.id === id) return succeed({ version: read.value.version });
  if (read.ok || read.error.reason === 'missing') {
    return fail({ code: 'folder-taken', params: { folder: harmless(folder) } });
  }
  return succeed({ version: null });
}

/** Whether two pack folders hold the same files of a pack, byte for byte, the signature among them. */
export async function isSamePack(one: string, other: string): Promise<boolean> {
  const hashes = [await hashOf(one), await hashOf(other)];
  return hashes[0] !== null && hashes[0] === hashes[1];
}

async function hashOf(folder: string): Promise<string | null> {
  const listed = await listPackFolder(folder);
  if (!listed.ok) return null;
  const files: HashedFile[] = [];
  // One after the other, so that a pack need not be in memory whole.
  for (const { name } of listed.value.files) {
    const content = await readBytes(join(folder, name), limitOf(name) ?? 0);
    if (!content.ok) return null;
    files.push({ path: name, sha256: sha256(content.value) });
  }
  return hashOfPack(files.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

import { open, opendir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { MOST_FILES } from '../../../contract/collecting.ts';
import { errnoOf } from '../../files/failures.ts';
import { readBytes } from '../../files/read-file.ts';
import { isLitter } from '../../pack-files/known-files.ts';
import { archiveSource, isArchive } from './archive-source.ts';
import { refused, sourceLimits, within, type Opened, type Refusal, type Source } from './source.ts';

const DEEPEST = 12;

/** A file or folder somewhere on a disk. A link is followed where a person chose it, and nowhere below. */
export const pathSource = (path: string, name = within('', basename(path))): Source => ({
  name,
  open: () => openPath(path, name),
});

async function openPath(path: string, name: string): Promise<Opened> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return await openFolder(path, name);
    if (isLitter(basename(path)) || isBeingWritten(basename(path))) return refused('system-file');
    if (!status.isFile()) return refused('foreign');
    const limit = (await startsAsArchive(path)) ? sourceLimits.archive : sourceLimits.handIn;
    const read = await readBytes(path, limit);
    if (!read.ok) {
      if (read.error.code === 'missing') return refused('gone');
      if (read.error.code === 'too-large') return refused('too-large');
      return refused('unreadable', { reason: read.error.code === 'unreadable' ? read.error.reason : '' });
    }
    const bytes = Buffer.from(read.value.buffer, read.value.byteOffset, read.value.length);
    return isArchive(bytes) ? await archiveSource(bytes, name, 1) : { kind: 'file', bytes };
  } catch (error) {
    const reason = errnoOf(error);
    return ['ENOENT', 'ENOTDIR'].includes(reason) ? refused('gone') : refused('unreadable', { reason });
  }
}

async function startsAsArchive(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return isArchive(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function openFolder(path: string, name: string): Promise<Opened> {
  const { files, refused: unseen } = await filesBelow(path, name);
  if (files.length + unseen.length === 0) return refused('folder-empty');
  return { kind: 'several', sources: files.map((file) => pathSource(file.path, file.name)), refused: unseen };
}

/** What lies below a folder: files by name, and what is not looked at, with why. */
export interface Below {
  files: { path: string; name: string }[];
  refused: (Refusal & { name: string })[];
}

/** Every file below a folder, in folders within folders as well. Links are not followed. Never throws. */
export async function filesBelow(path: string, name: string): Promise<Below> {
  const found: Below = { files: [], refused: [] };
  await walk(path, name, 1, found);
  found.files.sort((one, other) => (one.name < other.name ? -1 : 1));
  return found;
}

async function walk(path: string, name: string, depth: number, found: Below): Promise<void> {
  const folders: string[] = [];
  try {
    for await (const entry of await opendir(path)) {
      if (found.files.length + found.refused.length >= MOST_FILES) {
        found.refused.push({ name, code: 'too-many-files', params: { limit: String(MOST_FILES) } });
        return;
      }
      const shown = within(name, entry.name);
      if (entry.isDirectory()) folders.push(entry.name);
      else if (entry.isSymbolicLink()) found.refused.push({ name: shown, code: 'link', params: {} });
      else found.files.push({ path: join(path, entry.name), name: shown });
    }
  } catch (error) {
    found.refused.push({ name, code: 'unreadable', params: { reason: errnoOf(error) } });
    return;
  }
  for (const inner of folders) {
    const shown = within(name, inner);
    if (depth < DEEPEST) await walk(join(path, inner), shown, depth + 1, found);
    else found.refused.push({ name: shown, code: 'folder-too-deep', params: {} });
  }
}

/** What Lesart itself has not finished writing; it gets its name when it has. */
const isBeingWritten = (name: string): boolean => /^\..*\.lesart-temp$/.test(name);

import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { PackRefusal } from '../../contract/packs.ts';
import { syncFile, syncFolder } from '../files/atomic-write.ts';
import { readBytes, type ReadProblem } from '../files/read-file.ts';
import { readArchive, type ArchiveEntry } from './archive.ts';
import { harmless } from './entry-names.ts';
import { isLitter, limitOf } from './known-files.ts';
import { archiveLimits, inMegabytes } from './limits.ts';
import { listPackFolder } from './pack-files-in-folder.ts';

/** A pack's files, laid out in a folder of ours. Nothing but names and sizes has been checked. */
export interface StagedPack {
  /** Names with "/" between folder and file. */
  files: string[];
  /** Bytes of the pack file; of a folder, what was taken from it. */
  bytes: number;
  installedBytes: number;
  /** Files no pack needs; they were not read. */
  leftOut: string[];
}

/** What is to be staged, and what is not. */
interface Source {
  files: ArchiveEntry[];
  leftOut: string[];
  /** Null: as many as its files. */
  bytes: number | null;
}

/**
 * Lays the files of a pack, from a pack file or a folder, into an empty folder. Nothing is written anywhere else, and
 * nothing at all before every name and every size has been accepted.
 *
 * @throws the system's error where the folder can't be written to; what is in it then is for the caller to remove
 */
export async function stagePack(source: string, folder: string): Promise<Result<StagedPack, PackRefusal>> {
  const opened = (await isDirectory(source)) ? await openFolder(source) : await openFile(source);
  if (!opened.ok) return opened;
  const { files, leftOut, bytes } = opened.value;
  const refusal = checkFiles(files);
  if (refusal !== null) return fail(refusal);

  let installedBytes = 0;
  const folders = new Set([folder]);
  for (const { name, unpack } of files) {
    const content = await unpack();
    if (!content.ok) return content;
    const file = join(folder, name);
    if (!folders.has(dirname(file))) await mkdir(dirname(file));
    folders.add(dirname(file));
    await writeFile(file, content.value, { flag: 'wx' });
    installedBytes += content.value.length;
  }
  return succeed({
    files: files.map(({ name }) => name).sort(),
    bytes: bytes ?? installedBytes,
    installedBytes,
    leftOut: leftOut.map(harmless),
  });
}

/**
 * Resolves once a staged pack is on the disk. A step of its own: what is refused need not get there.
 *
 * @throws the system's error
 */
export async function syncStaged(folder: string, { files }: StagedPack): Promise<void> {
  const paths = files.map((name) => join(folder, name));
  for (const path of paths) await syncFile(path);
  for (const written of new Set([folder, ...paths.map((path) => dirname(path))])) await syncFolder(written);
}

async function openFile(file: string): Promise<Result<Source, PackRefusal>> {
  const bytes = await readBytes(file, archiveLimits.file);
  if (!bytes.ok) return fail(unreadable(file, bytes.error));
  const entries = await readArchive(
    Buffer.from(bytes.value.buffer, bytes.value.byteOffset, bytes.value.length),
  );
  if (!entries.ok) return entries;
  const files = entries.value.filter(({ name }) => !isLitter(name));
  const names = files.map(({ name }) => name);
  const leftOut = entries.value.map(({ name }) => name).filter(isLitter);
  return names.includes('pack.json')
    ? succeed({ files, leftOut, bytes: bytes.value.length })
    : fail(noPack(file, names));
}

async function openFolder(folder: string): Promise<Result<Source, PackRefusal>> {
  const listed = await listPackFolder(folder);
  if (!listed.ok) return listed;
  const { files, leftOut } = listed.value;
  if (!files.some(({ name }) => name === 'pack.json')) return fail(noPack(folder, []));
  const entries = files.map(({ name, size }) => ({
    name,
    size,
    unpack: async (): Promise<Result<Uint8Array, PackRefusal>> => {
      const file = join(folder, name);
      const content = await readBytes(file, limitOf(name) ?? 0);
      return content.ok ? content : fail(unreadable(file, content.error, name));
    },
  }));
  return succeed({ files: entries, leftOut, bytes: null });
}

function checkFiles(files: readonly ArchiveEntry[]): PackRefusal | null {
  let contents = 0;
  for (const { name, size } of files) {
    const limit = limitOf(name);
    if (limit === null) return { code: 'unknown-file', params: { entry: harmless(name) } };
    if (size > limit) {
      return { code: 'entry-too-large', params: { entry: name, megabytes: inMegabytes(limit) } };
    }
    contents += size;
  }
  const isTooMuch = contents > archiveLimits.contents;
  return isTooMuch
    ? { code: 'contents-too-large', params: { megabytes: inMegabytes(archiveLimits.contents) } }
    : null;
}

/** Packing the folder instead of what is in it is the commonest mistake, and worth a sentence of its own. */
function noPack(source: string, names: readonly string[]): PackRefusal {
  const inFolder = names.find((name) => /^[^/]+\/pack\.json$/.test(name));
  return inFolder === undefined
    ? { code: 'no-pack', params: { file: harmless(basename(source)) } }
    : { code: 'pack-in-folder', params: { entry: harmless(dirname(inFolder)) } };
}

function unreadable(file: string, problem: ReadProblem, entry?: string): PackRefusal {
  const shown = entry ?? harmless(basename(file));
  if (problem.code === 'missing') return { code: 'file-missing', params: { file: shown } };
  if (problem.code === 'not-a-file') return { code: 'not-a-file', params: { file: shown } };
  if (problem.code === 'too-large') {
    const megabytes = inMegabytes(problem.limit);
    return entry === undefined
      ? { code: 'file-too-large', params: { file: shown, megabytes } }
      : { code: 'entry-too-large', params: { entry, megabytes } };
  }
  const reason = problem.code === 'unreadable' ? problem.reason : problem.code;
  return { code: 'file-unreadable', params: { file: shown, reason } };
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

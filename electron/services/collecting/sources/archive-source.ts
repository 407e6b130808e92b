import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';

import { MOST_FILES } from '../../../contract/collecting.ts';
import { FLAG, hasKnownMethod, isEncrypted, unpackEntry } from '../../pack-files/archive-entry.ts';
import { decodeName } from '../../pack-files/entry-names.ts';
import { isLitter } from '../../pack-files/known-files.ts';
import { archiveLimits } from '../../pack-files/limits.ts';
import {
  nextSlice,
  refused,
  sourceLimits,
  within,
  type Opened,
  type Refusal,
  type Source,
} from './source.ts';

/** An archive in a learner's folder in the LMS's archive is as deep as it honestly gets. */
const DEEPEST = 2;

/** Whether bytes begin as a zip archive does; one without entries begins with its end. */
export const isArchive = (bytes: Buffer): boolean =>
  bytes.length >= 4 && [0x04034b50, 0x06054b50].includes(bytes.readUInt32LE(0));

/**
 * The files in a zip archive, as learning platforms, mail programs and people pack them. Unlike a pack, nothing of it is
 * ever written to a disk and no name in it is used as one, so that names may be as they like; sizes are believed only as far as
 * unpacking bears them out. A broken entry is refused by itself and hides no other.
 *
 * @param depth 1 for an archive on the disk, 2 for one within it
 */
export async function archiveSource(bytes: Buffer, name: string, depth: number): Promise<Opened> {
  if (depth > DEEPEST) return refused('archive-in-archive');
  const entries = await entriesOf(bytes);
  if (!Array.isArray(entries)) return { kind: 'refused', ...entries };
  const names = entries.map(({ name }) => name);
  if (names.includes('pack.json')) return refused('pack');
  // Word and its like are archives as well, and whoever drops one means a document.
  if (names.some((one) => one === '[Content_Types].xml' || one === 'mimetype')) return refused('foreign');
  if (entries.length === 0) return refused('archive-empty');
  const sources = entries.map(({ name: inner, entry, packed }): Source => {
    const shown = within(name, inner);
    return { name: shown, open: () => openEntry(entry, inner, packed, shown, depth) };
  });
  return { kind: 'several', sources, refused: [] };
}

interface FoundEntry {
  name: string;
  entry: Entry;
  /** Null where its own header can't be read. */
  packed: Buffer | null;
}

async function entriesOf(bytes: Buffer): Promise<FoundEntry[] | Refusal> {
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false });
    // What it has to say after we have turned away would otherwise end the process.
    zip.on('error', () => undefined);
    if (zip.entryCount > MOST_FILES)
      return { code: 'archive-too-large', params: { entries: String(zip.entryCount) } };
    const found: FoundEntry[] = [];
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > sourceLimits.unpacked) return { code: 'archive-too-large', params: {} };
      const name = nameOf(entry);
      if (!name.endsWith('/')) found.push({ name, entry, packed: await packedBytes(zip, entry, bytes) });
      if (found.length % 200 === 0) await nextSlice();
    }
    return found;
  } catch (error) {
    const isLocked = error instanceof Error && error.message.startsWith('strong encryption');
    return { code: isLocked ? 'archive-locked' : 'archive-damaged', params: {} };
  }
}

/** UTF-8 where the entry says so or it can be nothing else; else what old programs wrote: code page 437, or a field of its own. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  if ((generalPurposeBitFlag & FLAG.utf8) !== 0) return fileNameRaw.toString('utf8');
  return (
    decodeName(fileNameRaw) ?? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
  );
}

async function packedBytes(zip: ZipFile, entry: Entry, bytes: Buffer): Promise<Buffer | null> {
  const header = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch(() => null);
  if (header === null) return null;
  const end = header.fileDataStart + entry.compressedSize;
  return end > bytes.length ? null : bytes.subarray(header.fileDataStart, end);
}

async function openEntry(
  entry: Entry,
  inner: string,
  packed: Buffer | null,
  name: string,
  depth: number,
): Promise<Opened> {
  const { uncompressedSize: size, compressedSize } = entry;
  if (isLitter(inner)) return refused('system-file');
  if (isEncrypted(entry)) return refused('archive-locked');
  if (packed === null || !hasKnownMethod(entry)) return refused('archive-damaged');
  if (size > 2 * sourceLimits.handIn) return refused('too-large');
  if (size > archiveLimits.ratioFrom && size > compressedSize * archiveLimits.ratio)
    return refused('archive-too-large');
  const bytes = await unpackEntry(entry, packed);
  if (bytes === null) return refused('archive-damaged');
  if (isArchive(bytes)) return archiveSource(bytes, name, depth + 1);
  return bytes.length > sourceLimits.handIn ? refused('too-large') : { kind: 'file', bytes };
}

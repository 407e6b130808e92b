import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { PackRefusal } from '../../contract/packs.ts';
import { FLAG, hasKnownMethod, isEncrypted, unpackEntry } from './archive-entry.ts';
import { checkLayout, type Occupied } from './archive-layout.ts';
import { readEndRecord, type EndRecord } from './end-record.ts';
import { decodeName, harmless, nameProblem, TakenNames } from './entry-names.ts';
import { archiveLimits, inMegabytes } from './limits.ts';

/** A file in an archive, checked by everything that can be known without unpacking it. */
export interface ArchiveEntry {
  name: string;
  /** Bytes, as declared; unpacking yields exactly so many or fails. */
  size: number;
  unpack: () => Promise<Result<Uint8Array, PackRefusal>>;
}

type Refused = Result<never, PackRefusal>;

/**
 * The files of a zip archive, without its folders. Refuses the whole archive for anything in its directory that an honest
 * tool would not have written, or that programs would understand in different ways.
 *
 * The library reads the directory and the headers. It does not compare a local header with the directory's, does not see
 * overlaps, repeated names, links or checksums, finds the first plausible directory and takes names for paths as they are;
 * so all of that is done here.
 */
export async function readArchive(bytes: Buffer): Promise<Result<ArchiveEntry[], PackRefusal>> {
  const end = readEndRecord(bytes);
  if (!end.ok) return end;
  if (end.value.entries > archiveLimits.entries) {
    return refuse('too-many-entries', {
      entries: String(end.value.entries),
      limit: String(archiveLimits.entries),
    });
  }
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false });
    // What it has to say after we have turned away would otherwise end the process.
    zip.on('error', () => undefined);
    return await checkedEntries(zip, bytes, end.value);
  } catch (error) {
    // The one complaint of the library that names a cause a person can cure.
    const isEncrypted = error instanceof Error && error.message.startsWith('strong encryption');
    return isEncrypted ? refuse('encrypted', { entry: '' }) : refuse('archive-damaged');
  }
}

async function checkedEntries(
  zip: ZipFile,
  bytes: Buffer,
  end: EndRecord,
): Promise<Result<ArchiveEntry[], PackRefusal>> {
  const names = new TakenNames();
  const entries: ArchiveEntry[] = [];
  const occupied: Occupied[] = [];
  let directory = 0;
  let contents = 0;
  for await (const entry of zip.eachEntry()) {
    directory += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    const name = decodeName(entry.fileNameRaw);
    if (name === null) {
      return refuse('name-not-utf8', { entry: harmless(entry.fileNameRaw.toString('latin1')) });
    }
    const problem = nameProblem(name) ?? entryProblem(entry, name);
    if (problem !== null) return fail(problem);
    const other = names.take(name);
    if (other !== null) return refuse('name-repeated', { entry: harmless(name), other: harmless(other) });
    contents += entry.uncompressedSize;
    if (contents > archiveLimits.contents) {
      return refuse('contents-too-large', { megabytes: inMegabytes(archiveLimits.contents) });
    }
    const start = await dataStart(zip, entry);
    if (start === null) return refuse('entry-damaged', { entry: harmless(name) });
    const stop = start + entry.compressedSize;
    const hasDescriptor = (entry.generalPurposeBitFlag & FLAG.descriptor) !== 0;
    occupied.push({ name, start: entry.relativeOffsetOfLocalHeader, end: stop, hasDescriptor });
    if (name.endsWith('/')) continue;
    const packed = bytes.subarray(start, stop);
    entries.push({ name, size: entry.uncompressedSize, unpack: () => unpack(entry, name, packed) });
  }
  if (directory !== end.directoryEnd - end.directoryStart) return refuse('archive-damaged');
  const layout = checkLayout(occupied, end.directoryStart);
  return layout === null ? succeed(entries) : fail(layout);
}

const ZIP64_FIELD = 0x0001;

function entryProblem(entry: Entry, name: string): PackRefusal | null {
  const refused = (code: PackRefusal['code'], params: PackRefusal['params'] = {}): PackRefusal => ({
    code,
    params: { entry: harmless(name), ...params },
  });
  const { compressedSize: packed, uncompressedSize: size, compressionMethod: method } = entry;
  if (isLink(entry)) return refused('link');
  if (entry.extraFields.some((field) => field.id === ZIP64_FIELD)) return refused('zip64');
  if (isEncrypted(entry)) return refused('encrypted');
  if (!hasKnownMethod(entry)) return refused('unknown-method', { method: String(method) });
  if (hasSecondName(entry) || (name.endsWith('/') && size > 0)) return refused('entry-damaged');
  if (size > archiveLimits.ratioFrom && size > packed * archiveLimits.ratio) return refused('bomb');
  return null;
}

/** Anything but a file or a folder, as Unix or Windows writes it down; whichever system the archive claims to be from. */
function isLink({ externalFileAttributes: attributes }: Entry): boolean {
  const kind = attributes >>> 28;
  const isReparsePoint = (attributes & 0x400) !== 0;
  return ![0, 0o04, 0o10].includes(kind) || (kind === 0 && isReparsePoint);
}

/** A field of its own can hold another name than the header, and some programs go by it. */
function hasSecondName(entry: Entry): boolean {
  const asOthersRead = getFileNameLowLevel(0x800, entry.fileNameRaw, entry.extraFields, true);
  return asOthersRead !== entry.fileNameRaw.toString('utf8');
}

/** Where an entry's bytes begin; null where its own header says otherwise than the directory. */
async function dataStart(zip: ZipFile, entry: Entry): Promise<number | null> {
  const header = await zip.readLocalFileHeaderPromise(entry).catch(() => null);
  if (header === null) return null;
  // Sizes and checksum may be left to a descriptor behind the bytes; what stands here must not contradict.
  const isOpen = (entry.generalPurposeBitFlag & FLAG.descriptor) !== 0;
  const agrees = (here: number, there: number): boolean =>
    here === there || (isOpen && (here === 0 || here === 0xffffffff));
  const isSame =
    Buffer.compare(header.fileName, entry.fileNameRaw) === 0 &&
    header.compressionMethod === entry.compressionMethod &&
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    agrees(header.crc32, entry.crc32) &&
    agrees(header.compressedSize, entry.compressedSize) &&
    agrees(header.uncompressedSize, entry.uncompressedSize);
  return isSame ? header.fileDataStart : null;
}

async function unpack(entry: Entry, name: string, packed: Buffer): Promise<Result<Uint8Array, PackRefusal>> {
  const bytes = await unpackEntry(entry, packed);
  return bytes === null ? refuse('entry-damaged', { entry: harmless(name) }) : succeed(bytes);
}

const refuse = (code: PackRefusal['code'], params: PackRefusal['params'] = {}): Refused =>
  fail({ code, params });

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { PackRefusal } from '../../contract/packs.ts';

/** Where an archive's directory lies, in bytes from its start, and how many entries it lists. */
export interface EndRecord {
  entries: number;
  directoryStart: number;
  directoryEnd: number;
}

const LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const LOCAL_HEADER = 0x04034b50;
const SPANNING_MARKER = 0x08074b50;

/**
 * Reads the record at an archive's end, strictly: programs differ in what they make of a second record, of bytes after it
 * or of a directory that ends elsewhere, and would see different files in one archive.
 */
export function readEndRecord(bytes: Buffer): Result<EndRecord, PackRefusal> {
  const place = placeOf(bytes);
  if (place === null) return refuse(startsLikeZip(bytes) ? 'archive-damaged' : 'not-a-pack-file');
  if (place + LENGTH + bytes.readUInt16LE(place + 20) !== bytes.length) return refuse('stray-bytes');
  if (place >= LOCATOR_LENGTH && bytes.readUInt32LE(place - LOCATOR_LENGTH) === ZIP64_LOCATOR) {
    return refuse('zip64');
  }
  const disks = [bytes.readUInt16LE(place + 4), bytes.readUInt16LE(place + 6)];
  const onThisDisk = bytes.readUInt16LE(place + 8);
  const entries = bytes.readUInt16LE(place + 10);
  if (disks.some((disk) => disk !== 0) || onThisDisk !== entries || begins(bytes, SPANNING_MARKER)) {
    return refuse('split');
  }
  const size = bytes.readUInt32LE(place + 12);
  const directoryStart = bytes.readUInt32LE(place + 16);
  if (directoryStart + size > place) return refuse('archive-damaged');
  if (directoryStart + size < place) return refuse('stray-bytes');
  return succeed({ entries, directoryStart, directoryEnd: place });
}

const refuse = (code: PackRefusal['code']) => fail<PackRefusal>({ code, params: {} });

/** The last record: the one every reader finds first. */
function placeOf(bytes: Buffer): number | null {
  const earliest = Math.max(0, bytes.length - LENGTH - LONGEST_COMMENT);
  for (let place = bytes.length - LENGTH; place >= earliest; place -= 1) {
    if (bytes.readUInt32LE(place) === END) return place;
  }
  return null;
}

const begins = (bytes: Buffer, signature: number): boolean =>
  bytes.length >= 4 && bytes.readUInt32LE(0) === signature;

const startsLikeZip = (bytes: Buffer): boolean =>
  begins(bytes, LOCAL_HEADER) || begins(bytes, SPANNING_MARKER);

import { crc32, deflateRawSync } from 'node:zlib';

/**
 * Builders of zip archives byte by byte, for the tests: honest ones, and ones no honest tool writes. What an entry does not
 * name is as it should be.
 */
export interface CraftedEntry {
  name: string | Buffer;
  content?: string | Uint8Array;
  /** 8, deflated, unless said otherwise. */
  method?: number;
  flags?: number;
  /** Unix file mode; a regular file. */
  mode?: number;
  attributes?: number;
  extra?: Buffer;
  comment?: string;
  /** What the directory and the header claim of the content. */
  crc?: number;
  size?: number;
  packedSize?: number;
  /** The bytes that stand in the archive. */
  packed?: Buffer;
  /** Written behind the bytes: a descriptor, or something hidden. */
  after?: Buffer;
  /** Where the entry's own header differs from the directory. */
  local?: {
    name?: string;
    method?: number;
    flags?: number;
    crc?: number;
    size?: number;
    packedSize?: number;
  };
  /** Where the directory says the header is. */
  offset?: number;
}

/** What surrounds the entries. */
export interface CraftedEnd {
  before?: Buffer;
  beforeDirectory?: Buffer;
  after?: Buffer;
  comment?: Buffer;
  entries?: number;
  entriesOnDisk?: number;
  disk?: number;
  directorySize?: number;
  directoryStart?: number;
  beforeEnd?: Buffer;
}

export function buildArchive(entries: readonly CraftedEntry[], end: CraftedEnd = {}): Buffer {
  const before = end.before ?? Buffer.alloc(0);
  const files: Buffer[] = [before];
  const directory: Buffer[] = [];
  let offset = before.length;
  for (const entry of entries) {
    const { name, extra, comment, attributes, facts, packed, local } = completed(entry);
    const header = Buffer.concat([
      little4(0x04034b50),
      common(local),
      Buffer.concat([local.name, extra]),
      packed,
      entry.after ?? Buffer.alloc(0),
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt16LE(comment.length, 0);
    place.writeUInt32LE(attributes, 6);
    place.writeUInt32LE(entry.offset ?? offset, 10);
    directory.push(little4(0x02014b50), Buffer.from([20, 3]), common(facts), place, name, extra, comment);
    files.push(header);
    offset += header.length;
  }
  const between = end.beforeDirectory ?? Buffer.alloc(0);
  const listing = Buffer.concat(directory);
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.disk ?? 0, 4);
  record.writeUInt16LE(end.entriesOnDisk ?? end.entries ?? entries.length, 8);
  record.writeUInt16LE(end.entries ?? entries.length, 10);
  record.writeUInt32LE(end.directorySize ?? listing.length, 12);
  record.writeUInt32LE(end.directoryStart ?? offset + between.length, 16);
  record.writeUInt16LE(end.comment?.length ?? 0, 20);
  const tail = [end.beforeEnd, record, end.comment, end.after].filter((part) => part !== undefined);
  return Buffer.concat([...files, between, listing, ...tail]);
}

/** The descriptor that may follow an entry's bytes. */
export function descriptorOf(content: string): Buffer {
  const packed = deflateRawSync(content);
  return Buffer.concat([0x08074b50, crc32(content), packed.length, Buffer.byteLength(content)].map(little4));
}

interface Facts {
  name: Buffer;
  extra: Buffer;
  method: number;
  flags: number;
  crc: number;
  size: number;
  packedSize: number;
}

function completed(entry: CraftedEntry) {
  const bytes = Buffer.from(entry.content ?? '');
  const name = Buffer.from(entry.name);
  const isFolder = name.at(-1) === 0x2f;
  const method = entry.method ?? (isFolder ? 0 : 8);
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
  const extra = entry.extra ?? Buffer.alloc(0);
  const facts: Facts = {
    name,
    extra,
    method,
    flags: entry.flags ?? 0,
    crc: entry.crc ?? crc32(bytes),
    size: entry.size ?? bytes.length,
    packedSize: entry.packedSize ?? packed.length,
  };
  const local: Facts = { ...facts, ...entry.local, name: Buffer.from(entry.local?.name ?? name) };
  const attributes = entry.attributes ?? ((entry.mode ?? (isFolder ? 0o040755 : 0o100644)) << 16) >>> 0;
  return { name, extra, comment: Buffer.from(entry.comment ?? ''), attributes, facts, packed, local };
}

/** The fields that an entry's header and its line in the directory share. */
function common({ name, extra, method, flags, crc, size, packedSize }: Facts): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(flags, 2);
  header.writeUInt16LE(method, 4);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(packedSize, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  header.writeUInt16LE(extra.length, 24);
  return header;
}

function little4(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

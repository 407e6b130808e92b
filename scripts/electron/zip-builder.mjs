import { crc32 } from 'node:zlib';

/**
 * A zip archive for tests, uncompressed, with whatever names and modes a test needs; also ones no honest tool writes.
 *
 * @param {readonly { name: string, content: string | Buffer, mode?: number }[]} entries
 * @returns {Buffer}
 */
export function buildZip(entries) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const { name, content, mode = 0o100644 } of entries) {
    const bytes = Buffer.from(content);
    const common = commonHeader(name, bytes);
    const file = Buffer.concat([signature(0x04034b50), common, Buffer.from(name), bytes]);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE((mode << 16) >>> 0, 6);
    attributes.writeUInt32LE(offset, 10);
    // Made on Unix, so that the mode counts.
    directory.push(signature(0x02014b50), Buffer.from([20, 3]), common, attributes, Buffer.from(name));
    files.push(file);
    offset += file.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listing, signature(0x06054b50), end]);
}

/**
 * The fields that a file's own header and its line in the directory share.
 *
 * @param {string} name
 * @param {Buffer} bytes
 */
function commonHeader(name, bytes) {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(bytes.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

/** @param {number} value */
function signature(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

import { crc32, inflateRaw, type InputType, type ZlibOptions } from 'node:zlib';
import type { Entry } from 'yauzl';

export const FLAG = {
  encrypted: 1,
  descriptor: 8,
  strongEncryption: 0x40,
  masked: 0x2000,
  utf8: 0x800,
} as const;
const [STORED, DEFLATED] = [0, 8];

export const isEncrypted = ({
  generalPurposeBitFlag: flags,
}: Pick<Entry, 'generalPurposeBitFlag'>): boolean =>
  (flags & (FLAG.encrypted | FLAG.strongEncryption | FLAG.masked)) !== 0;

export const hasKnownMethod = ({ compressionMethod: method }: Pick<Entry, 'compressionMethod'>): boolean =>
  method === STORED || method === DEFLATED;

/**
 * An entry's bytes: as many as its directory declares, with the checksum it names, made of all of `packed`. Null for
 * anything else; never takes more memory than was declared.
 */
export async function unpackEntry(
  { compressionMethod, uncompressedSize: size, crc32: checksum }: Entry,
  packed: Buffer,
): Promise<Buffer | null> {
  const bytes = compressionMethod === STORED ? packed : await inflated(packed, size);
  return bytes !== null && bytes.length === size && crc32(bytes) === checksum ? bytes : null;
}

/** Never more than `size` bytes, and only if they are made of all of `packed`; null otherwise. */
function inflated(packed: Buffer, size: number): Promise<Buffer | null> {
  const options = { maxOutputLength: Math.max(1, size), info: true };
  return new Promise((resolve) => {
    inflate(packed, options, (error, result) => {
      const isWhole = error === null && result.engine.bytesWritten === packed.length;
      resolve(isWhole ? result.buffer : null);
    });
  });
}

/** With `info` the answer also tells how much was read; the typings don't know. */
const inflate = inflateRaw as unknown as (
  bytes: InputType,
  options: ZlibOptions,
  done: (error: Error | null, result: { buffer: Buffer; engine: { bytesWritten: number } }) => void,
) => void;

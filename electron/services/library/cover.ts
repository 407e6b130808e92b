import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { readBytes } from '../files/read-file.ts';
import { COVER_LIMIT } from '../../../lessons/format/pack.ts';

/** Pixels along a side. A picture unfolds in memory to four bytes a pixel, however small its file. */
const SIDE_LIMIT = 2048;

export interface Cover {
  bytes: Uint8Array;
  type: 'image/png' | 'image/jpeg';
}

type CoverProblem = 'missing' | 'not-a-file' | 'too-large' | 'not-a-picture';

/**
 * A pack's cover, as far as it can be shown: an ordinary file of the pack's own folder (a link may lead anywhere), PNG or
 * JPEG by its content, of bounded weight and size.
 *
 * @param name a single name, as `pack.json` gives it
 */
export async function readCover(folder: string, name: string): Promise<Result<Cover, CoverProblem>> {
  const file = join(folder, name);
  const status = await lstat(file).catch(() => null);
  if (status === null) return fail('missing');
  if (!status.isFile()) return fail('not-a-file');
  const read = await readBytes(file, COVER_LIMIT);
  if (!read.ok) return fail(read.error.code === 'too-large' ? 'too-large' : 'not-a-file');
  const picture = measure(Buffer.from(read.value));
  if (picture === null) return fail('not-a-picture');
  const { type, width, height } = picture;
  if (Math.max(width, height) > SIDE_LIMIT || Math.min(width, height) === 0) return fail('too-large');
  return succeed({ bytes: read.value, type });
}

interface Measured {
  type: Cover['type'];
  width: number;
  height: number;
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function measure(bytes: Buffer): Measured | null {
  if (bytes.subarray(0, 8).equals(PNG)) {
    if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
    return { type: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? measureJpeg(bytes) : null;
}

/** A JPEG is a row of segments (ITU T.81, B.1.1); the frame header among them holds height and width. */
function measureJpeg(bytes: Buffer): Measured | null {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker are allowed.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { type: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

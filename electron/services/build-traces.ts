import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';

/**
 * Searches a disk in tests: which files below a folder hold one of these words in their name or content, as UTF-8, as UTF-16,
 * or within anything compressed as gzip, also where nothing points to it any more. Files that go away meanwhile are passed over.
 */
export function filesHolding(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => tracesIn(file, words).length > 0);
}

/** Which of these words a file holds, in its name or content. */
function tracesIn(file: string, words: readonly string[]): string[] {
  const bytes = bytesOf(file);
  const all = [bytes, ...compressedIn(bytes)];
  return words.filter((word) => {
    const patterns = [Buffer.from(word), Buffer.from(word, 'utf16le')];
    return file.includes(word) || all.some((one) => patterns.some((pattern) => one.includes(pattern)));
  });
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);

/** Every gzip that begins anywhere in some bytes, expanded as far as it goes. */
function compressedIn(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1))
    found.push(...expanded(bytes.subarray(at, at + 65_536)));
  return found;
}

/** A page of a database holds the beginning of long content only, then something else: as much of it as can be expanded. */
function expanded(bytes: Buffer): Buffer[] {
  for (let length = bytes.length; length > 64; length = Math.floor(length * 0.8)) {
    try {
      const finishFlush = constants.Z_SYNC_FLUSH;
      return [gunzipSync(bytes.subarray(0, length), { finishFlush, maxOutputLength: 4_000_000 })];
    } catch {
      // Still too long, or no gzip at all.
    }
  }
  return [];
}

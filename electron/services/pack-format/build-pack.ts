import { zipSync, type Zippable } from 'fflate';

import type { PackContents } from './pack-contents.ts';

/**
 * The one pack file that a pack makes: same contents, same bytes, on every system and at every time. Files stand in a
 * fixed order under a fixed date, with no attributes and no extra fields; the compressor is a library in plain JavaScript,
 * because the zlib that Node.js brings compresses differently from one processor and version to the next.
 */
export function buildPackFile({ entries }: PackContents): Uint8Array {
  const files: Zippable = {};
  for (const { path, bytes } of entries) {
    // Pictures are compressed already. The memory is given because the library would work it out with a logarithm, the
    // last digit of which is the processor's own.
    files[path] = [bytes, /\.(png|jpg)$/.test(path) ? { level: 0 } : { level: 9, mem: 8 }];
  }
  return zipSync(files, { mtime: noonOfTheFirstDay(), os: 0, attrs: 0 });
}

/** Zip keeps a clock's face without a zone, from 1980 on; so this one is read off the local clock, too. */
const noonOfTheFirstDay = (): Date => new Date(1980, 0, 1, 12);

import { contentLimits } from '../library/content-limits.ts';

const MEBIBYTE = 1024 * 1024;

/** What a pack file may be, in bytes and in numbers; decided before anything is unpacked. Far above any real pack. */
export const archiveLimits = {
  /** The file is held in memory whole: what was checked is what is unpacked. */
  file: 32 * MEBIBYTE,
  /** 500 lessons of four files and a folder each, and some that a file manager may add. */
  entries: 3000,
  /** Unpacked, all together. */
  contents: 64 * MEBIBYTE,
  /** Bytes unpacked for each packed; German prose reaches 4, indented JSON 20. Small files may repeat themselves. */
  ratio: 100,
  ratioFrom: 256 * 1024,
  nameBytes: 200,
  depth: 8,
} as const;

/** Files a lesson's folder may hold, and what each may weigh. */
export const lessonFiles: ReadonlyMap<string, number> = new Map([
  ['lesson.json', contentLimits['lesson.json']],
  ['key.json', contentLimits['key.json']],
  ['key.sealed.json', contentLimits['key.sealed.json']],
  ['article.txt', contentLimits['article.txt']],
]);

export const SIGNATURE_FILE = 'signature.json';
/** A line of some 150 bytes for each of 1,500 files, and as much again. */
export const SIGNATURE_LIMIT = MEBIBYTE / 2;

export const inMegabytes = (bytes: number): string => String(Math.ceil(bytes / MEBIBYTE));

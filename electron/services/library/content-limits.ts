import { MOST_ITEMS } from '../../../lessons/format/key.ts';
import { SEALED_LIMIT } from '../../../lessons/format/sealed-key.ts';
import type { JsonBounds } from '../files/json-bounds.ts';

const MEBIBYTE = 1024 * 1024;

/** What the files of a pack may weigh, in bytes; far above any real lesson, far below what would hang the app. */
export const contentLimits = {
  'pack.json': MEBIBYTE,
  'lesson.json': 8 * MEBIBYTE,
  'key.json': SEALED_LIMIT,
  // Base64 makes four characters of three bytes.
  'key.sealed.json': Math.ceil(SEALED_LIMIT / 3) * 4 + 4096,
  'article.txt': 8 * MEBIBYTE,
} as const;

/**
 * How many values the JSON of a pack may hold: a key item in two languages has 32, so that some 1,200 items come to 40,000.
 * Each costs far more memory than its two bytes in the file, and a schema names every single one that is wrong before it
 * answers: 40,000 take it half a second.
 */
export const contentBounds: JsonBounds = { depth: 32, values: 40_000, members: MOST_ITEMS };

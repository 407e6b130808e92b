import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  canonicalContent,
  HAND_IN_ENDING,
  handInFormat,
  type HandIn,
} from '../../lessons/classroom/hand-in.ts';
import { readSaved } from '../../lessons/format/saved.ts';

/** A hand-in as strictly as whoever collects it reads it; throws where it is none, or was edited. */
export function handInOnDisk(file: string): HandIn {
  const read = readSaved(handInFormat, JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const check = createHash('sha256').update(canonicalContent(read.value)).digest('hex');
  if (check !== read.value.check) throw new Error('the hand-in was edited');
  return read.value;
}

/** The hand-ins in a folder, by name. */
export const handInNames = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith(HAND_IN_ENDING));

/** Every file below a folder that holds one of these words, in UTF-8 or in UTF-16. */
export function filesHolding(folder: string, words: readonly string[]): string[] {
  const patterns = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return patterns.some((pattern) => bytes.includes(pattern)) || words.some((word) => file.includes(word));
    });
}

import { readFileSync } from 'node:fs';

import { strFromU8, unzipSync } from 'fflate';

import type { Lesson } from '../../lessons/format/lesson.ts';
import { packFormat, type PackFile } from '../../lessons/format/pack.ts';
import { parseLesson } from '../../lessons/format/parse.ts';
import { readSaved } from '../../lessons/format/saved.ts';

/** A pack of one lesson, as it is read. */
export interface WholePack {
  pack: PackFile;
  lesson: Lesson;
}

/** Reads a pack file. */
export function readPackFile(file: string): WholePack {
  const entries = unzipSync(readFileSync(file));
  return readPack((name) => strFromU8(entries[name] ?? new Uint8Array()));
}

/** Reads a pack of one lesson from its files' contents. */
export function readPack(content: (name: string) => string): WholePack {
  const pack = readSaved(packFormat, JSON.parse(content('pack.json')));
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  const folder = pack.value.lessons[0] ?? '';
  const lesson = parseLesson({
    lesson: JSON.parse(content(`${folder}/lesson.json`)),
    key: JSON.parse(content(`${folder}/key.json`)),
    text: content(`${folder}/article.txt`),
  });
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.error));
  return { pack: pack.value, lesson: lesson.value };
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

import type { Lesson } from '../../../lessons/format/lesson.ts';
import { writeLesson, writePack } from '../build-workplace.ts';
import { buildArchive, type CraftedEnd, type CraftedEntry } from './build-archive.ts';

/** The files of a small pack, by name. `change` is laid over `pack.json`. */
export function packContents(
  id: string,
  lessons: readonly string[],
  change: Record<string, unknown> = {},
): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'lesart-pack-'));
  try {
    const pack = writePack(folder, id, lessons);
    const file = join(pack, 'pack.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
    return new Map(filesBelow(pack).map((name) => [name, readFileSync(join(pack, name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A pack file of these contents, as an honest tool writes it; then whatever a test adds to it. */
export function packFile(
  contents: ReadonlyMap<string, Buffer>,
  more: readonly CraftedEntry[] = [],
  end: CraftedEnd = {},
): Buffer {
  const entries = [...contents].map(([name, content]) => ({ name, content }));
  return buildArchive([...entries, ...more], end);
}

/** A lesson's files, by their names in a pack. */
export function lessonContents(lesson: Lesson): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'lesart-lesson-'));
  try {
    writeLesson(folder, lesson);
    return new Map(filesBelow(folder).map((name) => [name, readFileSync(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every file below a folder, with "/" between folders. */
export const filesBelow = (folder: string): string[] =>
  snapshot(folder).filter((name) => !name.endsWith('/'));

/** Everything below a folder; folders end in "/". Links are not followed. */
export const snapshot = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .map((entry) => {
      const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      return entry.isDirectory() ? `${path}/` : path;
    })
    .sort();

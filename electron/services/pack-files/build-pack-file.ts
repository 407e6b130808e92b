import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

import { writePack } from '../build-workplace.ts';
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

/** Every file below a folder, with "/" between folders. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative('.', name).split(sep).join('/'))
    .sort();

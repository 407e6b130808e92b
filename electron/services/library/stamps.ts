import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { sha256 } from '../hashes.ts';

/** What the system tells of files without opening them. As long as it stays the same, so does their content. */
export interface Stamp {
  /** Another whenever a file was written, replaced, added or taken away. */
  mark: string;
  bytes: number;
}

/** The stamp of one file; null where there is none, or it can't be asked. */
export async function stampFile(file: string): Promise<Stamp | null> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await stat(file);
    // The time of change tells what a copy that keeps the time of writing hides.
    return { mark: [size, mtimeMs, ctimeMs, ino].join(' '), bytes: size };
  } catch {
    return null;
  }
}

/** One stamp over all files right inside a folder; null where it can't be looked into. */
export async function stampFolder(folder: string): Promise<Stamp | null> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const stamps = await Promise.all(
    names.sort().map(async (name) => ({ name, stamp: await stampFile(join(folder, name)) })),
  );
  return {
    mark: sha256(stamps.map(({ name, stamp }) => `${name}\n${stamp?.mark ?? ''}`).join('\n')),
    bytes: stamps.reduce((sum, { stamp }) => sum + (stamp?.bytes ?? 0), 0),
  };
}

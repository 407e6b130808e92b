import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { defaultSettings } from '../../electron/contract/settings.ts';
import { attemptFormat, type Attempt } from '../../lessons/marks/attempt.ts';
import { readSaved } from '../../lessons/format/saved.ts';
import { test, type RunningApp } from './app.ts';
import { answerDialogs, ask, value } from './bridge.ts';

const OWN_NAME = /^[a-z0-9-]+\.[a-z0-9-]+\.[0-9a-f]{8}\.lesart-attempt$/;

/** The app's own folder for work. */
export const ownWork = ({ folders }: Pick<RunningApp, 'folders'>): string => join(folders.userData, 'work');

/** The attempts in a folder that a lesson opens by itself, by name. */
export const attemptNames = (folder: string): string[] =>
  readdirSync(folder).filter((name) => OWN_NAME.test(name));

/** The one attempt in a folder, read from the disk as strictly as the app does. */
export function attemptOnDisk(folder: string): Attempt {
  const [name, ...more] = attemptNames(folder);
  if (name === undefined || more.length > 0)
    throw new Error(`not one attempt: ${readdirSync(folder).join(', ')}`);
  const read = readSaved(attemptFormat, JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Changes the bytes of the one attempt in a folder; returns its name and what it holds now. */
export function spoilAttempt(folder: string, spoil: (whole: string) => string | Uint8Array) {
  const [name = ''] = attemptNames(folder);
  const bytes = Buffer.from(spoil(readFileSync(join(folder, name), 'utf8')));
  writeFileSync(join(folder, name), bytes);
  return { name, bytes };
}

/** Has the app use another folder for work, as a user would in the system's dialog. */
export async function useWorkFolder({ app, page }: RunningApp, folder: string): Promise<void> {
  await answerDialogs(app, { open: folder, button: 1 });
  value(await ask(page, 'chooseWorkFolder', { attempt: null }));
}

/** Writes settings that a start will find. */
export function settleWorkFolder(userData: string, folder: string): void {
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ ...defaultSettings, workFolder: folder }));
}

/** A file system of 256 KiB, empty; the test is skipped, and says so, where none could be mounted. */
export function smallDisk(): string {
  const disk = process.env['LESART_TEST_SMALL_DISKS']?.split(delimiter)[test.info().parallelIndex];
  test.skip(disk === undefined, 'no small disk could be mounted here');
  for (const name of readdirSync(disk ?? '')) rmSync(join(disk ?? '', name), { recursive: true });
  return disk ?? '';
}

/** Fills a disk to the last block; returns the file that must go to make room. */
export function fillDisk(disk: string): string {
  const ballast = join(disk, 'ballast');
  const file = openSync(ballast, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch {
    // Full, as it shall be.
  } finally {
    closeSync(file);
  }
  return ballast;
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { WholeDraft } from '../../contract/drafts.ts';
import type { Failure } from '../../contract/errors.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { syncFolder, writeAtomically } from '../files/atomic-write.ts';
import { writeFailure } from '../files/failures.ts';
import { keepCopy } from '../files/keep-copy.ts';
import { readBytes } from '../files/read-file.ts';
import { tokenOfPlace } from '../journal/journal-place.ts';
import { JournalWriter } from '../journal/journal-writer.ts';
import { draftBounds, newFileOf } from './draft-lines.ts';
import { copyName, isDraftName } from './names.ts';

/** What lies under a name in the new folder, against what comes. */
type Standing = 'nothing' | 'less' | 'more' | 'other';

/**
 * Copies all drafts into another folder; the old ones stay. A file only grows: of two of one name, where one begins with the other,
 * the longer has everything; where they differ, what was there stands beside as a copy.
 *
 * @param open the draft in the window; written from there, as a file of its own, where the old folder no longer gives it
 * @returns where the open draft stands, if it was written; else it stands in the new folder as it stood in the old
 */
export async function copyDrafts(
  from: string,
  to: string,
  open: WholeDraft | null,
  surroundings: { now: () => Date; newId: () => string },
): Promise<Result<{ file: string; token: string } | null, Failure>> {
  let name = open?.file ?? '';
  try {
    const names = (await readdir(from).catch(() => [])).filter(isDraftName);
    for (name of names) await copyOne(join(from, name), to, name, surroundings.now);
    await syncFolder(to);
    if (open === null || (await bytesIn(join(from, open.file))) !== null) return succeed(null);
    const { file, lines } = newFileOf(open, surroundings);
    name = file;
    const made = await new JournalWriter(draftBounds).create(join(to, file), lines);
    if (made.ok) return succeed({ file, token: tokenOfPlace(made.value) });
    return fail({ code: 'draft-full', params: { file } });
  } catch (error) {
    return fail(await writeFailure(error, join(to, name)));
  }
}

/**
 * Copies a draft's file into the folder for work. Where there is one of its name the longer of both is kept if one begins with the
 * other; else the new one gets a name of its own.
 *
 * @returns the name under which all of it stands there now
 * @throws the system's error
 */
export async function takeIn(source: string, folder: string, name: string, now: () => Date): Promise<string> {
  const bytes = await bytesIn(source);
  if (bytes === null) throw Object.assign(new Error(source), { code: 'ENOENT' });
  const standing = await standingOf(join(folder, name), bytes);
  const file = standing === 'other' ? copyName(name, now()) : name;
  if (standing !== 'more') await writeAtomically(join(folder, file), bytes);
  return file;
}

async function copyOne(source: string, to: string, name: string, now: () => Date): Promise<void> {
  const bytes = await bytesIn(source);
  if (bytes === null) return;
  const target = join(to, name);
  const standing = await standingOf(target, bytes);
  if (standing === 'more') return;
  if (standing === 'other') await keepCopy(target, join(to, copyName(name, now())));
  await writeAtomically(target, bytes);
}

async function standingOf(file: string, coming: Uint8Array): Promise<Standing> {
  const there = await bytesIn(file);
  if (there === null) return 'nothing';
  const shared = Math.min(there.length, coming.length);
  if (Buffer.compare(there.subarray(0, shared), coming.subarray(0, shared)) !== 0) return 'other';
  return there.length < coming.length ? 'less' : 'more';
}

async function bytesIn(file: string): Promise<Uint8Array | null> {
  const bytes = await readBytes(file, draftBounds.file);
  return bytes.ok ? bytes.value : null;
}

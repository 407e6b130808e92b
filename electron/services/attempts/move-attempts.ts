import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Failure } from '../../contract/errors.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { syncFolder, writeAtomically } from '../files/atomic-write.ts';
import { writeFailure } from '../files/failures.ts';
import { keepCopy } from '../files/keep-copy.ts';
import { sha256 } from '../hashes.ts';
import { ATTEMPT_ENDING, asideName, nameOf } from './names.ts';
import { encodeAttempt, readAttemptFile, tokenOf } from './read-attempt.ts';

/**
 * Copies all attempts into another folder; the old ones stay. Where the other folder holds a different file of the same
 * name, the newer work gets the name and the older stands beside it as a copy. The old folder may be gone: then only the
 * open attempt is written.
 *
 * @param open the attempt in the window, as it is there; the first to be written
 * @returns where the open attempt stands now
 */
export async function copyAttempts(
  from: string,
  to: string,
  open: Attempt | null,
  now: () => Date,
): Promise<Result<{ token: string | null }, Failure>> {
  let name = open === null ? '' : nameOf(open);
  try {
    const token = open === null ? null : await writeOpen(from, to, open, now);
    const others = (await readdir(from).catch(() => [])).filter((other) => other.endsWith(ATTEMPT_ENDING));
    for (const other of others) {
      if (open !== null && other === nameOf(open)) continue;
      name = other;
      await copyOne(join(from, name), to, name, now);
    }
    await syncFolder(to);
    return succeed({ token });
  } catch (error) {
    return fail(await writeFailure(error, join(to, name)));
  }
}

async function writeOpen(from: string, to: string, open: Attempt, now: () => Date): Promise<string> {
  const name = nameOf(open);
  const file = join(to, name);
  const bytes = encodeAttempt(open);
  const token = sha256(bytes);
  const there = await tokenOf(file);
  const before = await tokenOf(join(from, name)).catch(() => null);
  if (there !== null && there !== before && there !== token) {
    await keepCopy(file, join(to, asideName(name, 'copy', now())));
  }
  await writeAtomically(file, bytes);
  return token;
}

async function copyOne(source: string, to: string, name: string, now: () => Date): Promise<void> {
  const read = await readAttemptFile(source);
  const target = join(to, name);
  const there = await readAttemptFile(target);
  if (read.kind === 'newer' && there.kind === 'missing') await copyFile(source, target);
  if (read.kind !== 'whole') return;
  const aside = join(to, asideName(name, 'copy', now()));
  if (there.kind === 'whole' && there.token === read.token) return;
  if (there.kind === 'whole' && there.attempt.changedAt >= read.attempt.changedAt) {
    await writeAtomically(aside, read.bytes);
    return;
  }
  if (there.kind !== 'missing') await keepCopy(target, aside);
  await writeAtomically(target, read.bytes);
}

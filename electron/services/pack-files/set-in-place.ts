import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { renameOver, syncFolder } from '../files/atomic-write.ts';
import { errnoOf, isFolder } from '../files/failures.ts';
import { isAbandoned, isOwnTag, MAKER, makerTag } from '../files/maker.ts';

/**
 * Folders of ours beside the packs; the library passes over names that begin with a dot. `incoming`: being unpacked and
 * checked. `replaced`: the older version, until the newer stands in its place. `removed`: on its way out.
 */
type Kind = 'incoming' | 'replaced' | 'removed';

const OURS = new RegExp(`^\\.([a-z0-9-]+)\\.(${MAKER})\\.(\\d+)\\.lesart-(incoming|replaced|removed)$`);

/** Between setting a version aside and putting the next in its place lie milliseconds. */
const PATIENCE: Readonly<Record<Kind, number>> = { incoming: 3_600_000, replaced: 60_000, removed: 60_000 };

/** A name for a folder of ours, used once. */
export const besideName = (pack: string, kind: Kind): string =>
  `.${pack}.${makerTag()}.${String(Date.now())}.lesart-${kind}`;

/**
 * Puts a staged folder in the place of a pack, and the pack that was there away.
 *
 * @throws the system's error; the old version is then back in its place, if the system lets it
 */
export async function setInPlace(folder: string, staged: string, pack: string): Promise<void> {
  const steps = stepsInPlace(folder, staged, pack);
  while ((await steps.next()).done !== true);
}

/**
 * The same, step by step: no file system moves one folder over another at once. Whoever stops after any step, or in the
 * middle of one, leaves the old or the new version whole, there or where `tidy` finds it.
 */
export async function* stepsInPlace(folder: string, staged: string, pack: string): AsyncGenerator<string> {
  const target = join(folder, pack);
  const replaced = join(folder, besideName(pack, 'replaced'));
  const isReplacing = await exists(target);
  if (isReplacing) {
    await renameOver(target, replaced);
    yield 'old version set aside';
  }
  try {
    await renameOver(staged, target);
  } catch (error) {
    if (isReplacing) await renameOver(replaced, target).catch(() => undefined);
    throw error;
  }
  yield 'new version in its place';
  await syncFolder(folder);
  yield 'on the disk';
  await remove(replaced);
}

/** Takes a pack away in one step. False where there is none. */
export async function takeAway(folder: string, pack: string): Promise<boolean> {
  const target = join(folder, pack);
  if (!(await exists(target))) return false;
  const removed = join(folder, besideName(pack, 'removed'));
  await renameOver(target, removed);
  await syncFolder(folder);
  await remove(removed);
  return true;
}

/**
 * Clears away what killed processes left in the folder of packs. A version that was set aside and has no successor in its
 * place goes back there. Files of others are never touched.
 *
 * @param now milliseconds since 1970
 */
export async function tidy(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pack = '', tag = '', since = '', kind] = OURS.exec(name) ?? [];
    if (kind === undefined) continue;
    const isLeft = isOwnTag(tag) || isAbandoned(tag, Number(since), now, PATIENCE[kind as Kind]);
    if (!isLeft) continue;
    const target = join(folder, pack);
    if (kind === 'replaced' && !(await exists(target))) {
      await renameOver(join(folder, name), target).catch(() => undefined);
    } else await remove(join(folder, name));
  }
}

/** Best effort: what stays is swept at the next start. */
export async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  if (await isFolder(path)) return true;
  return readdir(path).then(
    () => true,
    (error: unknown) => errnoOf(error) !== 'ENOENT',
  );
}

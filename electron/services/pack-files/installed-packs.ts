import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { compareVersions, slugSchema } from '../../../lessons/format/identity.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { Failure } from '../../contract/errors.ts';
import type { Installation, PackInspection, PackRefusal } from '../../contract/packs.ts';
import { isFolder, writeFailure } from '../files/failures.ts';
import { InTurn } from '../in-turn.ts';
import { checkContents } from './check-contents.ts';
import { installedVersion, isSamePack } from './installed-version.ts';
import { besideName, remove, setInPlace, takeAway, tidy } from './set-in-place.ts';
import { stagePack, syncStaged } from './stage.ts';

/** Where packs are installed, and what to weigh when one is. */
export interface PacksPlace {
  /** Each pack is a folder in it, named by the pack's id. */
  folder: string;
  /** The packs that ship with the app; their ids are taken. Null where there are none. */
  shipped: string | null;
  /** Of Lesart, to be compared with what a pack requires. */
  appVersion: string;
}

const turns = new InTurn();

/**
 * Makes the folder for packs where it is missing, and clears away what crashed installs left. Call it once at the start,
 * before packs are listed. False where there is no such folder afterwards.
 *
 * @param now milliseconds since 1970
 */
export function preparePacks({ folder }: PacksPlace, now: number): Promise<boolean> {
  return turns.run(folder, async () => {
    await mkdir(folder, { recursive: true }).catch(() => undefined);
    await tidy(folder, now);
    return isFolder(folder);
  });
}

/**
 * Installs a pack from a pack file or a pack folder. All of it is checked before anything of it can be found under the
 * pack's name; then it is moved there in one step. A crash at any moment leaves the old version whole, or the new.
 *
 * @param options.replace `older`: only older versions are replaced; `any`: also newer ones, and others of the same version
 */
export function installPack(
  source: string,
  place: PacksPlace,
  options: { replace: 'older' | 'any' } = { replace: 'older' },
): Promise<Result<Installation, PackRefusal | Failure>> {
  return turns.run(place.folder, async () => {
    const staged = join(place.folder, besideName('pack', 'incoming'));
    try {
      await mkdir(staged);
      return await installStaged(source, staged, place, options.replace);
    } catch (error) {
      return fail(await writeFailure(error, join(place.folder, basename(source))));
    } finally {
      await remove(staged);
    }
  });
}

/** Takes a pack away. Attempts stay. False where no such pack is installed. */
export function removePack(pack: string, place: PacksPlace): Promise<Result<boolean, Failure>> {
  return turns.run(place.folder, async () => {
    if (!slugSchema.safeParse(pack).success) return succeed(false);
    try {
      return succeed(await takeAway(place.folder, pack));
    } catch (error) {
      return fail(await writeFailure(error, join(place.folder, pack)));
    }
  });
}

/** Checks a pack file or folder in every part, and says what is in it. Nothing stays behind. */
export async function inspectPack(
  source: string,
  { appVersion }: Pick<PacksPlace, 'appVersion'>,
  temporary = tmpdir(),
): Promise<Result<PackInspection, PackRefusal | Failure>> {
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(temporary, 'lesart-inspect-'));
    const staged = await stagePack(source, folder);
    return staged.ok ? await checkContents(folder, staged.value, appVersion) : staged;
  } catch (error) {
    return fail(await writeFailure(error, join(temporary, basename(source))));
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

async function installStaged(
  source: string,
  staged: string,
  place: PacksPlace,
  replace: 'older' | 'any',
): Promise<Result<Installation, PackRefusal | Failure>> {
  const laid = await stagePack(source, staged);
  if (!laid.ok) return laid;
  const checked = await checkContents(staged, laid.value, place.appVersion);
  if (!checked.ok) return checked;
  const { id, version } = checked.value.pack;
  if (place.shipped !== null && (await isFolder(join(place.shipped, id)))) {
    return fail({ code: 'ships-with-app', params: { pack: id } });
  }
  const there = await installedVersion(join(place.folder, id), id);
  if (!there.ok) return there;
  const installed = there.value;
  if (replace === 'older' && installed?.version) {
    const order = compareVersions(version, installed.version);
    if (order < 0) return succeed({ outcome: 'downgrade', pack: id, version, installed: installed.version });
    if (order === 0) {
      const same = await isSamePack(staged, join(place.folder, id));
      return succeed({ outcome: 'already-there', pack: id, version, same });
    }
  }
  await syncStaged(staged, laid.value);
  await setInPlace(place.folder, staged, id);
  return installed === null
    ? succeed({ outcome: 'installed', pack: id, version })
    : succeed({ outcome: 'updated', pack: id, version, replaced: installed.version });
}

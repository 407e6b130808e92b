import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { Failure } from '../../contract/errors.ts';
import type { OfferedPack, PackOffer } from '../../contract/offers.ts';
import type { Installation, PackInspection, PackRefusal } from '../../contract/packs.ts';
import { isFolder, writeFailure } from '../files/failures.ts';
import { checkContents } from '../pack-files/check-contents.ts';
import { harmless } from '../pack-files/entry-names.ts';
import { installPack, type PacksPlace } from '../pack-files/installed-packs.ts';
import { stagePack } from '../pack-files/stage.ts';
import type { KnownSigners } from '../pack-format/known-signers.ts';
import { readPackContents } from '../pack-format/pack-contents.ts';
import { verifyPack, type Verification } from '../pack-format/sign-pack.ts';
import { compareWithInstalled } from './compare-with-installed.ts';
import { signatureStanding } from './signature-standing.ts';

interface Surroundings {
  place: PacksPlace;
  signers: KnownSigners;
  /** A folder of our own, in which offered packs lie until they are answered. */
  waitingRoom: string;
  newId: () => string;
}

interface Waiting {
  folder: string;
  inspection: PackInspection;
  verification: Verification;
}

/**
 * Pack files that someone wants to open. Each is unpacked and checked in a folder apart, shown, and installed from there
 * when the user agrees: what was shown is what is installed, whatever becomes of the file meanwhile.
 */
export class PackOffers {
  readonly #surroundings: Surroundings;
  readonly #waiting = new Map<string, Waiting>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Clears away what a crash left behind. Call it before the first offer. */
  async prepare(): Promise<void> {
    await rm(this.#surroundings.waitingRoom, { recursive: true, force: true }).catch(() => undefined);
  }

  /** Looks at a pack file or a pack's folder. */
  async open(source: string): Promise<PackOffer> {
    const file = harmless(basename(source));
    const { place, signers, waitingRoom, newId } = this.#surroundings;
    let folder: string | null = null;
    let isKept = false;
    try {
      await mkdir(waitingRoom, { recursive: true });
      folder = await mkdtemp(join(waitingRoom, 'offer-'));
      const staged = await stagePack(source, folder);
      const checked = staged.ok ? await checkContents(folder, staged.value, place.appVersion) : staged;
      if (!checked.ok) return { kind: 'refused', file, refusal: checked.error };
      const inspection = checked.value;
      const { pack } = inspection;
      if (place.shipped !== null && (await isFolder(join(place.shipped, pack.id)))) {
        return { kind: 'refused', file, refusal: { code: 'ships-with-app', params: { pack: pack.id } } };
      }
      const against = await compareWithInstalled(folder, pack, join(place.folder, pack.id));
      if (!against.ok) return { kind: 'refused', file, refusal: against.error };

      const contents = await readPackContents(folder);
      const verification: Verification = contents.ok
        ? verifyPack(contents.value)
        : { state: 'altered', files: [] };
      const standing = await signatureStanding(signers, pack.id, verification);
      const id = newId();
      this.#waiting.set(id, { folder, inspection, verification });
      isKept = true;
      return { kind: 'pack', id, file, inspection, standing, against: against.value };
    } catch (error) {
      return { kind: 'failed', file, failure: await writeFailure(error, join(waitingRoom, 'offer')) };
    } finally {
      if (folder !== null && !isKept) await rm(folder, { recursive: true, force: true });
    }
  }

  /** Installs an offered pack, in place of whatever version of it is there: the user has seen which. */
  async install(id: OfferedPack['id']): Promise<Result<Installation, PackRefusal | Failure>> {
    const { place, signers } = this.#surroundings;
    const offered = this.#waiting.get(id);
    if (offered === undefined) return fail<Failure>({ code: 'unexpected', params: {} });
    const installed = await installPack(offered.folder, place, { replace: 'any' });
    if (!installed.ok) return installed;
    // Where it can't be remembered, the next version is told as signed by a new key; that is no reason to undo this one.
    await signers.remember(installed.value.pack, offered.verification).catch(() => undefined);
    await this.decline(id);
    return succeed(installed.value);
  }

  /** Lets an offer go. */
  async decline(id: OfferedPack['id']): Promise<void> {
    const offered = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (offered !== undefined)
      await rm(offered.folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

import type { GradebookState } from '../../contract/classes.ts';
import type { Notice } from '../../contract/messages.ts';
import type { GradebookStand, SharedWish, ShareOutcome } from '../../contract/gradebook.ts';
import type { Gradebook } from './gradebook.ts';
import { openGradebookServer, usualPatience, type Patience } from './gradebook-server.ts';
import { OwnPlace } from './own-place.ts';
import { readServerAddress, writtenAddress, type ServerAddress } from './server-address.ts';
import type { SharedAddress, SharedAddressFile } from './shared-address-file.ts';
import { SharedPlace } from './shared-place.ts';

export interface ChoiceParts {
  gradebook: Gradebook;
  addresses: SharedAddressFile;
  /** The files for this computer's own gradebook, and for what waits while a shared one is away. */
  own: string;
  waiting: string;
  now: () => Date;
  changed: (state: GradebookState) => void;
  patience?: Patience;
  /** Milliseconds from one look at an absent server to the next. */
  lookEvery?: number;
}

/** Which gradebook is used: this computer's own, or one on a server that a school shares. */
export class GradebookChoice {
  readonly #parts: ChoiceParts;
  #shared: SharedAddress | null = null;
  #place: SharedPlace | null = null;

  constructor(parts: ChoiceParts) {
    this.#parts = parts;
  }

  /** Uses what was chosen last; says where it can't be told what that was. Does not wait for a server. */
  async begin(): Promise<Notice[]> {
    const { addresses } = this.#parts;
    const read = await addresses.read();
    if (read.ok && read.value === null) return [];
    const saved = read.ok ? read.value : null;
    const address = saved === null ? null : addressOf(saved.address, saved.password);
    if (saved === null || address === null) return [await addresses.setAside()];
    await this.#use(saved, address);
    return [];
  }

  stand(): GradebookStand {
    const { gradebook, addresses } = this.#parts;
    const shared = this.#shared;
    return {
      state: gradebook.state(),
      shared:
        shared === null
          ? null
          : {
              address: shared.address,
              hasPassword: shared.password !== '',
              sealed: shared.sealed,
              authority: shared.authority,
            },
      canSeal: addresses.canSeal,
    };
  }

  /** Tries a server; makes the gradebook's tables there where they are missing. */
  async try(wish: SharedWish): Promise<ShareOutcome> {
    const address = this.#addressOf(wish);
    return address === null ? { kind: 'not-an-address' } : this.#try(address, wish);
  }

  /** Tries a server, and uses it from now on where that went well. */
  async share(wish: SharedWish): Promise<ShareOutcome> {
    const address = this.#addressOf(wish);
    if (address === null) return { kind: 'not-an-address' };
    const tried = await this.#try(address, wish);
    if (tried.kind !== 'well') return tried;
    const { addresses, gradebook } = this.#parts;
    const { password } = address;
    const shared = { address: writtenAddress(address), password, authority: wish.authority };
    await addresses.write(shared);
    await this.#use({ ...shared, sealed: addresses.canSeal && password !== '' }, address);
    await this.#place?.look();
    this.#parts.changed(gradebook.state());
    return tried;
  }

  /** Uses this computer's own gradebook again. What waits for the shared one goes on waiting for it. */
  async own(): Promise<GradebookStand> {
    const { addresses, gradebook, own, changed } = this.#parts;
    await addresses.remove();
    this.#shared = null;
    this.#place = null;
    await gradebook.use(new OwnPlace(own));
    changed(gradebook.state());
    return this.stand();
  }

  /** Looks at once whether an absent server is back. */
  async lookAgain(): Promise<GradebookStand> {
    await this.#place?.look();
    return this.stand();
  }

  /** A password that was saved goes to the server it was saved for, vouched for by whom it was then, and to no other. */
  #addressOf({ address, password, authority }: SharedWish): ServerAddress | null {
    const wished = addressOf(address, password);
    if (wished === null || password !== null || wished.password !== '' || this.#shared === null)
      return wished;
    const saved = addressOf(this.#shared.address, this.#shared.password);
    const isSame =
      saved?.host === wished.host &&
      saved.port === wished.port &&
      saved.user === wished.user &&
      saved.protection === wished.protection &&
      this.#shared.authority?.certificates === authority?.certificates;
    return isSame ? { ...wished, password: saved.password } : wished;
  }

  async #try(address: ServerAddress, { authority }: SharedWish): Promise<ShareOutcome> {
    const { patience = usualPatience } = this.#parts;
    const opened = await openGradebookServer({
      address,
      patience,
      authority: authority?.certificates ?? null,
    });
    if (!opened.ok) return { kind: 'refused', ...opened.error };
    await opened.value.close();
    return { kind: 'well' };
  }

  async #use(shared: SharedAddress, address: ServerAddress): Promise<void> {
    const { gradebook, waiting, now, changed, patience, lookEvery } = this.#parts;
    this.#shared = shared;
    // The place before lets go of the waiting file first.
    await this.#place?.close();
    this.#place = new SharedPlace({
      address,
      authority: shared.authority?.certificates ?? null,
      waiting,
      now,
      changed,
      ...(patience === undefined ? {} : { patience }),
      ...(lookEvery === undefined ? {} : { lookEvery }),
    });
    await gradebook.use(this.#place);
  }
}

/** @param password takes the place of the one in the address, where it says anything */
function addressOf(written: string, password: string | null): ServerAddress | null {
  const read = readServerAddress(written);
  if (!read.ok) return null;
  return password === null || password === '' ? read.value : { ...read.value, password };
}

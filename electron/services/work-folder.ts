import { mkdir } from 'node:fs/promises';

import { sweepTemporaryFiles } from './files/atomic-write.ts';
import { isFolder } from './files/failures.ts';

/**
 * The folder attempts are kept in: the app's own, or one the learner chose (home, network drive, stick). The app's own is
 * made when it isn't there. A chosen one never is: a folder made where a stick should be would hide the work from everyone.
 */
export class WorkFolder {
  readonly own: string;
  #chosen: string | null;
  #reachable = true;
  readonly #listeners = new Set<(reachable: boolean) => void>();

  /** @param chosen null for the app's own */
  constructor(own: string, chosen: string | null) {
    this.own = own;
    this.#chosen = chosen;
  }

  get path(): string {
    return this.#chosen ?? this.own;
  }

  /** From now on another folder; null for the app's own. */
  use(chosen: string | null): void {
    this.#chosen = chosen;
  }

  /** Makes the app's own folder, and removes what killed writers left. Returns whether the folder can be reached. */
  async prepare(now: number): Promise<boolean> {
    await this.#makeOwn();
    const reachable = await this.check();
    if (reachable) await sweepTemporaryFiles(this.path, now);
    return reachable;
  }

  /** Looks whether the folder can be reached now, and tells the listeners if that has changed. */
  async check(): Promise<boolean> {
    if (this.#chosen === null) await this.#makeOwn();
    const reachable = await isFolder(this.path);
    if (reachable !== this.#reachable) {
      this.#reachable = reachable;
      for (const listener of this.#listeners) listener(reachable);
    }
    return reachable;
  }

  /**
   * Looks every `interval` milliseconds: a stick that is pulled or put back sends no event that every system delivers. The
   * next look waits for the last, as a lost network drive can take minutes to answer. Returns the way to stop.
   */
  watch(listener: (reachable: boolean) => void, interval: number): () => void {
    this.#listeners.add(listener);
    let timer: NodeJS.Timeout | undefined;
    let stopped = false;
    const look = (): void => {
      timer = setTimeout(() => {
        void this.check().then(() => {
          if (!stopped) look();
        });
      }, interval);
      timer.unref();
    };
    look();
    return () => {
      stopped = true;
      clearTimeout(timer);
      this.#listeners.delete(listener);
    };
  }

  async #makeOwn(): Promise<void> {
    await mkdir(this.own, { recursive: true }).catch(() => undefined);
  }
}

import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { LearnerCode } from '../../lessons/marks/learner-code.ts';

import { sweepTemporaryFiles } from './files/atomic-write.ts';
import { isFolder } from './files/failures.ts';

/**
 * The folder attempts are kept in: the app's own, or one the learner chose (home, network drive, stick). The app's own is
 * made when it isn't there. A chosen one never is: a folder made where a stick should be would hide the work from everyone.
 *
 * On a computer that learners share, each has a folder of their own in it. Whoever looks for work finds that of one learner
 * alone, because it looks nowhere else; and what was damaged or copied there goes with the folder.
 */
export class WorkFolder {
  readonly own: string;
  #chosen: string | null;
  #reachable = true;
  #shared = false;
  #learner: LearnerCode | null = null;
  readonly #listeners = new Set<(reachable: boolean) => void>();

  /** @param chosen null for the app's own */
  constructor(own: string, chosen: string | null) {
    this.own = own;
    this.#chosen = chosen;
  }

  /** The folder itself, whoever works here: what is written for others is kept here, drafts for instance. */
  get base(): string {
    return this.#chosen ?? this.own;
  }

  /** Where the work of whoever works here is. On a shared computer, while nobody does, a folder that is never there. */
  get path(): string {
    return this.#shared ? join(this.base, folderOf(this.#learner)) : this.base;
  }

  /** Who works here on a shared computer; null where nobody does yet, or the computer is not shared. */
  get learner(): LearnerCode | null {
    return this.#learner;
  }

  get shared(): boolean {
    return this.#shared;
  }

  /** Whether several learners work here one after the other. Nobody does for the time being. */
  share(shared: boolean): void {
    if (this.#shared === shared) return;
    this.#shared = shared;
    this.#learner = null;
  }

  /** From now on it is this learner's work; null: nobody's. */
  async enter(learner: LearnerCode | null): Promise<void> {
    this.#learner = this.#shared ? learner : null;
    await this.check();
    if (this.#learner !== null) await sweepTemporaryFiles(this.path, Date.now());
  }

  /** Every folder that work lies in: the folder itself, each learner's, and that of whoever works here in any case. */
  async folders(): Promise<string[]> {
    const names = (await readdir(this.base).catch(() => [])).filter((name) => LEARNERS.test(name));
    return [...new Set([this.base, this.path, ...names.map((name) => join(this.base, name))])];
  }

  /** Where else a learner's work may lie: it was left in the app's own folder when another was chosen. */
  get placesOfLearner(): string[] {
    const bases = [...new Set([this.base, this.own])];
    return this.#shared ? bases.map((base) => join(base, folderOf(this.#learner))) : bases;
  }

  /** From now on another folder; null for the app's own. */
  use(chosen: string | null): void {
    this.#chosen = chosen;
  }

  /** Makes the app's own folder, and removes what killed writers left. Returns whether the folder can be reached. */
  async prepare(now: number): Promise<boolean> {
    await this.#makeOwn();
    const reachable = await this.check();
    if (reachable) await sweepTemporaryFiles(this.base, now);
    return reachable;
  }

  /** Looks whether the folder can be reached now, and tells the listeners if that has changed. */
  async check(): Promise<boolean> {
    if (this.#chosen === null) await this.#makeOwn();
    const reachable = await isFolder(this.base);
    if (reachable && this.#learner !== null) await mkdir(this.path).catch(() => undefined);
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

/** The beginning of a learner's folder's name. Behind it a code is no name that a system keeps for itself, as "CON" is. */
const LEARNER = 'learner-';
const LEARNERS = /^learner-[A-Z0-9-]+$/;

const folderOf = (learner: LearnerCode | null): string => `${LEARNER}${learner ?? ''}`;

import type { Failure } from '../../electron/contract/errors.ts';
import type { Attempt } from '../../lessons/marks/attempt.ts';
import { afterFrame } from '../platform/after-frame.ts';
import type { api } from '../platform/api.ts';

/** How the work on screen stands to the work on disk. */
export type Saving = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; failure: Failure };

interface Waiting {
  attempt: Attempt;
  settled: (saved: boolean) => void;
}

/**
 * Keeps the open attempt on disk. One write at a time; while one is under way newer states wait and only the newest is
 * written, since each holds everything before it. A promise from `keep` resolves to true once its state, or a newer one,
 * is on the disk.
 *
 * What is on its way to the disk must be copied out of the page first, which takes the longer the more marks there are. So
 * the frame that shows the change is drawn before; a window that is closed in that moment knows that it must wait.
 */
export class Keeper {
  #token: string;
  #writing = false;
  #waiting: Waiting[] = [];
  readonly #bridge: Pick<typeof api, 'saveAttempt' | 'setUnsaved'>;
  readonly #report: (saving: Saving) => void;

  constructor(
    bridge: Pick<typeof api, 'saveAttempt' | 'setUnsaved'>,
    token: string,
    report: (saving: Saving) => void,
  ) {
    this.#bridge = bridge;
    this.#token = token;
    this.#report = report;
  }

  /** After the attempt was written by another way (another folder, a settled conflict). */
  adopt(token: string): void {
    this.#token = token;
    void this.#bridge.setUnsaved({ unsaved: false });
    this.#report({ kind: 'saved' });
  }

  keep(attempt: Attempt): Promise<boolean> {
    return new Promise((settled) => {
      this.#waiting.push({ attempt, settled });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    this.#report({ kind: 'saving' });
    void this.#bridge.setUnsaved({ unsaved: true });
    let failure: Failure | null = null;
    while (this.#waiting.length > 0) {
      await afterFrame();
      const batch = this.#waiting.splice(0);
      const newest = batch[batch.length - 1];
      if (newest === undefined) break;
      const answer = await this.#bridge.saveAttempt({ attempt: newest.attempt, token: this.#token });
      if (answer.ok) this.#token = answer.value.token;
      failure = answer.ok ? null : answer.error;
      for (const { settled } of batch) settled(answer.ok);
    }
    this.#writing = false;
    void this.#bridge.setUnsaved({ unsaved: failure !== null });
    this.#report(failure === null ? { kind: 'saved' } : { kind: 'failed', failure });
  }
}

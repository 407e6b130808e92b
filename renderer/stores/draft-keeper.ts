import type { DraftRecord } from '../../lessons/authoring/history.ts';
import { afterFrame } from '../platform/after-frame.ts';
import type { api } from '../platform/api.ts';
import type { Saving } from './keeper.ts';

interface Waiting {
  record: DraftRecord;
  settled: (saved: boolean) => void;
}

/**
 * Adds to an open draft's file what its author does. One write at a time; what comes meanwhile waits and is written
 * together. Records that could not be written stay first in line: each makes sense only after those before it.
 */
export class DraftKeeper {
  readonly #id: string;
  #token: string;
  #writing = false;
  #waiting: Waiting[] = [];
  readonly #bridge: Pick<typeof api, 'appendToDraft' | 'setUnsaved'>;
  readonly #report: (saving: Saving) => void;

  constructor(
    bridge: Pick<typeof api, 'appendToDraft' | 'setUnsaved'>,
    { id, token }: { id: string; token: string },
    report: (saving: Saving) => void,
  ) {
    this.#bridge = bridge;
    this.#id = id;
    this.#token = token;
    this.#report = report;
  }

  /** Resolves to true once the record is on the disk; to false where this try to write it failed. */
  keep(record: DraftRecord): Promise<boolean> {
    return new Promise((settled) => {
      this.#waiting.push({ record, settled });
      if (!this.#writing) void this.#write();
    });
  }

  /** Tries once more to write what waits. Resolves to whether everything is on the disk. */
  async again(): Promise<boolean> {
    if (!this.#writing && this.#waiting.length > 0) await this.#write();
    return this.#waiting.length === 0;
  }

  async #write(): Promise<void> {
    this.#writing = true;
    this.#report({ kind: 'saving' });
    void this.#bridge.setUnsaved({ unsaved: true });
    while (this.#waiting.length > 0) {
      await afterFrame();
      const batch = [...this.#waiting];
      const records = batch.map(({ record }) => record);
      const answer = await this.#bridge.appendToDraft({ id: this.#id, token: this.#token, records });
      for (const { settled } of batch) settled(answer.ok);
      if (!answer.ok) {
        this.#writing = false;
        this.#report({ kind: 'failed', failure: answer.error });
        return;
      }
      this.#token = answer.value.token;
      this.#waiting = this.#waiting.slice(batch.length);
    }
    this.#writing = false;
    void this.#bridge.setUnsaved({ unsaved: false });
    this.#report({ kind: 'saved' });
  }
}

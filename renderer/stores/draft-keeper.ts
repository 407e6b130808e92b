import type { WholeDraft } from '../../electron/contract/drafts.ts';
import type { Failure } from '../../electron/contract/errors.ts';
import type { Output } from '../../electron/contract/messages.ts';
import type { DraftCard } from '../../lessons/authoring/draft-card.ts';
import type { Draft } from '../../lessons/authoring/draft.ts';
import type { DraftRecord } from '../../lessons/authoring/history.ts';
import { succeed, type Result } from '../../lessons/result.ts';
import { afterFrame } from '../platform/after-frame.ts';
import type { api } from '../platform/api.ts';
import type { Saving } from './keeper.ts';

interface Waiting {
  record: DraftRecord;
  /** How things stand after it, for lists. */
  card: DraftCard;
  settled: (saved: boolean) => void;
}

type DraftBridge = Pick<typeof api, 'appendToDraft' | 'saveDraftBeside' | 'setUnsaved'>;

/**
 * Adds to an open draft's file what its author does. One write at a time; what comes meanwhile waits and is written
 * together. Records that could not be written stay first in line: each makes sense only after those before it.
 */
export class DraftKeeper {
  readonly #bridge: DraftBridge;
  readonly #report: (saving: Saving) => void;
  readonly #drawn: () => Promise<void>;
  #file: string;
  #token: string;
  /** How the draft was begun, and everything done since, written or not. */
  #first: Draft;
  #records: DraftRecord[];
  /** The write that is under way. */
  #underWay: Promise<void> | null = null;
  #waiting: Waiting[] = [];

  /** @param drawn resolves when the frame that shows a change is on screen */
  constructor(
    bridge: DraftBridge,
    opened: Output<'draft.open'>,
    report: (saving: Saving) => void,
    drawn = afterFrame,
  ) {
    this.#drawn = drawn;
    this.#bridge = bridge;
    this.#report = report;
    this.#file = opened.file;
    this.#token = opened.token;
    this.#first = opened.draft;
    this.#records = [...opened.records];
  }

  /** How many records are not on the disk. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** The draft with all that was done to it, written or not. */
  get whole(): WholeDraft {
    return { file: this.#file, draft: this.#first, records: [...this.#records] };
  }

  /** Something is being written that is no edit yet: a window closed right now waits until `letGo`. */
  hold(): void {
    void this.#bridge.setUnsaved({ unsaved: true });
  }

  letGo(): void {
    void this.#bridge.setUnsaved({ unsaved: this.#underWay !== null || this.waiting > 0 });
  }

  /** Resolves to true once the record is on the disk; to false where this try to write it failed. */
  keep(record: DraftRecord, card: DraftCard): Promise<boolean> {
    this.#records.push(record);
    return new Promise((settled) => {
      this.#waiting.push({ record, card, settled });
      if (this.#underWay === null) void this.#begin();
    });
  }

  /** Waits for the write under way, or tries once more to write what waits. Resolves to whether everything is on the disk. */
  async again(): Promise<boolean> {
    while (this.#underWay !== null) await this.#underWay;
    if (this.waiting > 0) await this.#begin();
    return this.waiting === 0;
  }

  /**
   * Writes the draft, whole, into a file of its own, and goes on there.
   *
   * @param freshly asked for the draft as it is now, to begin the file with: without all that was done before
   * @returns that file's name
   */
  async saveBeside(freshly: (() => Draft) | null = null): Promise<Result<string, Failure>> {
    while (this.#underWay !== null) await this.#underWay;
    const saved = this.#waiting.length;
    const done = this.#records.length;
    const fresh = freshly === null ? null : freshly();
    const whole = fresh === null ? this.whole : { ...this.whole, draft: fresh, records: [] };
    // Nothing goes into the old file meanwhile.
    const asked = this.#bridge.saveDraftBeside(whole);
    this.#underWay = asked.then(() => undefined);
    const answer = await asked;
    this.#underWay = null;
    if (!answer.ok) return answer;
    if (fresh !== null) {
      this.#first = fresh;
      this.#records = this.#records.slice(done);
    }
    this.adopt(answer.value, saved);
    return succeed(answer.value.file);
  }

  /**
   * The draft was written by another way (beside, into another folder), with all but what came since.
   *
   * @param saved how many of those waiting are on the disk now
   */
  adopt({ file, token }: { file: string; token: string }, saved: number): void {
    this.#file = file;
    this.#token = token;
    for (const { settled } of this.#waiting.splice(0, saved)) settled(true);
    if (this.waiting > 0) void this.again();
    else this.#tell({ kind: 'saved' });
  }

  #begin(): Promise<void> {
    this.#underWay = this.#write();
    return this.#underWay;
  }

  async #write(): Promise<void> {
    this.#tell({ kind: 'saving' });
    while (this.waiting > 0) {
      await this.#drawn();
      const batch = [...this.#waiting];
      const newest = batch.at(-1);
      if (newest === undefined) break;
      const answer = await this.#bridge.appendToDraft({
        file: this.#file,
        token: this.#token,
        card: newest.card,
        records: batch.map(({ record }) => record),
      });
      for (const { settled } of batch) settled(answer.ok);
      if (!answer.ok) {
        this.#tell({ kind: 'failed', failure: answer.error });
        return;
      }
      this.#token = answer.value.token;
      this.#waiting = this.#waiting.slice(batch.length);
    }
    this.#tell({ kind: 'saved' });
  }

  /** At once when a write ends: what is kept in the very next moment must begin another. */
  #tell(saving: Saving): void {
    if (saving.kind !== 'saving') this.#underWay = null;
    void this.#bridge.setUnsaved({ unsaved: saving.kind !== 'saved' });
    this.#report(saving);
  }
}

import {
  arrivalCodes,
  MOST_FILES,
  type Arrival,
  type Collected,
  type Collecting,
} from '../../contract/collecting.ts';
import type { Failure } from '../../contract/errors.ts';
import type { AddedHandIn } from '../gradebook/hand-in-record.ts';
import type { Gradebook } from '../gradebook/gradebook.ts';
import { harmlessUpTo } from '../pack-files/entry-names.ts';
import { lookInto, type Read, type Reading } from './read-hand-ins.ts';
import { nextSlice, type Refusal, type Source } from './sources/source.ts';

/** What one class's collection is made with. */
export interface CollectionParts extends Reading {
  class: string;
  gradebook: Pick<Gradebook, 'addHandIns'>;
  /** Told of everything new; at most ten times a second. */
  tell: (collected: Collected) => void;
}

interface Waiting {
  place: number;
  source: Source;
}

/** Written in one go. Ten keep the window waiting for a moment only, and cost no more each than fifty would. */
const BATCH = 10;
/** A batch is written at the latest after this; milliseconds. */
const PATIENCE = 500;
/** Milliseconds from one telling to the next. */
const TELLING = 100;

const waitingCodes: readonly string[] = arrivalCodes.waiting;

/**
 * The hand-ins on their way into one class: what is left to look at, and what became of every file so far. One file is looked
 * at at a time, with a pause after each in which the window can draw.
 */
export class Collection {
  readonly #parts: CollectionParts;
  /** The next one last. */
  #left: Waiting[] = [];
  readonly #arrivals = new Map<number, Arrival>();
  /** Sources of the arrivals that wait for a person. */
  readonly #again = new Map<number, Source>();
  #untold = new Map<number, Arrival>();
  #state: Collecting['state'] = { kind: 'resting' };
  #name = '';
  #places = 0;
  /** Read and graded, and not written yet. */
  #inHand = 0;
  #watched: Collecting['watched'] = null;
  #toldAt = 0;
  #telling: NodeJS.Timeout | null = null;
  #work: Promise<void> = Promise.resolve();
  /** Where a watched file's arrival stands, so that its next version takes the place. */
  readonly #byName = new Map<string, number>();

  constructor(parts: CollectionParts) {
    this.#parts = parts;
  }

  /** Everything, for whoever looks for the first time. */
  look(): Collected {
    return { ...this.#stand(), arrivals: [...this.#arrivals.values()] };
  }

  /**
   * Collects from these as well.
   *
   * @param replacing whether a source takes the place of an arrival of the same name: a watched file that was written anew
   */
  add(sources: readonly Source[], replacing = false): void {
    const room = MOST_FILES - this.#total;
    const taken = sources.slice(0, Math.max(0, room));
    const waiting = taken.map((source) => ({ place: this.#placeFor(source, replacing), source }));
    this.#left.unshift(...waiting.reverse());
    if (taken.length < sources.length) this.#refuseRest(sources[taken.length]);
    this.#start();
  }

  cancel(): void {
    if (this.#state.kind === 'working') this.#state = { kind: 'cancelled' };
  }

  resume(): void {
    this.#start();
  }

  /** Looks once more at what waits for a person; `only`: at what waits for this lesson's key. */
  again(only?: { pack: string; lesson: string }): void {
    if (only === undefined) this.#parts.lessons.refresh();
    for (const [place, source] of [...this.#again]) {
      const { code, params } = this.#arrivals.get(place) ?? { code: '', params: {} };
      const isMeant =
        only === undefined ||
        (code === 'sealed' && params['pack'] === only.pack && params['lesson'] === only.lesson);
      if (!isMeant) continue;
      this.#again.delete(place);
      this.#arrivals.delete(place);
      this.#left.unshift({ place, source });
    }
    this.#start();
  }

  /** Forgets what became of files, and those that are left. */
  clear(): void {
    this.#left = [];
    this.#arrivals.clear();
    this.#again.clear();
    this.#untold.clear();
    this.#byName.clear();
    this.#name = '';
    if (this.#state.kind !== 'working') this.#state = { kind: 'resting' };
    this.#tell();
  }

  /** What is said of the watched folder. */
  set watched(watched: Collecting['watched']) {
    this.#watched = watched;
    this.#tellSoon();
  }

  /** Resolves once nothing is being looked at. */
  async rested(): Promise<void> {
    await this.#work;
  }

  /** Stops for good. */
  async close(): Promise<void> {
    this.cancel();
    await this.#work;
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
  }

  get #total(): number {
    return this.#arrivals.size + this.#inHand + this.#left.length;
  }

  #start(): void {
    if (this.#state.kind === 'working') return;
    this.#state = { kind: 'working' };
    this.#work = this.#work.then(() => this.#run());
  }

  async #run(): Promise<void> {
    // A lesson may have been installed since; opened keys are kept.
    this.#parts.lessons.refresh();
    let batch: (Waiting & { read: Read })[] = [];
    let since = Date.now();
    while (this.#isWorking()) {
      const next = this.#left.pop();
      if (next !== undefined) {
        const read = await this.#lookAt(next);
        if (read !== null) batch.push({ ...next, read });
        this.#inHand = batch.length;
        this.#name = next.source.name;
        this.#tellSoon();
      }
      const isDue = batch.length >= BATCH || Date.now() - since > PATIENCE || next === undefined;
      if (isDue && batch.length > 0) {
        const waiting = batch;
        batch = [];
        await this.#keep(waiting);
        since = Date.now();
      }
      // What came while the last batch was written is still to be looked at.
      if (next === undefined && this.#left.length === 0) break;
      await nextSlice();
    }
    if (batch.length > 0) await this.#keep(batch);
    if (this.#isWorking()) this.#state = { kind: 'resting' };
    this.#tell();
  }

  /** Asked anew each time: another call may have changed it meanwhile. */
  #isWorking(): boolean {
    return this.#state.kind === 'working';
  }

  async #lookAt({ place, source }: Waiting): Promise<Read | null> {
    const found = await lookInto(source, this.#parts);
    if (found.kind === 'graded') return found;
    if (found.kind === 'refused') {
      this.#settle(place, source, found, []);
      return null;
    }
    for (const { name, ...refusal } of found.refused) {
      const refusing: Source = { name, open: () => Promise.resolve({ kind: 'refused', ...refusal }) };
      this.#settle(this.#newPlace(), refusing, refusal, []);
    }
    const room = Math.max(0, MOST_FILES - this.#total);
    const inner = found.sources.slice(0, room).map((one) => ({ place: this.#newPlace(), source: one }));
    this.#left.push(...inner.reverse());
    if (found.sources.length > room) this.#refuseRest(found.sources[room]);
    return null;
  }

  async #keep(batch: readonly (Waiting & { read: Read })[]): Promise<void> {
    const records = batch.map(({ read }) => read.record);
    const added = await this.#addHandIns(records);
    this.#inHand = 0;
    if (!added.ok) {
      // None of them was written; they are looked at again when somebody goes on.
      this.#left.push(...batch.map(({ place, source }) => ({ place, source })).reverse());
      this.#state = { kind: 'failed', code: added.error.code, params: added.error.params };
      return;
    }
    batch.forEach(({ place, source, read }, at) => {
      const answer = added.value[at];
      const refusal = answer === undefined ? notKept : outcomeOf(answer, read);
      const others = answer?.sameAttemptAs ?? [];
      const learners = others.slice(0, 10).join(', ');
      const same = others.length === 0 ? [] : [{ code: 'same-attempt' as const, params: { learners } }];
      this.#settle(place, source, refusal, [...read.remarks, ...same]);
    });
  }

  /** A gradebook that throws has failed like one that says so. */
  async #addHandIns(
    records: readonly Read['record'][],
  ): ReturnType<CollectionParts['gradebook']['addHandIns']> {
    try {
      return await this.#parts.gradebook.addHandIns(this.#parts.class, records);
    } catch {
      const error: Failure = { code: 'unexpected', params: {} };
      return { ok: false, error };
    }
  }

  #settle(place: number, source: Source, { code, params }: Refusal, remarks: Arrival['remarks']): void {
    const arrival: Arrival = { place, name: source.name, code, params, remarks };
    this.#arrivals.set(place, arrival);
    this.#untold.set(place, arrival);
    this.#name = source.name;
    if (waitingCodes.includes(code)) this.#again.set(place, source);
    this.#tellSoon();
  }

  #refuseRest(first: Source | undefined): void {
    const source: Source = first ?? {
      name: '',
      open: () => Promise.resolve({ kind: 'refused', ...tooMany }),
    };
    this.#settle(this.#newPlace(), source, tooMany, []);
  }

  #placeFor(source: Source, replacing: boolean): number {
    const known = replacing ? this.#byName.get(source.name) : undefined;
    const place = known ?? this.#newPlace();
    if (replacing) this.#byName.set(source.name, place);
    this.#arrivals.delete(place);
    this.#again.delete(place);
    return place;
  }

  #newPlace(): number {
    this.#places += 1;
    return this.#places;
  }

  #stand(): Collecting {
    const sealed = new Map<string, Collecting['sealed'][number]>();
    for (const place of this.#again.keys()) {
      const arrival = this.#arrivals.get(place);
      if (arrival?.code !== 'sealed') continue;
      const { pack = '', lesson = '', title = '' } = arrival.params;
      const waiting = (sealed.get(`${pack}/${lesson}`)?.waiting ?? 0) + 1;
      sealed.set(`${pack}/${lesson}`, { pack, lesson, title: harmlessUpTo(120, title), waiting });
    }
    return {
      class: this.#parts.class,
      state: this.#state,
      done: this.#arrivals.size + this.#inHand,
      total: this.#total,
      name: this.#name,
      sealed: [...sealed.values()],
      watched: this.#watched,
    };
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(
      () => {
        this.#tell();
      },
      Math.max(0, this.#toldAt + TELLING - Date.now()),
    ).unref();
  }

  #tell(): void {
    if (this.#telling !== null) clearTimeout(this.#telling);
    this.#telling = null;
    this.#toldAt = Date.now();
    const arrivals = [...this.#untold.values()];
    this.#untold = new Map();
    this.#parts.tell({ ...this.#stand(), arrivals });
  }
}

const notKept: Refusal = { code: 'not-kept', params: { code: 'unexpected' } };
const tooMany: Refusal = { code: 'too-many-files', params: { limit: String(MOST_FILES) } };

function outcomeOf({ kind, attempts }: AddedHandIn, { record, title }: Read): Refusal {
  const { learner, attempt } = record.handIn;
  const { pack, lesson } = attempt.lesson;
  const params = { learner, title, pack, lesson, attempts: String(attempts) };
  return { code: kind === 'added' && attempts > 1 ? 'further-attempt' : kind, params };
}

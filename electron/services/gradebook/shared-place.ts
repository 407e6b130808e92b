import type { GradebookState } from '../../contract/classes.ts';
import type { Failure } from '../../contract/errors.ts';
import { fail, type Result } from '../../../lessons/result.ts';
import { InTurn } from '../in-turn.ts';
import { awayReason, isCollision, type AwayReason } from './away-reason.ts';
import { listClasses } from './class-list.ts';
import type { GradebookDatabase } from './database.ts';
import { openGradebookServer, usualPatience, type Patience } from './gradebook-server.ts';
import { OwnPlace } from './own-place.ts';
import type { Place, Task } from './place.ts';
import { placeOf, type ServerAddress } from './server-address.ts';
import { countWaiting, forgetClasses, mirrorClasses, passOn } from './waiting.ts';

export interface SharedParts {
  address: ServerAddress;
  /** Certificates of the authority that vouches for the server, PEM; null for those this computer trusts. */
  authority: string | null;
  /** The file for what waits while the server is away; its folder must exist. */
  waiting: string;
  now: () => Date;
  /** Told when it is there again, or no longer, or more waits. */
  changed: (state: GradebookState) => void;
  patience?: Patience;
  /** Milliseconds from one look at an absent server to the next. */
  lookEvery?: number;
}

type Away = { since: string; reason: AwayReason; waiting: number };

/**
 * A gradebook on a server that several share. When it can't be reached, what is collected goes into a file here, made the same
 * way, and is passed on when the server is back; until then only this file is seen. Nobody waits for an absent server more
 * than once: it is looked at again in the background.
 */
export class SharedPlace implements Place {
  readonly #parts: SharedParts;
  readonly #waiting: OwnPlace;
  readonly #turns = new InTurn();
  #server: GradebookDatabase | null = null;
  #away: Away | null = null;
  #connecting: Promise<void> | null = null;
  #looking: NodeJS.Timeout | null = null;
  /** Names of classes by id, as the waiting file knows them. */
  readonly #mirrored = new Map<string, string>();
  #closed = false;

  constructor(parts: SharedParts) {
    this.#parts = parts;
    this.#waiting = new OwnPlace(parts.waiting);
  }

  readonly state = (): GradebookState => {
    const place = placeOf(this.#parts.address);
    return this.#away === null ? { kind: 'shared', place } : { kind: 'away', place, ...this.#away };
  };

  readonly read = <Value>(task: Task<Value>): Promise<Result<Value, Failure>> =>
    this.#onServer(task, () => this.#waiting.read(task));

  readonly add = <Value>(task: Task<Value>): Promise<Result<Value, Failure>> =>
    this.#onServer(task, () =>
      // In turn with passing on: nothing may be added between the last look at what waits and the end of waiting.
      this.#turns.run('waiting', async () => {
        if (this.#server !== null && this.#away === null) return this.#onServer(task, away);
        const added = await this.#waiting.add(task);
        await this.#countWaiting();
        return added;
      }),
    );

  readonly change = <Value>(task: Task<Value>): Promise<Result<Value, Failure>> =>
    this.#onServer(async (server) => {
      const changed = await task(server);
      // It is changed already: should its classes not be found now, they are the next time the server is come back to.
      if (changed.ok) await this.#forgetGone(server).catch(() => undefined);
      return changed;
    }, away);

  readonly seen = async (classes: readonly { id: string; name: string }[]): Promise<void> => {
    if (this.#server === null) return;
    const fresh = classes.filter(({ id, name }) => this.#mirrored.get(id) !== name);
    if (fresh.length === 0) return;
    await this.#withWaiting((waiting) => mirrorClasses(waiting, fresh));
    for (const { id, name } of fresh) this.#mirrored.set(id, name);
  };

  /** Looks at once whether the server is back, and passes on what waits. */
  readonly look = async (): Promise<GradebookState> => {
    if (this.#server === null) await (this.#connecting ??= this.#connect());
    return this.state();
  };

  readonly close = async (): Promise<void> => {
    this.#closed = true;
    if (this.#looking !== null) clearTimeout(this.#looking);
    await this.#connecting;
    await Promise.all([this.#server?.close(), this.#waiting.close()]);
    this.#server = null;
  };

  async #onServer<Value>(
    task: Task<Value>,
    otherwise: () => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> {
    if (this.#server === null && this.#away === null) await this.look();
    const server = this.#away === null ? this.#server : null;
    if (server === null) return otherwise();
    try {
      return await again(() => task(server));
    } catch (error) {
      const reason = awayReason(error);
      if (reason === null) throw error;
      await this.#lose(server, reason);
      return otherwise();
    }
  }

  async #connect(): Promise<void> {
    const { address, authority, patience = usualPatience } = this.#parts;
    const opened = await openGradebookServer({ address, authority, patience });
    try {
      if (!opened.ok) {
        await this.#beAway(opened.error.reason);
        return;
      }
      await this.#catchUp(opened.value);
    } catch (error) {
      if (opened.ok) await opened.value.close();
      await this.#beAway(awayReason(error) ?? 'other');
    } finally {
      this.#connecting = null;
    }
  }

  /** Passes on all that waits, and only then goes back to the server. */
  async #catchUp(server: GradebookDatabase): Promise<void> {
    let hasPassed = false;
    for (;;) {
      const done = await this.#turns.run('waiting', async () => {
        const passed = await this.#withWaiting((waiting) => again(() => passOn(waiting, server)));
        if (passed > 0) {
          hasPassed = true;
          await this.#countWaiting();
          return false;
        }
        if (this.#away !== null || hasPassed) await this.#withWaiting(({ purge }) => purge());
        this.#server = server;
        this.#away = null;
        return true;
      });
      if (done || this.#closed) break;
    }
    const classes = await listClasses(server);
    await this.#withWaiting((waiting) => forgetClasses(waiting, classes));
    await this.seen(classes);
    this.#parts.changed(this.state());
  }

  /** Keeps no name here of a class that was deleted. */
  async #forgetGone(server: GradebookDatabase): Promise<void> {
    const there = await server.tables.selectFrom('classes').select('id').execute();
    const ids = new Set(there.map(({ id }) => id));
    const gone = [...this.#mirrored.keys()].filter((id) => !ids.has(id));
    if (gone.length === 0) return;
    await this.#withWaiting((waiting) => forgetClasses(waiting, there));
    for (const id of gone) this.#mirrored.delete(id);
  }

  async #lose(server: GradebookDatabase, reason: AwayReason): Promise<void> {
    if (this.#server === server) {
      this.#server = null;
      await this.#beAway(reason);
    }
    await server.close();
  }

  async #beAway(reason: AwayReason): Promise<void> {
    this.#away = { since: this.#away?.since ?? this.#parts.now().toISOString(), reason, waiting: 0 };
    await this.#countWaiting();
    if (this.#looking !== null) clearTimeout(this.#looking);
    if (this.#closed) return;
    this.#looking = setTimeout(() => void this.look(), this.#parts.lookEvery ?? LOOK_EVERY).unref();
  }

  async #countWaiting(): Promise<void> {
    const waiting = await this.#withWaiting(countWaiting);
    if (this.#away !== null) this.#away = { ...this.#away, waiting };
    this.#parts.changed(this.state());
  }

  async #withWaiting<Value>(task: (waiting: GradebookDatabase) => Promise<Value>): Promise<Value> {
    const done = await this.#waiting.read(async (database) => ({ ok: true, value: await task(database) }));
    if (!done.ok) throw new Error(`the file for what waits: ${done.error.code}`);
    return done.value;
  }
}

const LOOK_EVERY = 10_000;
const TRIES = 5;

const away = (): Promise<{ ok: false; error: Failure }> =>
  Promise.resolve(fail({ code: 'gradebook-away', params: {} }));

/** Two teachers' transactions that got in each other's way are told so by the server; the loser simply does it again. */
async function again<Value>(task: () => Promise<Value>): Promise<Value> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await task();
    } catch (error) {
      if (tried === TRIES || !isCollision(error)) throw error;
    }
  }
}

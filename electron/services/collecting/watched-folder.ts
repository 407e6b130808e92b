import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';

import { sha256 } from '../hashes.ts';
import { readContent } from './read-content.ts';
import { filesBelow, pathSource } from './sources/path-source.ts';
import type { Opened, Source } from './sources/source.ts';

/** How a watched folder stands. */
export interface FolderStand {
  reachable: boolean;
  /** Files that are still being written, or look as if. */
  growing: number;
}

export interface WatchedFolderParts {
  folder: string;
  now: () => Date;
  /** Files that have come to rest, each once for each content. */
  arrived: (sources: Source[]) => void;
  /** Called when it changes. */
  stands: (stand: FolderStand) => void;
}

interface Known {
  size: number;
  changed: number;
  /** When it was first seen like this, milliseconds. */
  since: number;
  /** sha256 of what was last handed on; null where nothing was. */
  handedOn: string | null;
  /** Whether it was handed on as it is now. */
  isSettled: boolean;
}

/** Milliseconds between two looks. */
const INTERVAL = 2000;
/** A folder on a slow line is asked less often: this many times as long as it takes to answer. */
const RELIEF = 4;
/** So long a file may look half-copied without changing before it is told as damaged; milliseconds. */
export const COPYING = 20_000;

/**
 * A folder that files arrive in, as a person sees it: class share, stick, folder of a learning platform. It is looked at every
 * two seconds (twice as often while something is to come), since what systems tell of changes does not reach over every network; where it does, it is looked at sooner.
 * A file is handed on once it has been the same in two looks and is whole; one that stays broken is handed on in the end,
 * to be told.
 */
export class WatchedFolder {
  readonly #parts: WatchedFolderParts;
  readonly #known = new Map<string, Known>();
  readonly #told = new Set<string>();
  #stand: FolderStand = { reachable: true, growing: 0 };
  #timer: NodeJS.Timeout | null = null;
  #watcher: FSWatcher | null = null;
  #looking: Promise<void> | null = null;
  /** Whether the last look found something that will arrive soon. */
  #isExpecting = false;
  #stopped = false;

  constructor(parts: WatchedFolderParts) {
    this.#parts = parts;
  }

  get folder(): string {
    return this.#parts.folder;
  }

  get stand(): FolderStand {
    return this.#stand;
  }

  /** Looks from now on, by itself. */
  start(): void {
    this.#lookIn(0);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#watcher?.close();
    this.#watcher = null;
  }

  /** Looks once; a look that goes on already is waited for. Never throws. */
  look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const { folder } = this.#parts;
    const isThere = await stat(folder).then(
      (status) => status.isDirectory(),
      () => false,
    );
    if (!isThere) {
      this.#watcher?.close();
      this.#watcher = null;
      this.#say({ reachable: false, growing: 0 });
      return;
    }
    this.#listen();
    const { files, refused } = await filesBelow(folder, '');
    const arrived: Source[] = [];
    for (const { name, ...refusal } of refused) {
      if (this.#told.has(name)) continue;
      this.#told.add(name);
      arrived.push({ name, open: () => Promise.resolve({ kind: 'refused', ...refusal }) });
    }
    const there = new Set(files.map(({ path }) => path));
    for (const path of this.#known.keys()) if (!there.has(path)) this.#known.delete(path);
    let growing = 0;
    this.#isExpecting = false;
    for (const { path, name } of files) {
      const source = pathSource(path, name);
      const look = await this.#lookAt(path, source);
      if (look === 'growing') growing += 1;
      if (look === 'growing' || look === 'new') this.#isExpecting = true;
      if (look === 'arrived') arrived.push(source);
      if (this.#stopped) return;
    }
    if (arrived.length > 0) this.#parts.arrived(arrived);
    this.#say({ reachable: true, growing });
  }

  async #lookAt(path: string, source: Source): Promise<'new' | 'growing' | 'arrived' | 'settled'> {
    const status = await stat(path).catch(() => null);
    if (status === null) return 'settled';
    const before = this.#known.get(path);
    const now = this.#parts.now().getTime();
    if (before?.size !== status.size || before.changed !== status.mtimeMs) {
      const handedOn = before?.handedOn ?? null;
      const known = { size: status.size, changed: status.mtimeMs, since: now, handedOn, isSettled: false };
      this.#known.set(path, known);
      // What is seen for the first time may be years old; what changes while one looks is being written.
      return before === undefined ? 'new' : 'growing';
    }
    if (before.isSettled) return 'settled';
    const opened = await source.open();
    if (isUnfinished(opened) && now - before.since < COPYING) return 'growing';
    const hash =
      opened.kind === 'file' ? sha256(opened.bytes) : `${String(before.size)} ${String(before.changed)}`;
    const isSame = hash === before.handedOn;
    this.#known.set(path, { ...before, handedOn: hash, isSettled: true });
    return isSame ? 'settled' : 'arrived';
  }

  /** A hint to look sooner, where the system gives any. */
  #listen(): void {
    if (this.#watcher !== null || this.#stopped) return;
    try {
      this.#watcher = watch(this.#parts.folder, { persistent: false }, () => {
        this.#lookIn(INTERVAL / 4);
      });
      this.#watcher.on('error', () => {
        this.#watcher?.close();
        this.#watcher = null;
      });
    } catch {
      this.#watcher = null;
    }
  }

  #lookIn(pause: number): void {
    if (this.#stopped || this.#looking !== null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const begun = performance.now();
      void this.look().then(() => {
        const pause = this.#isExpecting ? INTERVAL / 2 : INTERVAL;
        this.#lookIn(Math.max(pause, RELIEF * (performance.now() - begun)));
      });
    }, pause);
    this.#timer.unref();
  }

  #say(stand: FolderStand): void {
    if (stand.reachable === this.#stand.reachable && stand.growing === this.#stand.growing) return;
    this.#stand = stand;
    this.#parts.stands(stand);
  }
}

/** Whether something looks like a file of which only the beginning, or the room, is there yet. */
function isUnfinished(opened: Opened): boolean {
  if (opened.kind === 'refused') return ['archive-damaged', 'unreadable'].includes(opened.code);
  if (opened.kind === 'several') return false;
  const content = readContent(opened.bytes);
  return content.kind === 'refused' && ['empty', 'truncated', 'damaged'].includes(content.code);
}

import type { Collected } from '../../contract/collecting.ts';
import type { Gradebook } from '../gradebook/gradebook.ts';
import type { Library } from '../library/library.ts';
import { Collection } from './collection.ts';
import { LessonsAtHand, type Unlocked } from './lessons-at-hand.ts';
import { RememberedFolders } from './remembered-folders.ts';
import { pathSource } from './sources/path-source.ts';
import { WatchedFolder } from './watched-folder.ts';

export interface CollectorParts {
  library: Pick<Library, 'read' | 'find'>;
  gradebook: Gradebook;
  now: () => Date;
  /** The file in which watched folders are remembered. */
  remembered: string;
  /** Told whenever a class's collection comes further. */
  tell: (collected: Collected) => void;
}

/** Collects hand-ins into classes: what was dropped, chosen, opened from outside, or arrives in a watched folder. */
export class Collector {
  readonly #parts: CollectorParts;
  readonly #lessons: LessonsAtHand;
  readonly #remembered: RememberedFolders;
  readonly #collections = new Map<string, Collection>();
  readonly #watched = new Map<string, WatchedFolder>();
  /** Classes whose remembered folder was looked for. */
  readonly #recalled = new Map<string, Promise<void>>();

  constructor(parts: CollectorParts) {
    this.#parts = parts;
    this.#lessons = new LessonsAtHand(parts.library, parts.gradebook);
    this.#remembered = new RememberedFolders(parts.remembered);
  }

  /** How a class's collection stands; the first time, its remembered folder is watched again. */
  async look(classId: string): Promise<Collected> {
    const recalled = this.#recalled.get(classId) ?? this.#recall(classId);
    this.#recalled.set(classId, recalled);
    await recalled;
    return this.of(classId).look();
  }

  /** The collection of a class. */
  of(classId: string): Collection {
    const known = this.#collections.get(classId);
    if (known !== undefined) return known;
    const { gradebook, now, tell } = this.#parts;
    const collection = new Collection({ class: classId, gradebook, now, tell, lessons: this.#lessons });
    this.#collections.set(classId, collection);
    return collection;
  }

  /** Collects files, folders and archives. */
  add(classId: string, paths: readonly string[]): void {
    this.of(classId).add(paths.map((path) => pathSource(path)));
  }

  /** After a lesson was graded anew: from now on it is read anew, too. */
  refreshLessons(): void {
    this.#lessons.refresh();
  }

  /** Opens a sealed key for all classes, and looks again at what waits for it in this one. */
  async unlock(
    classId: string,
    lesson: { pack: string; lesson: string },
    passphrase: string,
  ): Promise<Unlocked> {
    const unlocked = await this.#lessons.unlock(lesson, passphrase);
    if (unlocked === 'opened') this.of(classId).again(lesson);
    return unlocked;
  }

  /** Watches a folder for a class from now on, also after the next start. */
  async watch(classId: string, folder: string): Promise<void> {
    this.#recalled.set(classId, Promise.resolve());
    this.#stopWatching(classId);
    this.#startWatching(classId, folder);
    await this.#remembered.set(classId, folder);
  }

  async unwatch(classId: string): Promise<void> {
    this.#stopWatching(classId);
    await this.#remembered.set(classId, null);
  }

  /** Stops collecting for a class and forgets everything about it but the work: when it or a learner of it is removed. */
  async forget(classId: string): Promise<void> {
    await this.unwatch(classId);
    await this.#collections.get(classId)?.close();
    this.#collections.delete(classId);
    this.#recalled.delete(classId);
  }

  /** The same for every class, and for those whose folder is only remembered. */
  async forgetAll(): Promise<void> {
    for (const classId of new Set([...this.#collections.keys(), ...this.#watched.keys()]))
      await this.forget(classId);
    await this.#remembered.forgetAll();
  }

  /** Stops everything, after the file in hand. */
  async close(): Promise<void> {
    for (const classId of [...this.#watched.keys()]) this.#stopWatching(classId);
    await Promise.all([...this.#collections.values()].map((collection) => collection.close()));
  }

  async #recall(classId: string): Promise<void> {
    const folder = await this.#remembered.of(classId);
    if (folder !== null && !this.#watched.has(classId)) this.#startWatching(classId, folder);
  }

  #startWatching(classId: string, folder: string): void {
    const collection = this.of(classId);
    const watched = new WatchedFolder({
      folder,
      now: this.#parts.now,
      arrived: (sources) => {
        collection.add(sources, true);
      },
      stands: (stand) => {
        collection.watched = { folder, ...stand };
      },
    });
    this.#watched.set(classId, watched);
    collection.watched = { folder, ...watched.stand };
    watched.start();
  }

  #stopWatching(classId: string): void {
    const watched = this.#watched.get(classId);
    if (watched === undefined) return;
    watched.stop();
    this.#watched.delete(classId);
    this.of(classId).watched = null;
  }
}

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Failure } from '../../contract/errors.ts';
import type { LessonCard, PackOrigin } from '../../contract/library.ts';
import type { Notice } from '../../contract/messages.ts';
import { compareVersions } from '../../../lessons/format/identity.ts';
import type { PackFile } from '../../../lessons/format/pack.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { fewAtATime } from '../few-at-a-time.ts';
import { InTurn } from '../in-turn.ts';
import { readCover, type Cover } from './cover.ts';
import { readLessonFolder, type ReadLesson } from './lesson-folder.ts';
import { checkLesson, lookAtPack, type SeenLesson, type SeenPack, type UsablePack } from './look.ts';
import type { KnownLesson, PackIndex } from './pack-index.ts';

/** A folder in which every folder is a pack. */
export interface PackFolder {
  path: string;
  origin: PackOrigin;
}

/** A pack the library offers, and where it lies. */
export interface LibraryPack {
  pack: PackFile;
  path: string;
  origin: PackOrigin;
  /** The mark of its cover as it is now; null where there is none that can be shown. */
  cover: string | null;
  /** Of all its files. */
  bytes: number;
  lessons: { card: LessonCard; whole: KnownLesson['whole'] }[];
}

/** A lesson and the pack it comes from. */
export type LibraryLesson = ReadLesson & { pack: PackFile };

interface FoundPack {
  origin: PackOrigin;
  seen: SeenPack;
}

/** So many lessons are read whole at once, before a list is shown; more than that is left for `check`. */
const AT_ONCE = 20;
/** Packs looked at side by side: enough to keep a slow drive busy, few enough not to run out of file handles. */
const SIDE_BY_SIDE = 16;

/**
 * The packs in some folders, each pack a folder of its own. What is on the disk counts: every list looks at every pack, but
 * reads only what changed since it was last read. Where folders hold packs of one id, the newest version is used; of two
 * alike the earlier folder's.
 */
export class Library {
  #folders: readonly PackFolder[];
  readonly #index: PackIndex;
  #seen: Map<string, SeenPack> | null = null;
  #found: FoundPack[] = [];
  #changed = false;
  readonly #turns = new InTurn();

  /** @param folders where packs are looked for, most trusted first; they need not exist */
  constructor(folders: readonly PackFolder[], index: PackIndex) {
    this.#folders = folders;
    this.#index = index;
  }

  get folders(): readonly PackFolder[] {
    return this.#folders;
  }

  /** From now on looks into these. */
  use(folders: readonly PackFolder[]): void {
    this.#folders = folders;
  }

  /**
   * Every pack with every lesson that can be opened as far as is known, in teaching order, and a notice for each that
   * can't. `checked`: whether all of them have been read whole.
   *
   * @param worked lessons that must be read whole in any case, since there is work on them: "pack/lesson"
   */
  async list(
    worked: ReadonlySet<string> = new Set(),
  ): Promise<{ packs: LibraryPack[]; notices: Notice[]; checked: boolean }> {
    return this.#inTurn(async () => {
      const missing = await this.#look();
      const { packs, notices } = chosenOf(this.#found);
      const waiting = packs.flatMap(({ seen }) => unchecked(seen));
      const all = waiting.length <= AT_ONCE;
      for (const { pack, lesson } of waiting) {
        if (all || worked.has(`${pack.pack.id}/${lesson.id}`)) await this.#check(pack, lesson);
      }
      return {
        packs: packs.map(listed),
        notices: [...missing, ...notices, ...packs.flatMap(({ seen }) => unusableLessons(seen))],
        checked: packs.every(({ seen }) => unchecked(seen).length === 0),
      };
    });
  }

  /** Reads whole what was only listed, and remembers all of it for the next start. A list asked for meanwhile goes first. */
  async check(): Promise<void> {
    const waiting = chosenOf(this.#found).packs.flatMap(({ seen }) => unchecked(seen));
    for (const { pack, lesson } of waiting) {
      await this.#inTurn(async () => {
        const now = this.#seen?.get(pack.path);
        const still =
          now?.kind === 'usable' ? unchecked(now).find((one) => one.lesson.id === lesson.id) : null;
        if (still) await this.#check(still.pack, still.lesson);
      });
    }
    if (!this.#changed) return;
    this.#changed = false;
    await this.#index.write([...(this.#seen?.values() ?? [])].flatMap(rememberable));
  }

  /** One lesson, read afresh. */
  async read(reference: { pack: string; lesson: string }): Promise<Result<LibraryLesson, Failure>> {
    const found = await this.find(reference.pack);
    if (found?.pack.lessons.includes(reference.lesson) !== true) {
      return fail({ code: 'lesson-missing', params: { ...reference } });
    }
    const lesson = await readLessonFolder(join(found.path, reference.lesson), reference.lesson);
    return lesson.ok
      ? succeed({ pack: found.pack, ...lesson.value })
      : fail({ code: 'lesson-invalid', params: { ...reference, ...lesson.error } });
  }

  /** The pack of this id that the library offers, as it is on the disk now; null where there is none. */
  async find(id: string): Promise<LibraryPack | null> {
    return this.#inTurn(async () => {
      const known = chosenOf(this.#found).packs.find(({ seen }) => seen.pack.id === id);
      if (known !== undefined) {
        const now = await lookAtPack(known.seen.path, known.seen);
        if (now.kind === 'usable' && now.pack.id === id && now.pack.version === known.seen.pack.version)
          return listed({ ...known, seen: now });
      }
      await this.#look();
      const found = chosenOf(this.#found).packs.find(({ seen }) => seen.pack.id === id);
      return found === undefined ? null : listed(found);
    });
  }

  /** The cover of a listed pack; null where there is none that can be shown. */
  async cover(id: string): Promise<Cover | null> {
    const known = chosenOf(this.#found).packs.find(({ seen }) => seen.pack.id === id);
    if (known === undefined || known.seen.pack.cover === null) return null;
    const cover = await readCover(known.seen.path, known.seen.pack.cover);
    return cover.ok ? cover.value : null;
  }

  #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    return this.#turns.run('library', task);
  }

  /** Sees what is there now; returns a notice for the school's folder where it isn't. */
  async #look(): Promise<Notice[]> {
    const before = (this.#seen ??= await this.#remembered());
    const places: { path: string; origin: PackOrigin }[] = [];
    const missing: Notice[] = [];
    for (const folder of this.#folders) {
      const names = await packNames(folder.path);
      if (names === null && folder.origin === 'school')
        missing.push({ code: 'packs-folder-missing', params: { folder: folder.path } });
      for (const name of names ?? []) places.push({ path: join(folder.path, name), origin: folder.origin });
    }
    this.#found = await fewAtATime(places, SIDE_BY_SIDE, async ({ path, origin }) => ({
      origin,
      seen: await lookAtPack(path, before.get(path)),
    }));
    this.#seen = new Map(this.#found.map(({ seen }) => [seen.path, seen]));
    this.#changed ||=
      before.size !== this.#seen.size ||
      this.#found.some(({ seen }) => !isUnchanged(before.get(seen.path), seen));
    return missing;
  }

  async #remembered(): Promise<Map<string, SeenPack>> {
    const packs = await this.#index.read();
    return new Map(
      packs.map((pack) => [
        pack.path,
        { kind: 'usable', ...pack, lessons: pack.lessons.map((lesson) => ({ kind: 'usable', ...lesson })) },
      ]),
    );
  }

  async #check(pack: UsablePack, lesson: SeenLesson): Promise<void> {
    pack.lessons[pack.lessons.indexOf(lesson)] = await checkLesson(pack.path, lesson);
    this.#changed = true;
  }
}

/** The names of what may be packs in a folder, in order; null where there is no such folder. */
async function packNames(folder: string): Promise<string[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  return entries
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
    .map((entry) => entry.name)
    .sort();
}

interface ChosenPack {
  origin: PackOrigin;
  seen: UsablePack;
}

/** Of each id the pack to use; notices for what can't be used, and for what is there twice for no reason. */
function chosenOf(found: readonly FoundPack[]): { packs: ChosenPack[]; notices: Notice[] } {
  const chosen = new Map<string, ChosenPack>();
  const notices: Notice[] = [];
  const tell = (path: string, problem: { file: string; reason: string; path: string }): void => {
    notices.push({ code: 'pack-unreadable', params: { pack: basename(path), ...problem } });
  };
  for (const { origin, seen } of found) {
    if (seen.kind === 'unusable') {
      tell(seen.path, seen.problem);
      continue;
    }
    const rival = chosen.get(seen.pack.id);
    const order = rival === undefined ? 1 : compareVersions(seen.pack.version, rival.seen.pack.version);
    // An update beside what it updates is as it should be; the same again, or two side by side, is a mistake.
    if (rival !== undefined && (order === 0 || origin === rival.origin)) {
      const loser = order > 0 ? rival.seen : seen;
      tell(loser.path, { file: 'pack.json', reason: 'repeated-id', path: 'id' });
    }
    if (order > 0) chosen.set(seen.pack.id, { origin, seen });
  }
  return { packs: [...chosen.values()], notices };
}

const unchecked = (pack: UsablePack): { pack: UsablePack; lesson: SeenLesson }[] =>
  pack.lessons
    .filter((lesson) => lesson.kind === 'usable' && lesson.whole === null)
    .map((lesson) => ({ pack, lesson }));

const unusableLessons = ({ path, lessons }: UsablePack): Notice[] =>
  lessons.flatMap((lesson) =>
    lesson.kind === 'unusable'
      ? [
          {
            code: 'lesson-unreadable',
            params: { pack: basename(path), lesson: lesson.id, ...lesson.problem },
          },
        ]
      : [],
  );

function listed({ origin, seen }: ChosenPack): LibraryPack {
  const { path, pack, stamp, cover, lessons } = seen;
  const weights = [stamp, cover, ...lessons.map((lesson) => lesson.stamp)];
  return {
    pack,
    path,
    origin,
    cover: cover?.shown === true ? cover.mark : null,
    bytes: weights.reduce((sum, weight) => sum + (weight?.bytes ?? 0), 0),
    lessons: lessons.flatMap((lesson) =>
      lesson.kind === 'usable' ? [{ card: lesson.card, whole: lesson.whole }] : [],
    ),
  };
}

/** Whether nothing was learnt: the same pack file, and the very same things remembered of its lessons. */
const isUnchanged = (before: SeenPack | undefined, now: SeenPack): boolean =>
  before === now ||
  (before?.kind === 'usable' &&
    now.kind === 'usable' &&
    before.pack === now.pack &&
    before.cover?.mark === now.cover?.mark &&
    now.lessons.every((lesson, place) => lesson === before.lessons[place]));

/** A pack as it goes into the index: without what can't be used, so that this is looked at again. */
function rememberable(seen: SeenPack): Parameters<PackIndex['write']>[0] {
  if (seen.kind === 'unusable') return [];
  const { kind: _kind, lessons, ...pack } = seen;
  const usable = lessons.flatMap((lesson) => {
    if (lesson.kind === 'unusable') return [];
    const { kind: _usable, ...known } = lesson;
    return [known];
  });
  return [{ ...pack, lessons: usable }];
}

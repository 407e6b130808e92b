import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { app, session } from 'electron';

import type { Failure } from '../contract/errors.ts';
import type { Clearing } from '../contract/handing-in.ts';
import type { Notice } from '../contract/messages.ts';
import type { Settings } from '../contract/settings.ts';
import type { LearnerCode } from '../../lessons/marks/learner-code.ts';
import { fail, succeed, type Result } from '../../lessons/result.ts';
import {
  findLeft,
  removeLeft,
  type LearnerLeft,
  type LessonLeft,
} from '../services/hand-ins/clear-learner.ts';
import type { HandIns } from '../services/hand-ins/hand-ins.ts';
import type { Library } from '../services/library/library.ts';
import type { PracticeFile } from '../services/practice/practice-file.ts';
import type { SettingsFile } from '../services/settings.ts';
import type { WorkFolder } from '../services/work-folder.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';

interface Surroundings {
  workFolder: WorkFolder;
  handIns: HandIns;
  practice: PracticeFile;
  library: Library;
  settings: () => Settings;
  settingsFile: SettingsFile;
  useSettings: (settings: Settings) => void;
  startNotices: Notice[];
  log: Log;
  places: Pick<Places, 'userFolder'>;
}

const gone: Failure = { code: 'hand-in-gone', params: {} };

/** Removes what is kept of a learner on this computer, once what they handed in is safely elsewhere. */
export class LearnerClearing {
  readonly #around: Surroundings;
  /** Attempts that were cleared away since the app was started: whoever still wants to write one must not. */
  readonly cleared = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What would be removed; nothing is while the hand-in can't be found whole. */
  async look(attempt: string): Promise<Result<Clearing, Failure>> {
    const { workFolder, practice } = this.#around;
    const learner = await this.#learnerOf(attempt);
    if (learner === null) return fail(gone);
    const left = await findLeft(workFolder.placesOfLearner, learner);
    const practised = left.practice.length === 0 ? null : await practice.read(workFolder.path);
    return succeed({
      lessons: await Promise.all(left.lessons.map((lesson) => this.#describe(lesson))),
      practised: practised?.ok === true ? practised.value.record.entries.length : 0,
    });
  }

  /** Removes it: files, the remembered code, what the log, the browser and the system remember. */
  async clear(attempt: string): Promise<Result<null, Failure>> {
    const { workFolder, handIns, settings, settingsFile, useSettings, startNotices, log, places } =
      this.#around;
    const learner = await this.#learnerOf(attempt);
    if (learner === null) return fail(gone);
    const left = await findLeft(workFolder.placesOfLearner, learner);
    const ids = idsIn(left);
    for (const id of ids) this.cleared.add(id);
    const removed = await removeLeft(left);
    if (workFolder.shared) {
      for (const folder of workFolder.placesOfLearner) await rm(folder, { recursive: true, force: true });
      await workFolder.enter(null);
    }
    const without = { ...settings(), learnerCode: null };
    const saved = await settingsFile.save(without);
    useSettings(without);
    await forgetSettingsAside(places.userFolder, learner);
    log.forget([learner, ...ids.flatMap((id) => [id, id.slice(0, 8)])]);
    await forgetInBrowser(app.getPath('crashDumps'));
    handIns.forget();
    if (!removed.ok) return removed;
    if (!saved.ok) return saved;
    startNotices.push({ code: 'learner-cleared', params: {} });
    return succeed(null);
  }

  /** Whose hand-in it is; null where it is not there, byte for byte as it was written. */
  async #learnerOf(attempt: string): Promise<LearnerCode | null> {
    const { handIns } = this.#around;
    return (await handIns.isThere(attempt)) ? handIns.learnerOf(attempt) : null;
  }

  async #describe({ pack, lesson, files, newest }: LessonLeft): Promise<Clearing['lessons'][number]> {
    const { library, handIns, settings } = this.#around;
    const found = await library.read({ pack, lesson });
    const handedIn = newest === null ? null : await handIns.find(newest, settings().handInFolder);
    return {
      pack,
      lesson,
      title: found.ok ? found.value.lesson.title : null,
      files: files.length,
      handedIn: handedIn !== null && handedIn.current && handedIn.whole,
    };
  }
}

const idsIn = ({ lessons }: LearnerLeft): string[] => lessons.flatMap(({ ids }) => ids);

/** Settings that could not be read were set aside whole, with the code that was remembered in them. */
async function forgetSettingsAside(folder: string, learner: LearnerCode): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith('settings.json.damaged-')) continue;
    const file = join(folder, name);
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.includes(learner)) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Caches, lists of recent files, and reports of crashes, which hold a piece of memory. */
async function forgetInBrowser(crashReports: string): Promise<void> {
  app.clearRecentDocuments();
  await session.defaultSession.clearCache();
  await session.defaultSession.clearStorageData();
  for (const folder of ['new', 'pending', 'completed', 'reports']) {
    await rm(join(crashReports, folder), { recursive: true, force: true }).catch(() => undefined);
  }
}

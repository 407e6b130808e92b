import { rename } from 'node:fs/promises';
import { join } from 'node:path';

import type { BegunDraft } from '../../contract/drafts.ts';
import type { Failure } from '../../contract/errors.ts';
import { cardOf } from '../../../lessons/authoring/draft-card.ts';
import {
  draftOf,
  follow,
  recordEdit,
  startHistory,
  type DraftHistory,
} from '../../../lessons/authoring/history.ts';
import type { Draft } from '../../../lessons/authoring/draft.ts';
import type { Result } from '../../../lessons/result.ts';
import type { Workplace } from '../build-workplace.ts';
import { Library } from '../library/library.ts';
import { PackIndex } from '../library/pack-index.ts';
import { WorkFolder } from '../work-folder.ts';
import { Drafts, type OpenedDraft } from './drafts.ts';

/** One window's view of the drafts in the folder for work. There is no trash in a workplace but the folder `trash`. */
export function openDrafts(place: Workplace, folder = place.work): Drafts {
  let seconds = Date.UTC(2026, 2, 1, 9) / 1000;
  return new Drafts({
    folder: new WorkFolder(folder, folder),
    library: new Library([{ path: place.packs, origin: 'own' }], new PackIndex(null, '')),
    now: () => new Date((seconds += 1) * 1000),
    newId: () => crypto.randomUUID(),
    discard: (path) => rename(path, join(place.root, 'trash', 'draft')),
  });
}

/** A draft in a window: what is on screen, and how far it is on the disk. */
export class DraftWindow {
  readonly #drafts: Drafts;
  #token: string;
  history: DraftHistory;

  constructor(
    drafts: Drafts,
    readonly opened: OpenedDraft,
  ) {
    this.#drafts = drafts;
    this.#token = opened.token;
    this.history = opened.records.reduce(follow, startHistory(opened.draft));
  }

  get draft(): Draft {
    return draftOf(this.history);
  }

  /** Sets the lesson's title, and writes that. */
  async retitle(title: string): Promise<Result<{ token: string }, Failure>> {
    const at = new Date(Date.UTC(2026, 2, 2) + this.history.steps.length * 60_000).toISOString();
    const { draft } = this;
    const after = { ...draft, lesson: { ...draft.lesson, title: { ...draft.lesson.title, de: title } } };
    const record = recordEdit(this.history, 'details', after, at);
    if (record === null) throw new Error('the title is that already');
    this.history = follow(this.history, record);
    const added = await this.#drafts.append(this.opened.file, this.#token, cardOf(this.draft, at), [record]);
    if (added.ok) this.#token = added.value.token;
    return added;
  }
}

export async function openWindow(drafts: Drafts, file: string): Promise<DraftWindow> {
  return new DraftWindow(drafts, must(await drafts.open(file)));
}

/** The name of the one draft that was begun. */
export function fileOf(begun: Result<BegunDraft, Failure>): string {
  const value = must(begun);
  const [file, ...more] = value.kind === 'begun' ? value.files : [];
  if (file === undefined || more.length > 0) throw new Error(JSON.stringify(value));
  return file;
}

export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

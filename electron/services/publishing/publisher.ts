import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Failure } from '../../contract/errors.ts';
import { packRefusalSchema } from '../../contract/packs.ts';
import type { PublishRefusal } from '../../contract/publishing.ts';
import type { Draft, Published } from '../../../lessons/authoring/draft.ts';
import { draftOf, follow, startHistory, type DraftRecord } from '../../../lessons/authoring/history.ts';
import { isReady, missing } from '../../../lessons/authoring/missing/missing.ts';
import { handedOut } from '../../../lessons/authoring/publish/handed-out.ts';
import { lastPublished } from '../../../lessons/authoring/publish/last-published.ts';
import { namesOf } from '../../../lessons/authoring/publish/name-pack.ts';
import { mayBeCalled } from '../../../lessons/authoring/publish/raise-version.ts';
import { whatChanged } from '../../../lessons/authoring/publish/what-changed.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { writeThrough } from '../files/atomic-write.ts';
import { writeFailure } from '../files/failures.ts';
import type { Library } from '../library/library.ts';
import { installPack, type PacksPlace } from '../pack-files/installed-packs.ts';
import { buildDraftPack } from './build-draft-pack.ts';

interface Surroundings {
  drafts: Pick<Drafts, 'open' | 'list'>;
  library: Pick<Library, 'find'>;
  place: PacksPlace;
  /** A folder of our own, for packs while they are made. */
  workshop: string;
  now: () => Date;
}

/** A pack that is ready to be handed out, and nowhere yet. */
export interface BuiltPack {
  published: Published;
  bytes: Uint8Array;
}

/** The draft as it is now, but for what was handed out: that it was can't be undone. */
function asHandedOut(begun: Draft, records: readonly DraftRecord[]): Draft {
  let history = startHistory(begun);
  const states = [begun];
  for (const record of records) {
    history = follow(history, record);
    states.push(draftOf(history));
  }
  return { ...draftOf(history), published: lastPublished(states) };
}

/** Makes packs of drafts. What it hands out is what the draft's file holds, not what a window believes. */
export class Publisher {
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Clears away what a crash left behind. Call it before the first pack is made. */
  async prepare(): Promise<void> {
    await rm(this.#surroundings.workshop, { recursive: true, force: true }).catch(() => undefined);
  }

  /** @param file the draft's, in the folder for work */
  async build(file: string, version: string): Promise<Result<BuiltPack, PublishRefusal | Failure>> {
    const { drafts, workshop, now } = this.#surroundings;
    const opened = await drafts.open(file);
    if (!opened.ok) return opened;
    const { draft: begun, records } = opened.value;
    const draft = asHandedOut(begun, records);
    const gaps = missing(draft, []);
    // How learners could get points without reading is worked out on the screen, where the author answers it.
    if (!isReady(gaps)) {
      const open = gaps.filter(({ severity }) => severity === 'needed' || severity === 'doubtful');
      return fail({ code: 'not-ready', count: open.length });
    }
    const named = await this.#nameOf(draft, begun, file);
    if (!named.ok) return named;
    const handed = handedOut(draft, named.value, version);
    const before = draft.published;
    if (before !== null && !mayBeCalled(version, before.version, whatChanged(before, handed, 'en')))
      return fail({ code: 'version-too-low', before: before.version });
    try {
      const bytes = await buildDraftPack(handed, workshop);
      if (!bytes.ok) return bytes;
      return succeed({ published: { at: now().toISOString(), version, ...handed }, bytes: bytes.value });
    } catch (error) {
      return fail(await writeFailure(error, join(workshop, 'pack')));
    }
  }

  /** Puts a pack among those of this computer, in place of whatever version of it is there. */
  async install({ bytes }: BuiltPack): Promise<Result<{ file: null }, PublishRefusal | Failure>> {
    const { workshop, place } = this.#surroundings;
    let folder: string | null = null;
    try {
      await mkdir(workshop, { recursive: true });
      folder = await mkdtemp(join(workshop, 'install-'));
      const file = join(folder, 'built.lesart');
      await writeThrough(file, bytes);
      const installed = await installPack(file, place, { replace: 'any' });
      if (installed.ok) return succeed({ file: null });
      const refusal = packRefusalSchema.safeParse(installed.error);
      return refusal.success
        ? fail({ code: 'not-installable', refusal: refusal.data })
        : fail(installed.error as Failure);
    } catch (error) {
      return fail(await writeFailure(error, join(workshop, 'pack')));
    } finally {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    }
  }

  /** Names that no other pack has, neither here nor being written; those its author chose only if they are free. */
  async #nameOf(
    draft: Draft,
    begun: Draft,
    file: string,
  ): Promise<Result<ReturnType<typeof namesOf>, PublishRefusal>> {
    const { drafts, library } = this.#surroundings;
    const others = draft.published === null ? (await drafts.list()).drafts : [];
    const taken = others.flatMap((other) => (other.file === file ? [] : [other.pack]));
    for (;;) {
      const names = namesOf(draft, begun, taken);
      if (draft.published !== null) return succeed(names);
      // A name made of the title is never one of these: this one its author chose.
      if (taken.includes(names.pack)) return fail({ code: 'name-taken', pack: names.pack });
      // Packs are asked for one by one: a library is long, and the first name is nearly always free.
      if ((await library.find(names.pack)) === null) return succeed(names);
      taken.push(names.pack);
    }
  }
}

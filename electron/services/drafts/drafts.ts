import { readdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { BegunDraft, DraftSource, DraftSummary, WholeDraft } from '../../contract/drafts.ts';
import type { Failure } from '../../contract/errors.ts';
import type { Notice } from '../../contract/messages.ts';
import { cardOf, type DraftCard } from '../../../lessons/authoring/draft-card.ts';
import type { Draft } from '../../../lessons/authoring/draft.ts';
import type { DraftRecord } from '../../../lessons/authoring/history.ts';
import { Slugs } from '../../../lessons/exchange/lesson-in-text/slugs.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { errnoOf, isFolder, writeFailure } from '../files/failures.ts';
import { fewAtATime } from '../few-at-a-time.ts';
import { InTurn } from '../in-turn.ts';
import { placeOfToken, tokenOfPlace } from '../journal/journal-place.ts';
import { JournalWriter, type AppendRefusal } from '../journal/journal-writer.ts';
import { readLastRecord } from '../journal/last-record.ts';
import type { Library } from '../library/library.ts';
import type { WorkFolder } from '../work-folder.ts';
import { beginFromLibrary, beginFromText, type Beginning, type Begun } from './begin-draft.ts';
import { cardLineSchema, draftBounds, linesOf, newFileOf } from './draft-lines.ts';
import { mendDraft } from './mend-draft.ts';
import { takeIn } from './move-drafts.ts';
import { draftNameOf, isDraftName, setAsideName } from './names.ts';
import { readDraft, type DraftProblem } from './read-draft.ts';

interface Surroundings {
  folder: Pick<WorkFolder, 'base' | 'check'>;
  library: Library;
  now: () => Date;
  newId: () => string;
  /** Puts a file into the system's trash; rejects where there is none. */
  discard: (path: string) => Promise<void>;
}

/** A draft to go on with. */
export type OpenedDraft = WholeDraft & { token: string; notices: Notice[] };

/**
 * The author's drafts, one file each, in the folder for work: how it was begun in the first line, then one line for each
 * thing done. Lines are only ever added, so that a crash can't cost more than the one being written. Nothing is written
 * behind lines that this window has not seen: each write names the place it follows, and is refused when the file has moved on.
 */
export class Drafts {
  readonly #folder: Pick<WorkFolder, 'base' | 'check'>;
  readonly #library: Library;
  readonly #now: () => Date;
  readonly #newId: () => string;
  readonly #discard: (path: string) => Promise<void>;
  readonly #turns = new InTurn();
  readonly #writer = new JournalWriter(draftBounds);

  constructor({ folder, library, now, newId, discard }: Surroundings) {
    this.#folder = folder;
    this.#library = library;
    this.#now = now;
    this.#newId = newId;
    this.#discard = discard;
  }

  /** The drafts in the folder, the one changed last first. Reads little more than the end of each. */
  async list(): Promise<{ drafts: DraftSummary[]; notices: Notice[] }> {
    const names = (await readdir(this.#folder.base).catch(() => [])).filter(isDraftName);
    const cards = await fewAtATime(names, AT_ONCE, (file) => this.#cardOf(file));
    const drafts: DraftSummary[] = [];
    const notices: Notice[] = [];
    cards.forEach((card, place) => {
      const file = names[place] ?? '';
      if (card.ok) drafts.push({ ...card.value, file });
      else if (card.error.code !== 'draft-missing')
        notices.push({ code: 'draft-unreadable', params: { file } });
    });
    return { drafts: drafts.sort(newestFirst), notices };
  }

  /** @param beside also where the pack has a draft already */
  async create(source: DraftSource, beside: boolean): Promise<Result<BegunDraft, Failure>> {
    if (source.kind === 'text') return this.begin(beginFromText(source));
    const isNext = source.as === 'next-version';
    const drafts = isNext && !beside ? await this.#draftsOf(source.pack) : [];
    if (drafts.length > 0) return succeed({ kind: 'exists', drafts });
    const beginning = await beginFromLibrary(this.#library, source, this.#now());
    return isNext ? this.#write(beginning) : this.begin(beginning);
  }

  /** Writes drafts that were begun elsewhere; each becomes a pack of a name that no other has. */
  async begin(beginning: Beginning): Promise<Result<BegunDraft, Failure>> {
    return beginning.ok ? this.#write(succeed(await this.#withOwnNames(beginning.value))) : beginning;
  }

  /**
   * Takes in a draft's file that was opened from somewhere: one that lies elsewhere is copied into the folder for work, so that
   * nothing is written where nobody looks for it.
   */
  async admit(path: string): Promise<Result<{ file: string; copied: boolean }, Failure>> {
    const name = basename(path);
    const folder = this.#folder.base;
    if (dirname(path) === folder && isDraftName(name)) return succeed({ file: name, copied: false });
    const read = await readDraft(path);
    if (!read.ok) return fail(await this.#failureOf(name, read.error));
    const wanted = isDraftName(name) ? name : draftNameOf(read.value.draft.pack.id, read.value.header.id);
    return this.#inTurn(wanted, async () =>
      succeed({ file: await takeIn(path, folder, wanted, this.#now), copied: true }),
    );
  }

  /**
   * Reads a draft with all that was done to it. A file in which not every line counts is tidied up first, and what did not count is
   * kept beside it and told.
   */
  open(file: string): Promise<Result<OpenedDraft, Failure>> {
    return this.#inTurn(file, async (path) => {
      const read = await readDraft(path);
      if (!read.ok) return fail(await this.#failureOf(file, read.error));
      const { header, records } = read.value;
      const { place, notices } = await mendDraft(path, read.value, this.#now);
      const { pack } = read.value.draft;
      const others = (await this.#draftsOf(pack.id)).filter((other) => other.file !== file);
      const told = others.map((other): Notice => ({
        code: 'draft-same-pack',
        params: { file: other.file, pack: pack.id },
      }));
      const token = tokenOfPlace(place);
      return succeed({ file, draft: header.draft, records, token, notices: [...notices, ...told] });
    });
  }

  /** Resolves once the records are on the disk; calls for one draft happen in the order they came. */
  append(
    file: string,
    token: string,
    card: DraftCard,
    records: readonly DraftRecord[],
  ): Promise<Result<{ token: string }, Failure>> {
    return this.#inTurn(file, async (path) => {
      const seen = placeOfToken(token);
      if (seen === null) return fail(refusal('elsewhere', file));
      const added = await this.#writer.append(path, seen, linesOf(card, records));
      return added.ok ? succeed({ token: tokenOfPlace(added.value) }) : fail(refusal(added.error, file));
    });
  }

  /** Keeps what a window holds as a draft of its own. */
  saveBeside(
    whole: Pick<WholeDraft, 'draft' | 'records'>,
  ): Promise<Result<{ file: string; token: string }, Failure>> {
    const { file, lines } = newFileOf(whole, { now: this.#now, newId: this.#newId });
    return this.#inTurn(file, async (path) => {
      const made = await this.#writer.create(path, lines);
      return made.ok ? succeed({ file, token: tokenOfPlace(made.value) }) : fail(refusal(made.error, file));
    });
  }

  /** Into the system's trash; where there is none, set aside under the name that is returned. */
  remove(file: string): Promise<Result<{ kept: string | null }, Failure>> {
    return this.#inTurn<{ kept: string | null }>(file, async (path) => {
      try {
        await this.#discard(path);
        return succeed({ kept: null });
      } catch {
        const kept = setAsideName(file, 'removed', this.#now());
        await rename(path, join(this.#folder.base, kept));
        return succeed({ kept });
      }
    });
  }

  async #cardOf(file: string): Promise<Result<DraftCard, Failure>> {
    const path = join(this.#folder.base, file);
    const last = cardLineSchema.safeParse(await readLastRecord(path, draftBounds));
    if (last.success) return succeed(last.data.card);
    const read = await readDraft(path);
    if (!read.ok) return fail(await this.#failureOf(file, read.error));
    const { header, records, draft } = read.value;
    return succeed(cardOf(draft, records.at(-1)?.at ?? header.createdAt));
  }

  async #draftsOf(pack: string): Promise<DraftSummary[]> {
    return (await this.list()).drafts.filter((draft) => draft.pack === pack);
  }

  async #withOwnNames({ drafts, losses }: Begun): Promise<Begun> {
    const names = new Slugs((await this.list()).drafts.map(({ pack }) => pack));
    const named: Draft[] = [];
    for (const draft of drafts) {
      let id = names.make(draft.pack.id, 'lesson');
      while ((await this.#library.find(id)) !== null) id = names.make(draft.pack.id, 'lesson');
      named.push({ ...draft, pack: { ...draft.pack, id } });
    }
    return { drafts: named, losses };
  }

  async #write(beginning: Beginning): Promise<Result<BegunDraft, Failure>> {
    if (!beginning.ok) return beginning;
    const { drafts, losses } = beginning.value;
    const files: string[] = [];
    for (const draft of drafts) {
      const written = await this.saveBeside({ draft, records: [] });
      if (!written.ok) return written;
      files.push(written.value.file);
    }
    return succeed({ kind: 'begun', files, losses });
  }

  /** Runs one after another what concerns one file; what the system objects to becomes a failure with a code. */
  #inTurn<Value>(
    file: string,
    task: (path: string) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> {
    const path = join(this.#folder.base, file);
    return this.#turns.run(path, async () => {
      try {
        return await task(path);
      } catch (error) {
        void this.#folder.check();
        return fail(
          errnoOf(error) === 'ENOENT'
            ? await this.#failureOf(file, { code: 'missing' })
            : await writeFailure(error, path),
        );
      }
    });
  }

  async #failureOf(file: string, problem: DraftProblem): Promise<Failure> {
    const folder = this.#folder.base;
    switch (problem.code) {
      case 'missing':
        return (await isFolder(folder))
          ? { code: 'draft-missing', params: { file, folder } }
          : { code: 'folder-missing', params: { folder, file, reason: 'ENOENT' } };
      case 'newer':
        return { code: 'draft-newer', params: { file } };
      case 'unreadable':
        return { code: 'draft-unreadable', params: { file, reason: problem.reason } };
    }
  }
}

/** How many files are asked for their ends at once. */
const AT_ONCE = 8;

const newestFirst = (one: DraftSummary, other: DraftSummary): number =>
  other.changedAt.localeCompare(one.changedAt) || one.file.localeCompare(other.file);

const refusal = (code: AppendRefusal, file: string): Failure => ({
  code: code === 'elsewhere' ? 'draft-elsewhere' : 'draft-full',
  params: { file: basename(file) },
});

import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { DraftSource, DraftSummary, OpenedDraft } from '../../contract/drafts.ts';
import type { Failure } from '../../contract/errors.ts';
import type { Notice } from '../../contract/messages.ts';
import { startDraft, type Draft } from '../../../lessons/authoring/draft.ts';
import { draftFormat, type DraftHeader } from '../../../lessons/authoring/draft-file.ts';
import {
  draftOf,
  follow,
  recordSchema,
  startHistory,
  type DraftRecord,
} from '../../../lessons/authoring/history.ts';
import { draftFromPlainText } from '../../../lessons/exchange/article/plain-text.ts';
import { textOfArticle } from '../../../lessons/exchange/article/article-in-text.ts';
import { lessonOfText } from '../../../lessons/exchange/lesson-in-text/lesson-of-text.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { parseLesson } from '../../../lessons/format/parse.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { writeThrough, syncFolder } from '../files/atomic-write.ts';
import { writeFailure } from '../files/failures.ts';
import { decodeUtf8, readBytes } from '../files/read-file.ts';
import { InTurn } from '../in-turn.ts';
import type { Library } from '../library/library.ts';
import type { WorkFolder } from '../work-folder.ts';

interface Surroundings {
  folder: WorkFolder;
  library: Library;
  now: () => Date;
  newId: () => string;
}

const ENDING = '.lesart-draft';

/** The most a draft's file may weigh, in bytes. */
const LIMIT = 256 * 1024 * 1024;

/**
 * The author's drafts, one file each, in the folder for work: how it was begun in the first line, then one line for each
 * thing done. Lines are only ever added, so a crash can't cost more than the one being written.
 */
export class Drafts {
  readonly #folder: WorkFolder;
  readonly #library: Library;
  readonly #now: () => Date;
  readonly #newId: () => string;
  readonly #turns = new InTurn();

  constructor({ folder, library, now, newId }: Surroundings) {
    this.#folder = folder;
    this.#library = library;
    this.#now = now;
    this.#newId = newId;
  }

  async list(): Promise<{ drafts: DraftSummary[]; notices: Notice[] }> {
    const names = (await readdir(this.#folder.path).catch(() => [])).filter((name) => name.endsWith(ENDING));
    const drafts: DraftSummary[] = [];
    for (const file of names) {
      const path = join(this.#folder.path, file);
      const read = await readDraftFile(path);
      if (!read.ok) continue;
      const { header, records } = read.value;
      const { pack, lesson, published } = draftOf(records.reduce(follow, startHistory(header.draft)));
      drafts.push({
        id: header.id,
        file,
        pack: pack.id,
        title: lesson.title,
        language: lesson.language,
        changedAt: records.at(-1)?.at ?? header.createdAt,
        published: published?.version ?? null,
      });
    }
    return { drafts: drafts.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)), notices: [] };
  }

  async create(source: DraftSource): Promise<Result<{ id: string }, Failure>> {
    const begun = await this.#begin(source);
    if (!begun.ok) return begun;
    const header: DraftHeader = {
      format: 'lesart-draft',
      formatVersion: 1,
      id: this.#newId(),
      createdAt: this.#now().toISOString(),
      draft: begun.value,
    };
    const file = this.#fileOf(header.id);
    try {
      await writeThrough(file, line(header));
      await syncFolder(this.#folder.path);
      return succeed({ id: header.id });
    } catch (error) {
      return fail(await writeFailure(error, file));
    }
  }

  async open(id: string): Promise<Result<OpenedDraft & { token: string; notices: Notice[] }, Failure>> {
    const file = this.#fileOf(id);
    const read = await readDraftFile(file);
    if (!read.ok) return read;
    const { header, records, token } = read.value;
    return succeed({ id, draft: header.draft, file: basename(file), records, token, notices: [] });
  }

  /** Resolves once the records are on the disk; the token is the file's length. */
  append(
    id: string,
    token: string,
    records: readonly DraftRecord[],
  ): Promise<Result<{ token: string }, Failure>> {
    const file = this.#fileOf(id);
    return this.#turns.run(file, async () => {
      try {
        if (String((await stat(file)).size) !== token)
          return fail<Failure>({ code: 'draft-elsewhere', params: { file: basename(file) } });
        const handle = await open(file, 'a');
        try {
          await handle.writeFile(Buffer.concat(records.map(line)));
          await handle.sync();
          return succeed({ token: String((await handle.stat()).size) });
        } finally {
          await handle.close();
        }
      } catch (error) {
        void this.#folder.check();
        return fail(await writeFailure(error, file));
      }
    });
  }

  async #begin(source: DraftSource): Promise<Result<Draft, Failure>> {
    if (source.kind === 'text') {
      const article = draftFromPlainText(source.text);
      const lesson =
        article === null
          ? null
          : lessonOfText(textOfArticle(article, article.title ?? ''), article.language ?? 'und');
      const parsed = lesson?.ok === true ? parseLesson(lesson.value.draft) : null;
      if (parsed?.ok !== true) return fail({ code: 'draft-no-article', params: {} });
      return succeed(startDraft(parsed.value));
    }
    const found = await this.#library.read(source);
    if (!found.ok) return found;
    if (found.value.sealedKey !== null)
      return fail({ code: 'draft-no-article', params: { reason: 'sealed' } });
    const lesson: Lesson = found.value.lesson;
    return succeed(startDraft(lesson, found.value.pack.languages));
  }

  #fileOf(id: string): string {
    return join(this.#folder.path, `${id}${ENDING}`);
  }
}

async function readDraftFile(
  file: string,
): Promise<Result<{ header: DraftHeader; records: DraftRecord[]; token: string }, Failure>> {
  const params = { file: basename(file) };
  const bytes = await readBytes(file, LIMIT);
  if (!bytes.ok)
    return fail({ code: bytes.error.code === 'missing' ? 'draft-missing' : 'draft-unreadable', params });
  const text = decodeUtf8(bytes.value);
  if (!text.ok) return fail({ code: 'draft-unreadable', params });
  const [first = '', ...rest] = text.value.split('\n').filter((each) => each !== '');
  const header = readSaved(draftFormat, parseJson(first));
  if (!header.ok) return fail({ code: 'draft-unreadable', params });
  const records = rest.flatMap((each) => {
    const record = recordSchema.safeParse(parseJson(each));
    return record.success ? [record.data] : [];
  });
  return succeed({ header: header.value, records, token: String(bytes.value.length) });
}

const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { basename, join } from 'node:path';

import type { Failure } from '../../contract/errors.ts';
import type { Notice } from '../../contract/messages.ts';
import { startAttempt, type Attempt, type Mode } from '../../../lessons/marks/attempt.ts';
import type { LearnerCode } from '../../../lessons/marks/learner-code.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { carryAttempt } from '../../../lessons/versions/carry-attempt.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { errnoOf, writeFailure } from '../files/failures.ts';
import { keepCopy } from '../files/keep-copy.ts';
import { sha256 } from '../hashes.ts';
import { InTurn } from '../in-turn.ts';
import type { WorkFolder } from '../work-folder.ts';
import {
  findAttempts,
  newestFirst,
  otherText,
  setEarlierAside,
  type CarriableAttempt,
  type FoundAttempt,
} from './lesson-attempts.ts';
import { asideName, nameOf, type AsideReason } from './names.ts';
import { encodeAttempt, readAttemptFile, tokenOf } from './read-attempt.ts';

interface Surroundings {
  folder: WorkFolder;
  now: () => Date;
  newId: () => string;
}

/** What is worked on, and how. */
export interface Work {
  lesson: Attempt['lesson'];
  /** The article's, whose hash `lesson` names. */
  text: string;
  mode: Mode;
  /** Who works, where that was asked. */
  learner: LearnerCode | null;
}

/** An attempt to go on with. The token is empty while nothing of it is on the disk. */
export interface OpenedAttempt {
  attempt: Attempt;
  token: string;
  notices: Notice[];
}

type Saved = Result<{ token: string }, Failure>;

/**
 * The learner's attempts, one file each, in the folder for work. Nothing is written over that this window has not seen:
 * every save names the state of the file it follows, and is refused when the file has moved on. The last look is taken
 * right before the rename; two computers that rename within the same millisecond are told apart at the next save.
 */
export class Attempts {
  readonly #folder: WorkFolder;
  readonly #now: () => Date;
  readonly #newId: () => string;
  readonly #turns = new InTurn();
  /** For an attempt of which nothing is on the disk yet: the files that lay there when it was begun. */
  readonly #lyingThere = new Map<string, Set<string>>();
  /** Renamed into place, but the disk would not confirm it, so that the save was reported as failed. */
  readonly #unconfirmed = new Map<string, string>();

  constructor({ folder, now, newId }: Surroundings) {
    this.#folder = folder;
    this.#now = now;
    this.#newId = newId;
  }

  /**
   * The newest attempt at a lesson, or a fresh one. One that was made on another text of the article is carried to this one
   * first, and kept beside it as it was. `fresh`: what there is, is set aside under another name first.
   * Attempts of the other mode are left alone: who has seen the key can't go on as if in an exam.
   */
  async open(work: Work, fresh: boolean): Promise<OpenedAttempt> {
    const folder = this.#folder.path;
    const { text } = work;
    try {
      const found = await findAttempts(folder, work, this.#now);
      const newest = [...found.usable, ...found.carriable].sort(newestFirst)[0];
      if (newest !== undefined && !fresh) {
        const notices = [
          ...found.notices,
          ...found.carriable.filter((other) => other !== newest).map(({ file }) => otherText(basename(file))),
        ];
        const earlier = found.carriable.find((other) => other === newest);
        if (earlier === undefined) return { ...withArticle(newest, text), notices };
        const carried = await this.#carry(earlier, work);
        if (carried !== null) return { ...carried, notices };
        // Nothing could be written: the attempt stays whole, and the work goes on without it.
        notices.push(otherText(basename(newest.file)));
        const next = found.usable[0];
        if (next !== undefined) return { ...withArticle(next, text), notices };
        return this.#begin(work, found.names, notices);
      }
      await setEarlierAside(folder, [...found.usable, ...found.carriable], this.#now);
      return this.#begin(work, found.names, found.notices);
    } catch (error) {
      const params = { folder, reason: errnoOf(error) };
      return this.#begin(work, new Set(), [{ code: 'work-folder-missing', params }]);
    }
  }

  /** Resolves once the attempt is on the disk; saves of one attempt happen in the order they were asked for. */
  save(attempt: Attempt, token: string): Promise<Saved> {
    return this.#inTurn(attempt, async (file) => {
      if (token === '' && (await this.#begunElsewhere(attempt)) !== null) return fail(elsewhere(file));
      return this.#write(file, attempt, token);
    });
  }

  /** Keeps this window's work; what the other wrote stands beside it as `copy` (empty where there is nothing). */
  keepMine(attempt: Attempt): Promise<Result<{ token: string; copy: string }, Failure>> {
    return this.#inTurn(attempt, async (file) => {
      const seen = await tokenOf(file);
      const copy = await (seen === null ? this.#begunElsewhere(attempt) : this.#keepAside(file));
      const saved = await this.#write(file, attempt, seen ?? '');
      return saved.ok ? succeed({ ...saved.value, copy: copy ?? '' }) : saved;
    });
  }

  /** Goes on with the other's work; this window's stands beside it as `copy`. */
  takeOther(attempt: Attempt): Promise<Result<{ attempt: Attempt; token: string; copy: string }, Failure>> {
    return this.#inTurn(attempt, async (file) => {
      const other = await this.#otherThan(attempt, file);
      if (other === null)
        return fail({ code: 'read-failed', params: { file: basename(file), reason: 'missing' } });
      const copy = asideName(basename(file), 'copy', this.#now());
      const saved = await this.#write(join(this.#folder.path, copy), attempt, '');
      return saved.ok ? succeed({ attempt: other.attempt, token: other.token, copy }) : saved;
    });
  }

  #begin({ lesson, text, mode, learner }: Work, lyingThere: Set<string>, notices: Notice[]): OpenedAttempt {
    const attempt = startAttempt(lesson, this.#newId(), this.#now().toISOString(), text, mode, learner);
    this.#lyingThere.set(attempt.id, lyingThere);
    return { attempt, token: '', notices };
  }

  /** Null where it could not be written, or another window was faster. */
  async #carry(
    { attempt, token, article }: CarriableAttempt,
    { lesson, text }: Work,
  ): Promise<{ attempt: Attempt; token: string } | null> {
    const carried = await this.#inTurn(attempt, async (file) => {
      const copy = await this.#keepAside(file, 'earlier-text');
      const at = this.#now().toISOString();
      const moved = carryAttempt(attempt, article, { lesson, text, at, copy });
      const saved = await this.#write(file, moved, token);
      return saved.ok ? succeed({ attempt: moved, token: saved.value.token }) : saved;
    });
    return carried.ok ? carried.value : null;
  }

  /** @param follows the token the file must still have; a file that is gone can be written in any case */
  async #write(file: string, attempt: Attempt, follows: string): Promise<Saved> {
    const bytes = encodeAttempt(attempt);
    const token = sha256(bytes);
    const mayReplace = async (): Promise<boolean> => {
      const current = await tokenOf(file);
      const free = current === null || current === follows || current === this.#unconfirmed.get(file);
      if (free) this.#unconfirmed.set(file, token);
      return free;
    };
    if (!(await writeAtomically(file, bytes, mayReplace))) return fail(elsewhere(file));
    this.#unconfirmed.delete(file);
    this.#lyingThere.delete(attempt.id);
    return succeed({ token });
  }

  /** The newest attempt that appeared since this one was begun, while this one has no file of its own: its file's name. */
  async #begunElsewhere(attempt: Attempt): Promise<string | null> {
    const lyingThere = this.#lyingThere.get(attempt.id);
    if (lyingThere === undefined) return null;
    const { usable } = await findAttempts(this.#folder.path, attempt, this.#now);
    return usable.map(({ file }) => basename(file)).find((name) => !lyingThere.has(name)) ?? null;
  }

  async #keepAside(file: string, reason: AsideReason = 'copy'): Promise<string> {
    const copy = asideName(basename(file), reason, this.#now());
    await keepCopy(file, join(this.#folder.path, copy));
    return copy;
  }

  async #otherThan(attempt: Attempt, file: string): Promise<Pick<FoundAttempt, 'attempt' | 'token'> | null> {
    const same = await readAttemptFile(file);
    if (same.kind === 'whole' && same.attempt.lesson.textHash === attempt.lesson.textHash) return same;
    const { usable } = await findAttempts(this.#folder.path, attempt, this.#now);
    return usable.find((found) => found.attempt.id !== attempt.id) ?? null;
  }

  /** Runs one after another what concerns one file; what the system objects to becomes a failure with a code. */
  #inTurn<Value>(
    attempt: Attempt,
    task: (file: string) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> {
    const file = join(this.#folder.path, nameOf(attempt));
    return this.#turns.run(file, async () => {
      try {
        return await task(file);
      } catch (error) {
        void this.#folder.check();
        return fail(await writeFailure(error, file));
      }
    });
  }
}

const elsewhere = (file: string): Failure => ({
  code: 'attempt-elsewhere',
  params: { file: basename(file) },
});

/** What version 1 wrote does not hold its article yet; from the next save on it does. */
const withArticle = (
  { attempt, token }: FoundAttempt,
  text: string,
): { attempt: Attempt; token: string } => ({
  attempt: attempt.article === null ? { ...attempt, article: text } : attempt,
  token,
});

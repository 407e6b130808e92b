import { access } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

import type { Failure } from '../../contract/errors.ts';
import type { HandedIn } from '../../contract/handing-in.ts';
import { isFinished, type HandInContent } from '../../../lessons/classroom/hand-in.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import type { LearnerCode } from '../../../lessons/marks/learner-code.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { writeFailure } from '../files/failures.ts';
import { readBytes } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';
import { HAND_IN_LIMIT, readHandInFile, sealHandIn } from './hand-in-file.ts';
import { nameOfHandIn } from './names.ts';

interface Surroundings {
  now: () => Date;
  appVersion: string;
}

/** A hand-in whose file is known: what it must still hold, byte for byte. */
interface Written {
  learner: LearnerCode;
  path: string;
  hash: string;
  at: string;
  changedAt: string;
}

/** The hand-ins that were written from here, as long as the app runs. */
export class HandIns {
  readonly #now: () => Date;
  readonly #appVersion: string;
  readonly #written = new Map<Attempt['id'], Written>();

  constructor({ now, appVersion }: Surroundings) {
    this.#now = now;
    this.#appVersion = appVersion;
  }

  /** What a finished attempt becomes when it is handed in now. */
  contentOf(attempt: Attempt, title: string): Result<HandInContent, Failure> {
    if (attempt.learner === null) return fail({ code: 'refused', params: {} });
    if (!isFinished(attempt)) return fail({ code: 'hand-in-unfinished', params: {} });
    return succeed({
      format: 'lesart-hand-in',
      formatVersion: 1,
      learner: attempt.learner,
      handedInAt: this.#now().toISOString(),
      app: this.#appVersion,
      title,
      attempt,
    });
  }

  /**
   * Writes a hand-in into a folder. An earlier version of the same attempt is replaced; anything else that has its name stays,
   * and the hand-in takes another.
   */
  async saveInto(folder: string, content: HandInContent): Promise<Result<HandedIn, Failure>> {
    const wanted = join(folder, nameOfHandIn(content));
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? wanted : numbered(wanted, number);
      if (await mayReplace(path, content.attempt)) return this.saveAs(path, content);
    }
  }

  /** Writes a hand-in as the file that was asked for, and reads it again. */
  async saveAs(path: string, content: HandInContent): Promise<Result<HandedIn, Failure>> {
    const bytes = sealHandIn(content);
    try {
      await writeAtomically(path, bytes);
    } catch (error) {
      return fail(await writeFailure(error, path));
    }
    const { attempt, handedInAt, learner } = content;
    const written = { learner, path, hash: sha256(bytes), at: handedInAt, changedAt: attempt.changedAt };
    this.#written.set(attempt.id, written);
    return succeed(await describe(written, attempt));
  }

  /** Where an attempt was handed in: since the app was started, or into the given folder. Null where nothing is known of it. */
  async find(attempt: Attempt, folder: string | null): Promise<HandedIn | null> {
    const known = this.#written.get(attempt.id) ?? (await this.#lookInto(folder, attempt));
    return known === null ? null : describe(known, attempt);
  }

  /** The file an attempt was handed in as; null where it is not known. */
  pathOf(attempt: Attempt['id']): string | null {
    return this.#written.get(attempt)?.path ?? null;
  }

  /** The code an attempt was handed in with; null where it is not known. */
  learnerOf(attempt: Attempt['id']): LearnerCode | null {
    return this.#written.get(attempt)?.learner ?? null;
  }

  /** Whether the hand-in is still there, byte for byte as it was written. */
  async isThere(attempt: Attempt['id']): Promise<boolean> {
    const written = this.#written.get(attempt);
    return written !== undefined && (await isWhole(written));
  }

  /** Knows of none any more. */
  forget(): void {
    this.#written.clear();
  }

  async #lookInto(folder: string | null, attempt: Attempt): Promise<Written | null> {
    const { learner } = attempt;
    if (folder === null || learner === null) return null;
    const path = join(folder, nameOfHandIn({ learner, attempt }));
    const read = await readHandInFile(path);
    if (read.kind !== 'whole' || !read.intact || read.handIn.attempt.id !== attempt.id) return null;
    const bytes = await readBytes(path, HAND_IN_LIMIT);
    if (!bytes.ok) return null;
    const { handedInAt, attempt: handedIn } = read.handIn;
    const found = { learner, path, hash: sha256(bytes.value), at: handedInAt, changedAt: handedIn.changedAt };
    this.#written.set(attempt.id, found);
    return found;
  }
}

async function describe(written: Written, attempt: Attempt): Promise<HandedIn> {
  return {
    file: basename(written.path),
    folder: dirname(written.path),
    at: written.at,
    whole: await isWhole(written),
    current: written.changedAt === attempt.changedAt,
  };
}

async function isWhole({ path, hash }: Written): Promise<boolean> {
  const bytes = await readBytes(path, HAND_IN_LIMIT);
  return bytes.ok && sha256(bytes.value) === hash;
}

/** A name is free, or belongs to an earlier version of the same attempt. */
async function mayReplace(path: string, attempt: Attempt): Promise<boolean> {
  const there = await readHandInFile(path);
  if (there.kind === 'whole') return there.handIn.attempt.id === attempt.id;
  if (there.kind === 'missing') return true;
  // A folder that may only be written to does not even tell what is in it; the disk says so when it is written.
  return there.kind === 'unreadable' && !(await exists(path));
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

function numbered(path: string, number: number): string {
  const ending = extname(path);
  return `${path.slice(0, -ending.length)}-${String(number)}${ending}`;
}

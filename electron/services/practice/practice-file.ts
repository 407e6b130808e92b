import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Failure } from '../../contract/errors.ts';
import type { Notice } from '../../contract/messages.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import {
  emptyPractice,
  mergeRecords,
  practiceFormat,
  type PracticeRecord,
} from '../../../lessons/progress/practice-record.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { damagedName } from '../attempts/names.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { writeFailure } from '../files/failures.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';
import { InTurn } from '../in-turn.ts';

const PRACTICE_FILE = 'lesart-practice.json';
/** A record of every item of a thousand lessons weighs 5 MB. */
const PRACTICE_LIMIT = 32 * 1024 * 1024;
/** Another computer may write at the same time; it does not do so again and again. */
const TRIES = 5;

/** A record as it was found, and where its file then stood: null where there was none. */
interface Found {
  record: PracticeRecord;
  token: string | null;
  notices: Notice[];
}

/** What a learner has practised: one file in the folder for work, beside the attempts. */
export class PracticeFile {
  readonly #now: () => Date;
  readonly #turns = new InTurn();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** The record in a folder; what is damaged is set aside and told. Fails where it must not or can't be used. */
  read(folder: string): Promise<Result<{ record: PracticeRecord; notices: Notice[] }, Failure>> {
    return this.#turns.run(folder, () => this.#read(join(folder, PRACTICE_FILE)));
  }

  /** Changes the record and resolves once it is on the disk. What another wrote meanwhile is kept. */
  change(folder: string, change: (record: PracticeRecord) => PracticeRecord): Promise<Result<null, Failure>> {
    const file = join(folder, PRACTICE_FILE);
    return this.#turns.run(folder, async () => {
      try {
        for (let tried = 0; tried < TRIES; tried += 1) {
          const found = await this.#read(file);
          if (!found.ok) return found;
          const bytes = encode(change(found.value.record));
          const isStill = async (): Promise<boolean> => (await tokenOf(file)) === found.value.token;
          if (await writeAtomically(file, bytes, isStill)) return succeed(null);
        }
        return fail({ code: 'write-failed', params: { folder, file: PRACTICE_FILE, reason: 'EBUSY' } });
      } catch (error) {
        return fail(await writeFailure(error, file));
      }
    });
  }

  /** Takes the record along to another folder, into the one that may be there; the old one stays. */
  async copy(from: string, to: string): Promise<Result<null, Failure>> {
    const own = await this.read(from);
    // What can't be read here is no reason to refuse the new folder.
    if (!own.ok || own.value.record.entries.length === 0) return succeed(null);
    const merged = await this.change(to, (there) => mergeRecords(there, own.value.record));
    // A newer version's record stays as it is, as newer attempts do.
    return !merged.ok && merged.error.code === 'practice-newer' ? succeed(null) : merged;
  }

  async #read(file: string): Promise<Result<Found, Failure>> {
    const name = basename(file);
    const bytes = await readBytes(file, PRACTICE_LIMIT);
    if (!bytes.ok) {
      if (bytes.error.code === 'missing') return succeed({ record: emptyPractice, token: null, notices: [] });
      if (bytes.error.code === 'unreadable') {
        return fail({ code: 'read-failed', params: { file: name, reason: bytes.error.reason } });
      }
      return this.#setAside(file, bytes.error.code);
    }
    const json = decodeJson(bytes.value);
    if (!json.ok) return this.#setAside(file, json.error.code);
    const saved = readSaved(practiceFormat, json.value);
    if (saved.ok) return succeed({ record: saved.value, token: sha256(bytes.value), notices: [] });
    if (saved.error.code === 'newer-version') return fail({ code: 'practice-newer', params: { file: name } });
    return this.#setAside(file, saved.error.code);
  }

  /** Fails where it can't be renamed: it must not be written over then. */
  async #setAside(file: string, reason: string): Promise<Result<Found, Failure>> {
    const name = basename(file);
    const kept = damagedName(name, this.#now());
    try {
      await rename(file, join(file, '..', kept));
    } catch (error) {
      return fail(await writeFailure(error, file));
    }
    const params = { file: name, kept, reason };
    return succeed({ record: emptyPractice, token: null, notices: [{ code: 'practice-damaged', params }] });
  }
}

const encode = (record: PracticeRecord): Uint8Array => Buffer.from(`${JSON.stringify(record)}\n`);

async function tokenOf(file: string): Promise<string | null> {
  const bytes = await readBytes(file, PRACTICE_LIMIT);
  return bytes.ok ? sha256(bytes.value) : bytes.error.code === 'missing' ? null : bytes.error.code;
}

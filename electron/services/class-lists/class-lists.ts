import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import type { HeldList } from '../../contract/class-lists.ts';
import type { Failure } from '../../contract/errors.ts';
import { classListFormat, type ClassList } from '../../../lessons/classroom/class-list.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { syncFolder, writeAtomically } from '../files/atomic-write.ts';
import { writeFailure } from '../files/failures.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';
import { ListPlaces } from './list-places.ts';

/** In bytes: 500 entries with the longest names are far below it. */
const LIST_LIMIT = 4 * 1024 * 1024;

/**
 * The teachers' lists of names. They are read from where the teacher put them and written nowhere else; what stays here is where
 * they lie, and while the app runs what a list's bytes were, by their hash.
 */
export class ClassLists {
  readonly #places: ListPlaces;
  /** By path: the hash of what was last read or written here. */
  readonly #known = new Map<string, string>();

  /** @param file where it is remembered which class has its list where */
  constructor(file: string) {
    this.#places = new ListPlaces(file);
  }

  /** The list of a class as it is on the disk now. */
  async open(classId: string): Promise<HeldList> {
    const file = await this.#places.of(classId);
    return file === null ? { kind: 'none' } : this.#read(file);
  }

  /** Where the list of a class is, as far as is known here. */
  placeOf(classId: string): Promise<string | null> {
    return this.#places.of(classId);
  }

  /** Takes another file as the class's list, and remembers it where it can be read. */
  async take(classId: string, file: string): Promise<Result<HeldList, Failure>> {
    const read = await this.#read(file);
    if (read.kind !== 'open') return succeed(read);
    return this.#remember(classId, file, read);
  }

  /**
   * Writes a list, and remembers where. Fails with `class-list-elsewhere` where another program changed the file since it was
   * read here.
   *
   * @param chosen where the teacher wants it now, who has then been asked whether to replace what is there; null: where it was
   */
  async save(
    classId: string,
    list: ClassList,
    chosen: string | null,
  ): Promise<Result<{ file: string }, Failure>> {
    const file = chosen ?? (await this.#places.of(classId));
    if (file === null) return fail({ code: 'refused', params: {} });
    const bytes = Buffer.from(`${JSON.stringify(list, null, 2)}\n`);
    const asRead = async (): Promise<boolean> => {
      const now = await readBytes(file, LIST_LIMIT);
      return now.ok ? sha256(now.value) === this.#known.get(file) : now.error.code === 'missing';
    };
    try {
      const written = await writeAtomically(file, bytes, chosen === null ? asRead : undefined);
      if (!written) return fail({ code: 'class-list-elsewhere', params: { file: basename(file) } });
    } catch (error) {
      return fail(await writeFailure(error, file));
    }
    this.#known.set(file, sha256(bytes));
    return this.#remember(classId, file, { file });
  }

  /** The file stays. */
  async forget(classId: string): Promise<Result<Record<string, never>, Failure>> {
    return this.#remember(classId, null, {});
  }

  /** The files stay. */
  async forgetAll(): Promise<Result<Record<string, never>, Failure>> {
    this.#known.clear();
    try {
      await this.#places.forgetAll();
      return succeed({});
    } catch (error) {
      return fail(await writeFailure(error, this.#places.file));
    }
  }

  /** Deletes the file itself, past any trash, and forgets it. */
  async delete(classId: string): Promise<Result<{ file: string | null }, Failure>> {
    const file = await this.#places.of(classId);
    if (file === null) return succeed({ file: null });
    const there = await readBytes(file, LIST_LIMIT);
    if (!there.ok && there.error.code === 'missing') return this.#remember(classId, null, { file: null });
    try {
      await rm(file);
      await syncFolder(dirname(file));
    } catch (error) {
      return fail(await writeFailure(error, file));
    }
    this.#known.delete(file);
    return this.#remember(classId, null, { file });
  }

  async #remember<Value>(
    classId: string,
    file: string | null,
    value: Value,
  ): Promise<Result<Value, Failure>> {
    try {
      await this.#places.set(classId, file);
      return succeed(value);
    } catch (error) {
      return fail(await writeFailure(error, this.#places.file));
    }
  }

  async #read(file: string): Promise<HeldList> {
    const bytes = await readBytes(file, LIST_LIMIT);
    if (!bytes.ok) {
      if (bytes.error.code === 'missing') return { kind: 'missing', file };
      const reason = bytes.error.code === 'unreadable' ? 'refused' : 'not-a-list';
      return { kind: 'unreadable', file, reason };
    }
    const json = decodeJson(bytes.value);
    if (!json.ok) return { kind: 'unreadable', file, reason: 'not-a-list' };
    const read = readSaved(classListFormat, json.value);
    if (read.ok) {
      this.#known.set(file, sha256(bytes.value));
      return { kind: 'open', file, list: read.value };
    }
    const { code } = read.error;
    const reason = code === 'newer-version' ? 'newer' : code === 'invalid' ? 'damaged' : 'not-a-list';
    return { kind: 'unreadable', file, reason };
  }
}

import { open, stat, type FileHandle } from 'node:fs/promises';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { errnoOf } from '../files/failures.ts';
import { decodeJson, type ReadProblem } from '../files/read-file.ts';
import type { JournalBounds } from './journal-bounds.ts';
import { BEGINNING, decodeLine } from './journal-line.ts';
import type { JournalPlace } from './journal-place.ts';

/** A line that was read, and where it stands: half-open, in bytes, without its line break. */
export interface ReadLine {
  id: string;
  record: unknown;
  start: number;
  end: number;
}

/** A journal as it was found. Nothing in it is changed by reading. */
export interface ReadJournal {
  /** At least one; each follows the one before. Of two that follow the same line, the first counts. */
  lines: ReadLine[];
  /**
   * What other writers added after a line that was not the last any more; `after` says how many of `lines` they go on
   * from. Branches of branches count as branches of the line they come from in the end.
   */
  branches: { after: number; lines: ReadLine[] }[];
  /**
   * How many lines can't be used: damaged, or following one that is not there. What a writer left that was killed half-way is
   * not counted: nobody was told that it is kept.
   */
  lost: number;
  place: JournalPlace;
}

export type JournalProblem = ReadProblem | { code: 'not-a-journal' };

/** Reads a journal, from the first line to the last that holds. */
export async function readJournal(
  file: string,
  bounds: JournalBounds,
): Promise<Result<ReadJournal, JournalProblem>> {
  try {
    // Asked before opening: a named pipe would keep whoever opens it waiting for a writer.
    if (!(await stat(file)).isFile()) return fail({ code: 'not-a-file' });
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > bounds.file) return fail({ code: 'too-large', limit: bounds.file });
      return await readLines(handle, size, bounds);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = errnoOf(error);
    return fail(
      reason === 'ENOENT' || reason === 'ENOTDIR' ? { code: 'missing' } : { code: 'unreadable', reason },
    );
  }
}

async function readLines(
  handle: FileHandle,
  size: number,
  bounds: JournalBounds,
): Promise<Result<ReadJournal, JournalProblem>> {
  const chains = new Chains();
  for await (const { bytes, start, isTorn } of splitLines(handle, size, bounds.line)) {
    const line = bytes === null ? null : decodeLine(bytes);
    const record = line === null ? null : decodeJson(line.record, bounds.json);
    if (bytes !== null && line !== null && record?.ok === true) {
      chains.add({ id: line.id, record: record.value, start, end: start + bytes.length }, line.follows);
    } else {
      if (start === 0) return fail({ code: 'not-a-journal' });
      if (!isTorn) chains.addUnusable();
    }
  }
  const read = chains.read(size);
  return read === null ? fail({ code: 'not-a-journal' }) : succeed(read);
}

/** Sorts lines into the one chain that counts and what branches off it. */
class Chains {
  readonly #lines: ReadLine[] = [];
  readonly #branches: ReadJournal['branches'] = [];
  /** After each line: the chain whose last it is or was, and how many of `#lines` come before what follows it. */
  readonly #known = new Map<string, { branch: number | null; after: number }>();
  #lost = 0;
  /** Unusable lines since the last of the chain: torn ones, if the chain goes on behind them. */
  #unusable = 0;

  add(line: ReadLine, follows: string): void {
    const last = this.#lines.at(-1);
    if (last === undefined ? follows === BEGINNING : follows === last.id) {
      this.#lines.push(line);
      this.#known.set(line.id, { branch: null, after: this.#lines.length });
      this.#unusable = 0;
      return;
    }
    const before = this.#known.get(follows);
    if (before === undefined) {
      this.#lost += 1;
      return;
    }
    let branch = before.branch;
    if (branch === null || this.#branches[branch]?.lines.at(-1)?.id !== follows) {
      const upTo = branch === null ? [] : (this.#branches[branch]?.lines ?? []);
      const place = upTo.findIndex(({ id }) => id === follows);
      branch = this.#branches.push({ after: before.after, lines: upTo.slice(0, place + 1) }) - 1;
    }
    this.#branches[branch]?.lines.push(line);
    this.#known.set(line.id, { branch, after: before.after });
  }

  addUnusable(): void {
    this.#unusable += 1;
  }

  read(size: number): ReadJournal | null {
    const last = this.#lines.at(-1);
    if (last === undefined) return null;
    return {
      lines: this.#lines,
      branches: this.#branches,
      lost: this.#lost + this.#unusable,
      place: { start: last.start, end: last.end, last: last.id, size },
    };
  }
}

const CHUNK = 1024 * 1024;
const BREAK = 0x0a;

interface Piece {
  /** Without its break; null where it is longer than a line may be. */
  bytes: Uint8Array | null;
  start: number;
  /** Whether no break ends it: a line of which at least that was torn off. */
  isTorn: boolean;
}

/** The file's lines up to `size`. Reads piece by piece, so that a window goes on meanwhile. */
async function* splitLines(handle: FileHandle, size: number, limit: number): AsyncGenerator<Piece> {
  let pieces: Uint8Array[] = [];
  let start = 0;
  const pieceUpTo = (end: number, rest: Uint8Array, isTorn: boolean): Piece => {
    const isWhole = end - start < limit;
    return { bytes: isWhole ? Buffer.concat([...pieces, rest]) : null, start, isTorn };
  };
  for (let position = 0; position < size;) {
    const { bytesRead, buffer } = await handle.read({
      buffer: Buffer.allocUnsafe(Math.min(CHUNK, size - position)),
      position,
    });
    if (bytesRead === 0) return;
    const chunk = buffer.subarray(0, bytesRead);
    let from = 0;
    for (let to = chunk.indexOf(BREAK); to !== -1; to = chunk.indexOf(BREAK, from)) {
      yield pieceUpTo(position + to, chunk.subarray(from, to), false);
      pieces = [];
      start = position + to + 1;
      from = to + 1;
    }
    position += bytesRead;
    // Beyond the limit nothing is kept any more.
    if (position - start < limit) pieces.push(chunk.subarray(from));
    else pieces = [];
  }
  if (start < size) yield pieceUpTo(size, Buffer.alloc(0), true);
}

import { constants, open, truncate, type FileHandle } from 'node:fs/promises';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { syncHandle, writeAtomically } from '../files/atomic-write.ts';
import type { JournalBounds } from './journal-bounds.ts';
import { BEGINNING, decodeLine, encodeLine } from './journal-line.ts';
import type { JournalPlace } from './journal-place.ts';

/**
 * `elsewhere`: the file is not as this window last saw it, so that nothing was written. `too-large`: it would not be read
 * again.
 */
export type AppendRefusal = 'elsewhere' | 'too-large';

/**
 * Writes journals: files to which lines are added and never changed, each naming the line before it by its hash. What was
 * acknowledged is on the disk; a process killed or a disk filled half-way leaves a torn line at most, which the next line steps
 * over.
 *
 * Two windows may hold one file open. Each looks before it writes whether the file still ends where it last saw it, and after
 * writing whether its lines stand where they should: lines are appended by the system (`O_APPEND`), so that on the disk of one
 * computer none is written over another. Network drives promise less: two computers that write within the same moment may lay
 * their lines over one another. Then the hashes don't fit, both windows are told at their next edit, and each holds all of its
 * own work.
 *
 * Calls for one file must come one after the other.
 */
export class JournalWriter {
  readonly #bounds: JournalBounds;
  /** By file, what was being written when the disk refused, since some of it may be there: the next append takes it back. */
  readonly #refused = new Map<string, Uint8Array>();

  constructor(bounds: JournalBounds) {
    this.#bounds = bounds;
  }

  /**
   * Makes a journal, whole or not at all.
   *
   * @param records at least one; the first tells what the file is
   * @returns `elsewhere` where there is a file of that name
   * @throws the system's error
   */
  async create(file: string, records: readonly unknown[]): Promise<Result<JournalPlace, AppendRefusal>> {
    const written = this.#encode(records, { last: BEGINNING, size: 0, start: 0, end: 0 });
    if (!written.ok) return written;
    const { bytes, place } = written.value;
    return (await writeAtomically(file, bytes, async () => !(await exists(file))))
      ? succeed(place)
      : fail('elsewhere');
  }

  /**
   * Adds records; resolves once they are on the disk.
   *
   * @param seen where this window last saw the file
   * @throws the system's error; the records are then not part of the journal, also where the disk kept some of their bytes
   */
  async append(
    file: string,
    seen: JournalPlace,
    records: readonly unknown[],
  ): Promise<Result<JournalPlace, AppendRefusal>> {
    const written = this.#encode(records, seen);
    if (!written.ok) return written;
    // Not "a": that would make a file where another window has taken it away.
    const handle = await open(file, constants.O_RDWR | constants.O_APPEND);
    try {
      if (!(await this.#isAsSeen(handle, file, seen))) return fail('elsewhere');
      const { bytes, place } = written.value;
      try {
        await handle.writeFile(bytes);
        await syncHandle(handle);
      } catch (error) {
        this.#refused.set(file, bytes);
        await this.#takeBack(handle, file, seen.size).catch(() => false);
        throw error;
      }
      this.#refused.delete(file);
      if (await standsAt(handle, seen.size, bytes)) return succeed(place);
      await takeAwayFromEnd(handle, file, bytes);
      return fail('elsewhere');
    } finally {
      await handle.close();
    }
  }

  #encode(
    records: readonly unknown[],
    { last, end, size }: JournalPlace,
  ): Result<{ bytes: Uint8Array; place: JournalPlace }, 'too-large'> {
    // Behind what was torn a break comes first: it becomes a line of its own, which reading passes over.
    const isTorn = size > 0 && size !== end + 1;
    const pieces: Uint8Array[] = isTorn ? [Uint8Array.of(BREAK)] : [];
    let length = size + (isTorn ? 1 : 0);
    let place: JournalPlace = { last, size, start: 0, end: 0 };
    for (const record of records) {
      const { id, bytes } = encodeLine(place.last, record);
      if (bytes.length > this.#bounds.line) return fail('too-large');
      pieces.push(bytes);
      place = { last: id, start: length, end: length + bytes.length - 1, size: length + bytes.length };
      length += bytes.length;
    }
    if (length > this.#bounds.file) return fail('too-large');
    return succeed({ bytes: Buffer.concat(pieces), place });
  }

  /** Whether the file ends with what this window last saw there; first removes what a refused append of its own left. */
  async #isAsSeen(
    handle: FileHandle,
    file: string,
    { size, start, end, last }: JournalPlace,
  ): Promise<boolean> {
    const now = (await handle.stat()).size;
    if (now !== size && !(now > size && (await this.#takeBack(handle, file, size)))) return false;
    return (
      end - start <= this.#bounds.line && decodeLine(await readAt(handle, start, end - start))?.id === last
    );
  }

  /** Cuts off behind `size` what the refused append wrote; returns false, having changed nothing, where it isn't that. */
  async #takeBack(handle: FileHandle, file: string, size: number): Promise<boolean> {
    const refused = this.#refused.get(file);
    const now = (await handle.stat()).size;
    if (refused === undefined || now < size || now - size > refused.length) return false;
    const there = await readAt(handle, size, now - size);
    if (Buffer.compare(there, refused.subarray(0, there.length)) !== 0) return false;
    await cutOff(file, size);
    return true;
  }
}

const BREAK = 0x0a;

const exists = async (file: string): Promise<boolean> => {
  const handle = await open(file, 'r').catch(() => null);
  await handle?.close();
  return handle !== null;
};

async function standsAt(handle: FileHandle, position: number, bytes: Uint8Array): Promise<boolean> {
  // Asked of the size first: that nobody else has written is the rule, and costs no reading.
  if ((await handle.stat()).size === position + bytes.length) return true;
  return Buffer.compare(await readAt(handle, position, bytes.length), bytes) === 0;
}

/** Another window was faster by a moment. Its lines stand; this window's, refused now, go where they are still the last. */
async function takeAwayFromEnd(handle: FileHandle, file: string, bytes: Uint8Array): Promise<void> {
  const { size } = await handle.stat();
  const from = size - bytes.length;
  if (from > 0 && Buffer.compare(await readAt(handle, from, bytes.length), bytes) === 0)
    await cutOff(file, from);
}

/** By the file's name: on Windows a handle for appending may not shorten. */
const cutOff = (file: string, size: number): Promise<void> => truncate(file, size);

/** Fewer bytes where the file ends before. */
async function readAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

import { sha256 } from '../hashes.ts';

/** One line of a journal, its hash found true. */
export interface JournalLine {
  /** What the next line names: the beginning of the sha256 over all that follows it in the line. */
  id: string;
  /** The id of the line before. */
  follows: string;
  /** JSON, not yet parsed. */
  record: Uint8Array;
}

/** What a journal's first line follows. */
export const BEGINNING = '0'.repeat(16);

const SHAPE = /^\{"line":"([0-9a-f]{16})","follows":"([0-9a-f]{16})","record":$/;
const START = `{"line":"${BEGINNING}",`.length;
const RECORD = `{"line":"${BEGINNING}","follows":"${BEGINNING}","record":`.length;
const CLOSE = 0x7d;

/** A record as the line after `follows`, line break and all. */
export function encodeLine(follows: string, record: unknown): { id: string; bytes: Uint8Array } {
  const rest = `"follows":"${follows}","record":${JSON.stringify(record)}}`;
  const id = idOf(rest);
  return { id, bytes: Buffer.from(`{"line":"${id}",${rest}\n`) };
}

/**
 * Reads a line, without its line break. Null where it is not one, or not as it was written: 64 bits of a hash show what an
 * accident did, they are no seal against a person.
 */
export function decodeLine(bytes: Uint8Array): JournalLine | null {
  if (bytes.length <= RECORD || bytes.at(-1) !== CLOSE) return null;
  const [, id, follows] = SHAPE.exec(Buffer.from(bytes.subarray(0, RECORD)).toString('latin1')) ?? [];
  if (id === undefined || follows === undefined) return null;
  return idOf(bytes.subarray(START)) === id ? { id, follows, record: bytes.subarray(RECORD, -1) } : null;
}

const idOf = (rest: string | Uint8Array): string => sha256(rest).slice(0, BEGINNING.length);

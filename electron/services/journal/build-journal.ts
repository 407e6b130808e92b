import { ordinaryBounds } from '../files/json-bounds.ts';
import type { JournalBounds } from './journal-bounds.ts';
import { readJournal, type ReadJournal } from './read-journal.ts';

/** For the journals' tests. */
export const testBounds: JournalBounds = { file: 64 * 1024 * 1024, line: 1024 * 1024, json: ordinaryBounds };

/** A journal that must be one. */
export async function journalIn(file: string, bounds = testBounds): Promise<ReadJournal> {
  const read = await readJournal(file, bounds);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** What a journal's lines hold. */
export const recordsIn = async (file: string): Promise<unknown[]> =>
  (await journalIn(file)).lines.map(({ record }) => record);

import type { JsonBounds } from '../files/json-bounds.ts';

/** What a journal may grow to; nothing is written that would not be read again. Lengths in bytes. */
export interface JournalBounds {
  file: number;
  /** With its line break. */
  line: number;
  /** Of the record in each line. */
  json: JsonBounds;
}

/** How much of a journal a window has seen; all lengths in bytes. */
export interface JournalPlace {
  /** Where the last line it goes on from stands: half-open, without its line break. */
  start: number;
  end: number;
  /** That line's id. */
  last: string;
  /** How long the file is. Other than the last line's end and its break where something was torn behind it. */
  size: number;
}

/** A place as a word that can be handed out and be given back. */
export const tokenOfPlace = ({ start, end, last, size }: JournalPlace): string =>
  `${String(start)}-${String(end)}-${last}-${String(size)}`;

/** Null for words that are no such token. A place made up is of no use: the file is asked whether it is so. */
export function placeOfToken(token: string): JournalPlace | null {
  const [, start, end, last, size] = /^(\d{1,15})-(\d{1,15})-([0-9a-f]{16})-(\d{1,15})$/.exec(token) ?? [];
  if (last === undefined) return null;
  const place = { start: Number(start), end: Number(end), last, size: Number(size) };
  return place.start < place.end && place.end <= place.size ? place : null;
}

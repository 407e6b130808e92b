import type { Loss } from '../exchange-format.ts';
import { LossReport } from '../loss-report.ts';

/**
 * Characters that an imported article must not keep, by what they are. They can't be seen, split words under the hand and
 * under a search, or make a text look other than it is. What changes the letters shown or the direction of a line stays:
 * joiners (U+200C, U+200D), marks and isolates of direction.
 */
const unwanted = {
  'soft-hyphen': /\u00AD/u,
  'zero-width': /[\u200B\u2060\uFEFF]/u,
  'direction-override': /[\u202D\u202E]/u,
  // Line feeds have their meaning, and tabs are white space.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  control: /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB]/u,
} as const;

const anyUnwanted = new RegExp(
  Object.values(unwanted)
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/**
 * A text as an article's characters may be: every kind of line end a line feed, a page or paragraph end an empty line, no
 * character that can't be seen, no half of a surrogate pair. A byte order mark at the start goes without a word: it says
 * how the file was written. Everything else that is taken out is named.
 */
export function cleanCharacters(raw: string): { text: string; losses: Loss[] } {
  const losses = new LossReport();
  const met = new Map<string, number>();
  const lines = raw
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?|[\u0085\u2028\v]/gu, '\n')
    .replace(/[\u2029\f]/gu, '\n\n');
  const text = lines
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(anyUnwanted, (character, at: number, whole: string) => {
      const name = nameOf(character);
      const seen = (met.get(name) ?? 0) + 1;
      met.set(name, seen);
      losses.add('invisible-character', name, seen > PLACES ? '' : wordAround(whole, at));
      return '';
    });
  return { text, losses: losses.list() };
}

/** Where an article's text holds the sign for a character that could not be read, here or by a program before. */
export function findUnreadable(text: string): Loss[] {
  const losses = new LossReport();
  const found = [...text.matchAll(/\uFFFD/gu)];
  for (const { index } of found.slice(0, PLACES)) {
    losses.add('unreadable-character', '', wordAround(text, index));
  }
  losses.add('unreadable-character', '', '', Math.max(0, found.length - PLACES));
  return losses.list();
}

/**
 * The text of one block: no white space at its edges, and a run of white space within it one space. A single space of
 * another kind stays: a no-break space holds "10 000" together, as whoever wrote it meant.
 */
export const blockText = (text: string): string =>
  text
    .trim()
    .replace(/[\t\n]|\s{2,}/gu, ' ')
    // A line feed beside another space has become one of two.
    .replace(/\s{2,}/gu, ' ');

const nameOf = (character: string): string =>
  Object.entries(unwanted).find(([, pattern]) => pattern.test(character))?.[0] ?? 'control';

/** A file can hold a million of them; only the first few are looked at. */
const PLACES = 3;

/** The word that an offset lies in or beside, without unwanted characters. */
function wordAround(text: string, at: number): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(at, at + 20))?.[0] ?? '';
  return `${before}${after}`.replace(anyUnwanted, '').replace(/\p{Cs}/gu, '');
}

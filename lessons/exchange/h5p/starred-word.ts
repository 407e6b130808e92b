import type { Span } from '../../text/span.ts';

/**
 * A word of H5P Mark the Words: a stretch without white space. It is to be found where it stands between asterisks; an
 * asterisk of the word itself is then doubled. Brackets, opening quotation marks and the like may stand before it and
 * punctuation after it, outside of the asterisks (H5P.MarkTheWords 1.11, semantics and `word.js`).
 */
const before = /^[[({⟨¿¡“"«„]+/u;
const after = /[",….:;?!\])}⟩»”]+$/u;

/** Quotation marks that H5P takes for letters. */
const looseQuotes = /^["'‘’“”„‚«»‹›]+|["'‘’“”„‚«»‹›]+$/gu;

/** Cuts a word into what stands before it, itself, and what stands after it. */
function cut(whole: string): [before: string, word: string, after: string] {
  const start = before.exec(whole)?.[0] ?? '';
  const rest = whole.slice(start.length);
  const end = after.exec(rest)?.[0] ?? '';
  return [start, rest.slice(0, rest.length - end.length), end];
}

/** What a word says, and where in it the part to be found lies; null where it is not to be found. */
export function readStarred(whole: string): { text: string; found: Span | null } {
  const [start, word, end] = cut(whole);
  const inner = starredIn(word);
  if (inner === null) return { text: whole, found: null };
  const said = inner.word.replace(/\*(\*?)/gu, '$1');
  if (said === '') return { text: whole, found: null };
  const [from, to] = withoutQuotes(said);
  return {
    text: start + said + inner.rest + end,
    found: { start: start.length + from, end: start.length + to },
  };
}

/** The word between asterisks, and the one sign that may follow the second: a quotation mark, most often. */
function starredIn(word: string): { word: string; rest: string } | null {
  const single = word.replace(/\*\*/gu, '');
  if (single.length <= 2 || !single.startsWith('*')) return null;
  if (single.endsWith('*')) return { word: word.slice(1, -1), rest: '' };
  const rest = single.slice(-1);
  return single.at(-2) === '*' ? { word: word.slice(1, -2), rest } : null;
}

function withoutQuotes(said: string): [from: number, to: number] {
  const bare = said.replace(looseQuotes, '');
  return bare === '' ? [0, said.length] : [said.indexOf(bare), said.indexOf(bare) + bare.length];
}

/** Writes a word that is to be found. */
export function writeStarred(whole: string): string {
  const [start, word, end] = cut(whole);
  // Nothing but brackets and stops: H5P has no word to find here.
  if (word === '') return whole;
  return `${start}*${word.replaceAll('*', '**')}*${end}`;
}

/** Writes a word that is not to be found; one that stands between asterisks anyway has them doubled, or it would be. */
export const writePlain = (whole: string): string =>
  readStarred(whole).found === null ? whole : whole.replaceAll('*', '**');

import type { Span } from '../../../lessons/text/span.ts';
import type { WordIndex } from '../../../lessons/text/words.ts';

export type Edge = 'start' | 'end';

/** The span with one edge moved by a word; null where there is no further word, or none would be left. */
export function stepEdge(span: Span, edge: Edge, by: 1 | -1, words: WordIndex): Span | null {
  const { from, to } = words.wordRange(span);
  const moved = edge === 'start' ? { from: from + by, to } : { from, to: to + by };
  const first = words.words[moved.from];
  const last = words.words[moved.to - 1];
  if (moved.from >= moved.to || first === undefined || last === undefined) return null;
  return edge === 'start' ? { start: first.start, end: span.end } : { start: span.start, end: last.end };
}

/**
 * The span with one edge moved by a word, or by the punctuation that stands between words: an author says to the character
 * what belongs to a quotation. Null at the text's ends, and where no word would be left.
 */
export function stepFine({ start, end }: Span, edge: Edge, by: 1 | -1, words: WordIndex): Span | null {
  const moved =
    edge === 'start'
      ? { start: by === 1 ? skipSpace(pieceEnd(start, words), 1, words) : previousStart(start, words), end }
      : { start, end: by === 1 ? nextEnd(end, words) : skipSpace(pieceStart(end - 1, words), -1, words) };
  if (moved.start < 0 || moved.end > words.text.length || moved.start >= moved.end) return null;
  if (moved.start === start && moved.end === end) return null;
  const { from, to } = words.wordRange(moved);
  return from === to ? null : moved;
}

function previousStart(offset: number, words: WordIndex): number {
  const before = skipSpace(offset, -1, words);
  return before === 0 ? offset : pieceStart(before - 1, words);
}

function nextEnd(offset: number, words: WordIndex): number {
  const after = skipSpace(offset, 1, words);
  return after === words.text.length ? offset : pieceEnd(after, words);
}

/** Beyond the white space at an offset, forwards or backwards. */
function skipSpace(offset: number, by: 1 | -1, { text }: WordIndex): number {
  let at = offset;
  const next = (): string => text.charAt(by === 1 ? at : at - 1);
  while (next() !== '' && /\s/u.test(next())) at += by;
  return at;
}

/** Where the word, or the punctuation, that holds the character at an offset begins. */
function pieceStart(offset: number, words: WordIndex): number {
  const word = wordAt(offset, words);
  if (word !== null) return word.start;
  let start = offset;
  while (start > 0 && /\S/u.test(words.text.charAt(start - 1)) && wordAt(start - 1, words) === null)
    start -= 1;
  return start;
}

function pieceEnd(offset: number, words: WordIndex): number {
  const word = wordAt(offset, words);
  if (word !== null) return word.end;
  const { text } = words;
  let end = offset + 1;
  while (end < text.length && /\S/u.test(text.charAt(end)) && wordAt(end, words) === null) end += 1;
  return end;
}

function wordAt(offset: number, words: WordIndex): Span | null {
  const word = words.words[words.firstEndingAfter(offset)];
  return word !== undefined && word.start <= offset ? word : null;
}

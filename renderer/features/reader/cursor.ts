import type { Block } from '../../../lessons/format/lesson.ts';
import type { Span } from '../../../lessons/text/span.ts';
import { sentenceAt } from '../../../lessons/text/sentences.ts';
import type { WordIndex } from '../../../lessons/text/words.ts';

/** The word cursor: the word it stands on and the word a selection began with; indexes into the article's words. */
export interface Cursor {
  word: number;
  anchor: number | null;
}

export type Move =
  | { to: 'word' | 'sentence' | 'block'; by: 1 | -1 }
  | { to: 'sentence-start' | 'sentence-end' | 'text-start' | 'text-end' }
  | { to: 'offset'; offset: number };

interface Ground {
  words: WordIndex;
  sentences: readonly Span[];
  blocks: readonly Block[];
}

/** Where the cursor goes. `extend` keeps or sets the anchor, else a selection is let go. */
export function moveCursor(cursor: Cursor, move: Move, extend: boolean, ground: Ground): Cursor {
  const last = ground.words.words.length - 1;
  if (last < 0) return cursor;
  const word = Math.max(0, Math.min(last, target(cursor.word, move, ground)));
  return { word, anchor: extend ? (cursor.anchor ?? cursor.word) : null };
}

/** The words between anchor and cursor; null where nothing is selected. */
export function selectionOf(cursor: Cursor, words: WordIndex): Span | null {
  if (cursor.anchor === null) return null;
  const first = words.words[Math.min(cursor.anchor, cursor.word)];
  const last = words.words[Math.max(cursor.anchor, cursor.word)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function target(word: number, move: Move, { words, sentences, blocks }: Ground): number {
  const here = words.words[word]?.start ?? 0;
  const at = (offset: number): number => words.nearestWord(offset) ?? 0;
  switch (move.to) {
    case 'word':
      return word + move.by;
    case 'sentence':
      return at(neighbour(sentences, here, move.by));
    case 'block':
      return at(neighbour(blocks, here, move.by));
    case 'sentence-start':
      return at(sentenceAt(sentences, here)?.start ?? 0);
    case 'sentence-end':
      return words.wordRange(sentenceAt(sentences, here) ?? { start: 0, end: words.text.length }).to - 1;
    case 'text-start':
      return 0;
    case 'text-end':
      return words.words.length - 1;
    case 'offset':
      return at(move.offset);
  }
}

/** Start of the next range, or of this one when going back from its middle, or of the one before. */
function neighbour(ranges: readonly Span[], here: number, by: 1 | -1): number {
  const starts = ranges.map((range) => range.start);
  if (by === 1) return starts.find((start) => start > here) ?? here;
  return starts.findLast((start) => start < here) ?? 0;
}

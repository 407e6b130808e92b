import type { Mark } from '../marks/mark.ts';
import type { Span } from '../text/span.ts';
import type { ComparedLesson } from './compare.ts';
import type { ComparedItem } from './key-words.ts';

/** The `nth` place (from 1) where `words` stand in `text`. Throws where they don't: a test names real words. */
export function placeOf(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** A mark on a span, in category `framing` unless told otherwise. */
export const markOn = (span: Span, more: Partial<Mark> = {}): Mark => ({
  id: `${more.category ?? 'framing'}-${String(span.start)}-${String(span.end)}`,
  category: 'framing',
  start: span.start,
  end: span.end,
  sure: true,
  why: '',
  speaker: null,
  cue: null,
  ...more,
});

/** A required framing item without margin unless told otherwise. */
export const itemOn = (core: Span, more: Partial<ComparedItem> = {}): ComparedItem => ({
  id: `item-${String(core.start)}-${String(core.end)}`,
  category: 'framing',
  strength: 'required',
  core,
  margin: more.core ?? core,
  alternatives: [],
  speaker: null,
  cue: null,
  ...more,
});

export const lessonOn = (
  text: string,
  key: readonly ComparedItem[],
  more: Partial<ComparedLesson> = {},
): ComparedLesson => ({
  text,
  language: 'de',
  key,
  categories: ['framing', 'sourcing', 'quote'].map((id) => ({ id })),
  voices: [],
  blocks: [{ start: 0, end: text.length }],
  ...more,
});

import type { Span } from './span.ts';
import type { WordIndex } from './words.ts';

const WHITE_SPACE = /\s/u;

/**
 * What a hand meant: the span grown to whole words at both ends and freed of white space at its edges. Punctuation the
 * hand covered is kept (a direct quote includes its quotation marks). Null where no word is covered.
 */
export function snapToWords(span: Span, index: WordIndex): Span | null {
  const { from, to } = index.wordRange(span);
  const first = index.words[from];
  const last = index.words[to - 1];
  if (from === to || first === undefined || last === undefined) return null;
  return trimSpace(
    { start: Math.min(span.start, first.start), end: Math.max(span.end, last.end) },
    index.text,
  );
}

/** The span without the white space at its edges; null where nothing else is left. */
export function trimSpace(span: Span, text: string): Span | null {
  let { start, end } = span;
  while (start < end && WHITE_SPACE.test(text.charAt(start))) start += 1;
  while (end > start && WHITE_SPACE.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

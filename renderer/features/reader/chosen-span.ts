import { snapToWords, trimSpace } from '../../../lessons/text/snap.ts';
import type { Span } from '../../../lessons/text/span.ts';
import type { WordIndex } from '../../../lessons/text/words.ts';
import { app } from '../../stores/app.ts';

/** Whole words where the reader wants that, else exactly what was chosen less the white space; null without a word. */
export function chosenSpan(span: Span, words: WordIndex): Span | null {
  const snapped = snapToWords(span, words);
  if (snapped === null || app.getState().settings.snapToWords) return snapped;
  return trimSpace(span, words.text);
}

import { textUnder, type Span } from '../text/span.ts';
import type { BoundaryFault } from './comparison.ts';
import { indexWords } from './word-index.ts';

/** One stretch of words that is missing or too much, as the text has it. */
export interface WordStretch {
  text: string;
  words: number;
  span: Span;
}

/** What a sentence about a boundary needs: "zwei Wörter zu lang: 'am Mittwoch'". */
export interface DescribedFault {
  missing: WordStretch[];
  missingWords: number;
  extra: WordStretch[];
  extraWords: number;
}

/**
 * The words of a boundary fault, stretch by stretch in reading order. White space inside a stretch is one blank, so that
 * a stretch across a line break can stand in a sentence.
 */
export function describeFault(text: string, language: string, fault: BoundaryFault): DescribedFault {
  const missing = fault.missing.map((span) => stretchOf(text, language, span));
  const extra = fault.extra.map((span) => stretchOf(text, language, span));
  return { missing, missingWords: wordsIn(missing), extra, extraWords: wordsIn(extra) };
}

function stretchOf(text: string, language: string, span: Span): WordStretch {
  const { from, to } = indexWords(text, language).wordRange(span);
  return { text: textUnder(text, span).replace(/\s+/gu, ' '), words: to - from, span };
}

const wordsIn = (stretches: readonly WordStretch[]): number =>
  stretches.reduce((sum, { words }) => sum + words, 0);

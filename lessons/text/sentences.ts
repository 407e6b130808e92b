import { trimSpace } from './snap.ts';
import type { Span } from './span.ts';

/** Languages that write ordinals with a full stop: "am 70. Jahrestag" is one sentence, though UAX #29 breaks it. */
const ORDINAL_STOP = new Set([
  'de',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'et',
  'cs',
  'sk',
  'sl',
  'hr',
  'pl',
  'hu',
  'lv',
  'tr',
]);
const ENDS_WITH_ORDINAL = /(?:^|\s)\d{1,3}\.\s*$/u;

/**
 * The sentences of the given ranges of a text, in order, without surrounding white space. A sentence never crosses a
 * range: a headline without a full stop does not run on into the lead.
 *
 * @param language BCP 47 tag of the text
 */
export function findSentences(text: string, language: string, ranges: readonly Span[]): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const joinsOrdinals = ORDINAL_STOP.has(new Intl.Locale(language).language);
  return ranges.flatMap((range) => {
    const sentences: Span[] = [];
    let start = range.start;
    for (const part of segmenter.segment(text.slice(range.start, range.end))) {
      const end = range.start + part.index + part.segment.length;
      if (joinsOrdinals && end < range.end && ENDS_WITH_ORDINAL.test(part.segment)) continue;
      const sentence = trimSpace({ start, end }, text);
      if (sentence !== null) sentences.push(sentence);
      start = end;
    }
    return sentences;
  });
}

/** The sentence that holds `offset`, else the nearest before it, else the first; null where there are none. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | null {
  let found: Span | null = sentences[0] ?? null;
  for (const sentence of sentences) {
    if (sentence.start > offset) break;
    found = sentence;
  }
  return found;
}

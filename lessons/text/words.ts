import type { Span } from './span.ts';

/**
 * The words of a text in reading order, found by the language's own rules (Unicode UAX #29 as `Intl.Segmenter`
 * implements it). Punctuation, quotation marks and white space are no words.
 *
 * @param language BCP 47 tag of the text
 * @param piece how many code units are handed to the segmenter at once: in V8 before 13 it looks at the whole text again
 *   for every word, so that an article of 20,000 words in one piece takes seconds
 */
export function findWords(text: string, language: string, piece = 2000): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words: Span[] = [];
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start + piece);
    for (const part of segmenter.segment(text.slice(start, end))) {
      if (part.isWordLike)
        words.push({ start: start + part.index, end: start + part.index + part.segment.length });
    }
    start = end;
  }
  return words;
}

/** Between white space or a full stop of East Asia and a letter no word goes on, in any language. One
 * space after a word or a mark, before a letter of a common script: elsewhere ICU has quirks of its own (two spaces before
 * a rare script make one word of space and letter). An empty line parts words like a space; and in a row of the same mark there
 * are none. */
const SAFE_CUT =
  /(?<=([-.!?"()*=#~+]))(?=\1)|(?<=[\p{L}\p{N}\p{P}\n])[\s\u3002\uFF01\uFF1F](?=[a-z0-9\u00C0-\u024F\u0370-\u03FF\u0400-\u04FF\u3040-\u30FF\u4E00-\u9FFF])/giu;

function pieceEnd(text: string, from: number): number {
  SAFE_CUT.lastIndex = from;
  const cut = SAFE_CUT.exec(text);
  return cut === null ? text.length : cut.index + cut[0].length;
}

/** Look-ups over the words of one text. All answers are indexes into `words` or spans in UTF-16 code units. */
export class WordIndex {
  readonly text: string;
  readonly words: readonly Span[];

  constructor(text: string, language: string) {
    this.text = text;
    this.words = findWords(text, language);
  }

  /** Index of the first word that ends after `offset`; `words.length` when none does. */
  firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.words[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The half-open range of word indexes that overlap `span`; empty (`from === to`) where it covers no word. */
  wordRange(span: Span): { from: number; to: number } {
    const from = this.firstEndingAfter(span.start);
    let to = from;
    // A span's last word is found by search too: spans of 20,000 words must not be walked.
    if (span.end > span.start) {
      const last = this.firstEndingAfter(span.end - 1);
      const lastWord = this.words[last];
      to = lastWord !== undefined && lastWord.start < span.end ? last + 1 : last;
    }
    return { from, to: Math.max(from, to) };
  }

  /** The word at `offset`, or the next one where `offset` is between words, or the last; null in a text without words. */
  nearestWord(offset: number): number | null {
    if (this.words.length === 0) return null;
    return Math.min(this.firstEndingAfter(offset), this.words.length - 1);
  }
}

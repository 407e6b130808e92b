import { WordIndex } from '../text/words.ts';

let latest: WordIndex | null = null;
let latestLanguage = '';

/**
 * The words of a text, found once for as long as the same text is asked for: the same article is compared again and
 * again, and finding its words takes longer than comparing them. Holds one text, never a stale one.
 */
export function indexWords(text: string, language: string): WordIndex {
  if (latest === null || latestLanguage !== language || latest.text !== text) {
    latest = new WordIndex(text, language);
    latestLanguage = language;
  }
  return latest;
}

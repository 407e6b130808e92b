import { isUnwritten, UNWRITTEN, type Localized } from '../format/localized.ts';

/** The most a text may hold, in UTF-16 code units; see `proseSchema`. */
export const LONGEST_PROSE = 4000;

/** What is written in one language; empty where nobody has written anything. */
export function writtenIn(texts: Localized, language: string): string {
  const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
  return text === undefined || isUnwritten(text) ? '' : text;
}

/**
 * The texts with one of them written anew; the same object where that changes nothing. White space at the edges is not
 * kept, and an empty text is none: where no other is left, all of it is unwritten again.
 *
 * @param language BCP 47 tag; the texts stand in the order in which their languages were first written
 */
export function writeIn(texts: Localized, language: string, text: string): Localized {
  const cut = text.slice(0, LONGEST_PROSE).trim();
  const trimmed = isUnwritten(cut) ? '' : cut;
  if (trimmed === writtenIn(texts, language)) return texts;
  const others = Object.entries(texts).filter(([tag, other]) => tag !== language && !isUnwritten(other));
  if (trimmed === '') return others.length === 0 ? { [language]: UNWRITTEN } : Object.fromEntries(others);
  if (Object.hasOwn(texts, language)) {
    const kept = Object.entries(texts).filter(([tag, other]) => tag === language || !isUnwritten(other));
    return Object.fromEntries(kept.map(([tag, other]) => [tag, tag === language ? trimmed : other]));
  }
  return { ...Object.fromEntries(others), [language]: trimmed };
}

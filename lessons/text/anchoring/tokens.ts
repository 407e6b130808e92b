/** A sign of a script that writes no space between words. */
const SIGN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';

/**
 * Words and single signs, white space left out: what two texts are laid side by side by. Scripts that write no space
 * between words go sign by sign. `Intl.Segmenter` would find better words, but not the same ones in every engine, and what
 * was placed on one computer must be placed alike on another.
 */
const TOKEN = new RegExp(`${SIGN}\\p{M}*|[\\p{L}\\p{M}\\p{N}]+|[^\\s]`, 'gu');

const ENDS_SEGMENT = /^[.!?…。！？]$/u;

/** The tokens of one text. All lists run in parallel. */
export interface Tokens {
  readonly text: string;
  /** UTF-16 code units, half-open. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The same number for the same token, across all texts that share a dictionary. */
  readonly ids: readonly number[];
  /** Token indexes where sentences, roughly, begin; ends with the number of tokens. */
  readonly segments: readonly number[];
}

/** Gives every token a number; texts that shall be compared share one. */
export type Dictionary = Map<string, number>;

export function findTokens(text: string, dictionary: Dictionary): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const segments: number[] = [0];
  let sentenceOver = false;
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    const lineBroken = text.slice(end, match.index).includes('\n');
    if ((sentenceOver || lineBroken) && segments.at(-1) !== ids.length) segments.push(ids.length);
    sentenceOver = ENDS_SEGMENT.test(word);
    end = match.index + word.length;
    starts.push(match.index);
    ends.push(end);
    ids.push(numberOf(word, dictionary));
  }
  if (segments.at(-1) !== ids.length) segments.push(ids.length);
  return { text, starts, ends, ids, segments };
}

/** Index of the first token that ends after `offset`; the number of tokens where none does. */
export function firstEndingAfter(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function numberOf(word: string, dictionary: Dictionary): number {
  const known = dictionary.get(word);
  if (known !== undefined) return known;
  dictionary.set(word, dictionary.size);
  return dictionary.size - 1;
}

const LETTERS = `(?:(?!${SIGN})[\\p{L}\\p{M}\\p{N}])+`;
const LEADING = new RegExp(`^${LETTERS}`, 'u');
const TRAILING = new RegExp(`${LETTERS}$`, 'u');
const SIGNS_MEET = [new RegExp(`${SIGN}\\p{M}*$`, 'u'), new RegExp(`^${SIGN}`, 'u')] as const;

/** The word, or part of one, that a text begins with; empty where it begins with anything else or needs no space between words. */
export const leadingWord = (text: string): string => LEADING.exec(text)?.[0] ?? '';

/** The word, or part of one, that a text ends with; empty where it ends with anything else or needs no space between words. */
export const trailingWord = (text: string): string => TRAILING.exec(text)?.[0] ?? '';

/** Whether two texts become one without a space between them: both are written in a script that has none there. */
export const needsNoSpace = (before: string, after: string): boolean =>
  SIGNS_MEET[0].test(before) && SIGNS_MEET[1].test(after);

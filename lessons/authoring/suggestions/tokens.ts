import type { Span } from '../../text/span.ts';

/** A word or a single other character that is not white space, with its place in the article. */
export interface Token extends Span {
  text: string;
  lower: string;
  isWord: boolean;
  /** Whether it begins with a capital letter. */
  isCapital: boolean;
  /** Whether white space, a block's edge, or nothing stands before or after it. */
  spaceBefore: boolean;
  spaceAfter: boolean;
}

/**
 * Numbers with their separators, words with hyphens and apostrophes inside ("don't", "Jong-un", "Leser:innen"), or one
 * character. No part can match in two ways, so that the search takes time in proportion to the text, whatever it holds.
 */
const TOKEN =
  /(\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑'’]\p{L}[\p{L}\p{M}\p{N}]*|[*:_]in(?:nen)?(?!\p{L}))*)|\S/gu;

/** The tokens of one range of a text, in order. */
export function findTokens(text: string, range: Span): Token[] {
  const stretch = text.slice(range.start, range.end);
  const tokens: Token[] = [];
  let before: Token | undefined;
  for (const match of stretch.matchAll(TOKEN)) {
    const [found, word] = match;
    const start = range.start + match.index;
    // Whatever is no white space is in some token, so that between two that do not touch there is white space.
    const spaceBefore = before === undefined || before.end < start;
    if (before !== undefined) before.spaceAfter = spaceBefore;
    const lower = word === undefined ? found : found.toLowerCase().replaceAll('’', "'");
    before = {
      start,
      end: start + found.length,
      text: found,
      lower,
      isWord: word !== undefined,
      isCapital: word !== undefined && lower.codePointAt(0) !== found.codePointAt(0) && isUpper(found),
      spaceBefore,
      spaceAfter: true,
    };
    tokens.push(before);
  }
  return tokens;
}

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word);

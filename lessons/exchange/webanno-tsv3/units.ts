import { findSentences } from '../../text/sentences.ts';
import { contains, overlaps, sameSpan, type Span } from '../../text/span.ts';
import { findWords } from '../../text/words.ts';

/** A sentence as the format writes it: its text, from its first token on, and its tokens. */
export interface Sentence {
  span: Span;
  tokens: Token[];
}

export interface Token {
  span: Span;
  /** Parts of the token that are annotated; may overlap. */
  parts: Span[];
}

/**
 * Sentences and tokens of a text, such that every given span begins and ends with a token or a part of one. White space is
 * a token only where a span begins or ends in it, or where the file could not say otherwise what stands there: the format
 * knows the text of sentences only, and between them a line break.
 *
 * @param language BCP 47 tag; an unknown or malformed one counts as none
 */
export function findUnits(text: string, language: string | null, spans: readonly Span[]): Sentence[] {
  if (text === '') return [];
  const locale = knownLanguage(language);
  const tokens = findTokens(text, findSentences(text, locale, linesOf(text)), findWords(text, locale));
  const filled = fillGaps(text, tokens, spans);
  const sentences: { start: number; tokens: Span[] }[] = [];
  for (const { span, opensSentence } of filled) {
    const sentence = sentences.at(-1);
    if (sentence === undefined || opensSentence) sentences.push({ start: span.start, tokens: [span] });
    else sentence.tokens.push(span);
  }
  const partsOf = partsByToken(
    filled.map(({ span }) => span),
    spans,
  );
  return sentences.map(({ start, tokens: own }, index) => {
    const next = sentences[index + 1]?.start ?? text.length;
    const last = own.at(-1)?.end ?? start;
    const end = index < sentences.length - 1 && text.slice(last, next) === '\n' ? last : next;
    return {
      span: { start, end },
      tokens: own.map((span) => ({ span, parts: partsOf.get(span.start) ?? [] })),
    };
  });
}

function knownLanguage(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? 'und')[0] ?? 'und';
  } catch {
    return 'und';
  }
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push({ start, end: end + 1 });
    start = end + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

interface PlacedToken {
  span: Span;
  opensSentence: boolean;
}

/** The words, and what stands between them without white space in it. */
function findTokens(text: string, sentences: readonly Span[], words: readonly Span[]): PlacedToken[] {
  const tokens: PlacedToken[] = [];
  let word = 0;
  for (const sentence of sentences) {
    let at = sentence.start;
    const add = (span: Span): void => {
      tokens.push({ span, opensSentence: tokens.at(-1) === undefined || span.start === sentence.start });
    };
    const addBetween = (end: number): void => {
      for (const run of text.slice(at, end).matchAll(/\S+/g))
        add({ start: at + run.index, end: at + run.index + run[0].length });
    };
    for (; word < words.length; word += 1) {
      const found = words[word];
      if (found === undefined || found.start >= sentence.end) break;
      const start = Math.max(found.start, at);
      const end = Math.min(found.end, sentence.end);
      if (start < end) {
        addBetween(start);
        add({ start, end });
        at = end;
      }
      // A word that crosses into the next sentence is cut there.
      if (found.end > sentence.end) break;
    }
    addBetween(sentence.end);
  }
  return tokens;
}

/** Adds tokens for white space where spans, or the text's beginning, need one. */
function fillGaps(text: string, tokens: readonly PlacedToken[], spans: readonly Span[]): PlacedToken[] {
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
  const ends = spans.map(({ end }) => end).sort((a, b) => a - b);
  const filled: PlacedToken[] = [];
  const needsToken = (gap: Span): boolean =>
    someWithin(starts, gap.start, gap.end) ||
    someWithin(ends, gap.start + 1, gap.end + 1) ||
    (gap.start === 0 && (gap.end === text.length || !/^ *$/.test(text.slice(0, gap.end))));
  let at = 0;
  for (const token of tokens) {
    const gap = { start: at, end: token.span.start };
    const filledBefore = gap.start < gap.end && needsToken(gap);
    if (filledBefore) filled.push({ span: gap, opensSentence: at === 0 });
    filled.push(filledBefore && at === 0 ? { ...token, opensSentence: false } : token);
    at = token.span.end;
  }
  const rest = { start: at, end: text.length };
  if (rest.start < rest.end && needsToken(rest)) filled.push({ span: rest, opensSentence: at === 0 });
  return filled;
}

/** Whether one of the numbers, which are sorted, lies in the half-open range. */
function someWithin(sorted: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) >= from) high = middle;
    else low = middle + 1;
  }
  return (sorted[low] ?? to) < to;
}

/** The parts of tokens that spans cover, by the token's start; a span that covers a token whole needs none. */
function partsByToken(tokens: readonly Span[], spans: readonly Span[]): Map<number, Span[]> {
  const parts = new Map<number, Span[]>();
  for (const span of spans) {
    for (const token of [tokenAt(tokens, span.start), tokenAt(tokens, span.end - 1)]) {
      if (token === undefined || contains(span, token) || !overlaps(span, token)) continue;
      const part = partOf(token, span);
      const known = parts.get(token.start) ?? [];
      if (!known.some((other) => sameSpan(other, part))) known.push(part);
      parts.set(token.start, known);
    }
  }
  for (const known of parts.values()) known.sort((a, b) => a.start - b.start || a.end - b.end);
  return parts;
}

/** What a span covers of a token. */
export const partOf = (token: Span, span: Span): Span => ({
  start: Math.max(token.start, span.start),
  end: Math.min(token.end, span.end),
});

/** The token that holds `offset`, by binary search. */
function tokenAt(tokens: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return tokens[low];
}

import type { Span } from '../text/span.ts';

/**
 * What a format counts: UTF-16 code units (JavaScript, Java), code points (Python, the W3C's recommendations) or bytes of
 * UTF-8. A lone surrogate is one code point and three bytes, as U+FFFD, which takes its place in a file, is.
 */
export type OffsetUnit = 'utf-16' | 'code-point' | 'utf-8';

/** The way between offsets of one text in UTF-16 code units and in another unit. */
export interface OffsetUnits {
  /** Length of the whole text in the other unit. */
  length: number;
  /** Null outside the text and within a character: an offset between two surrogates has no equal. */
  fromUtf16: (offset: number) => number | null;
  /** Null outside the text and within a character. */
  toUtf16: (offset: number) => number | null;
}

const NOWHERE = 0xff_ff_ff_ff;

/** Works the whole text through once; each question after that is answered at once. */
export function offsetUnits(text: string, unit: OffsetUnit): OffsetUnits {
  if (unit === 'utf-16' || (unit === 'code-point' && !/[\ud800-\udbff][\udc00-\udfff]/.test(text))) {
    const within = (offset: number) =>
      Number.isInteger(offset) && offset >= 0 && offset <= text.length ? offset : null;
    return { length: text.length, fromUtf16: within, toUtf16: within };
  }
  const there = new Uint32Array(text.length + 1).fill(NOWHERE);
  let length = 0;
  for (let offset = 0; offset < text.length;) {
    there[offset] = length;
    const character = text.codePointAt(offset) ?? 0;
    length += unit === 'code-point' ? 1 : bytesOf(character);
    offset += character > 0xff_ff ? 2 : 1;
  }
  there[text.length] = length;
  const back = new Uint32Array(length + 1).fill(NOWHERE);
  there.forEach((place, offset) => {
    if (place !== NOWHERE) back[place] = offset;
  });
  return {
    length,
    fromUtf16: (offset) => known(there[offset]),
    toUtf16: (offset) => known(back[offset]),
  };
}

const known = (place: number | undefined): number | null =>
  place === undefined || place === NOWHERE ? null : place;

function bytesOf(character: number): number {
  if (character < 0x80) return 1;
  if (character < 0x8_00) return 2;
  return character > 0xff_ff ? 4 : 3;
}

/** The span in UTF-16 code units; null where it is empty, reversed, outside the text or cuts a character. */
export function spanFromUnit(start: number, end: number, units: OffsetUnits): Span | null {
  const from = units.toUtf16(start);
  const to = units.toUtf16(end);
  return from === null || to === null || from >= to ? null : { start: from, end: to };
}

/** The span grown to whole characters, for units that can't name a place between two surrogates. */
export function wholeCharacters(span: Span, text: string): Span {
  return {
    start: isWithinPair(text, span.start) ? span.start - 1 : span.start,
    end: isWithinPair(text, span.end) ? span.end + 1 : span.end,
  };
}

const isWithinPair = (text: string, offset: number): boolean =>
  offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));

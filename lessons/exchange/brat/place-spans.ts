import { fail, succeed, type Result } from '../../result.ts';
import type { Span } from '../../text/span.ts';
import { offsetUnits, type OffsetUnit } from '../offset-units.ts';
import { isLineBreak, type Joint } from './features.ts';
import type { TextBound } from './parse-line.ts';

/** By id, the stretches of the text that each text-bound line marks, in reading order; none where it marks no character. */
export type Placed = ReadonlyMap<string, Span[]>;

interface Problem {
  code: 'repeated-id' | 'offset-outside' | 'span-reversed' | 'spans-overlap' | 'text-mismatch';
  where: string;
}

/**
 * Finds the text under every line. brat counts code points, but tools written in Java or JavaScript write files in UTF-16
 * code units. The lines repeat the words they mark: where these fit only the latter, it is taken.
 */
export function placeSpans(lines: readonly TextBound[], text: string): Result<Placed, Problem> {
  const asMeant = placeIn(lines, text, 'code-point');
  if (asMeant.ok) return asMeant;
  const asWritten = placeIn(lines, text, 'utf-16');
  return asWritten.ok ? asWritten : asMeant;
}

function placeIn(lines: readonly TextBound[], text: string, unit: OffsetUnit): Result<Placed, Problem> {
  const units = offsetUnits(text, unit);
  const placed = new Map<string, Span[]>();
  for (const line of lines) {
    const where = `line ${String(line.number)}`;
    if (placed.has(line.id)) return fail({ code: 'repeated-id', where });
    const spans: Span[] = [];
    for (const fragment of line.fragments) {
      const start = units.toUtf16(fragment.start);
      const end = units.toUtf16(fragment.end);
      if (start === null || end === null) return fail({ code: 'offset-outside', where });
      if (start > end) return fail({ code: 'span-reversed', where });
      spans.push({ start, end });
    }
    if (line.words !== null && !sameWords(line.words, spans, text))
      return fail({ code: 'text-mismatch', where });
    const filled = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
    if (filled.some(({ start }, place) => start < (filled[place - 1]?.end ?? 0))) {
      return fail({ code: 'spans-overlap', where });
    }
    placed.set(line.id, filled);
  }
  return succeed(placed);
}

/** White space apart: line breaks can't stand in a line, and older versions put nothing between fragments. */
const sameWords = (words: string, spans: readonly Span[], text: string): boolean =>
  withoutSpace(words) === withoutSpace(spans.map(({ start, end }) => text.slice(start, end)).join(''));

const withoutSpace = (text: string): string =>
  Array.from(text.replace(/\s+/gu, ''))
    .filter((sign) => !isLineBreak(sign))
    .join('');

/**
 * Fragments put together again that had to be broken at line breaks. Null where what is said of them doesn't fit them
 * (any more).
 */
export function joinFragments(
  fragments: readonly Span[],
  joints: readonly Joint[],
  text: string,
): Span[] | null {
  const joined: Span[] = [];
  let next = 0;
  for (const [count, before, after] of joints) {
    const [first, last] = [fragments[next], fragments[next + count - 1]];
    if (first === undefined || last === undefined) return null;
    const span = { start: first.start - before, end: last.end + after };
    if (span.start < (joined.at(-1)?.end ?? 0) || span.end > text.length) return null;
    const edges = [
      span.start,
      ...fragments.slice(next, next + count).flatMap(({ start, end }) => [start, end]),
      span.end,
    ];
    for (let place = 0; place < edges.length; place += 2) {
      const gap = text.slice(edges[place], edges[place + 1]);
      if (!Array.from(gap).every(isLineBreak)) return null;
    }
    joined.push(span);
    next += count;
  }
  return next === fragments.length ? joined : null;
}

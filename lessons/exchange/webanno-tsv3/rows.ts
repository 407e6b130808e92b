import { contains, overlaps, type Span } from '../../text/span.ts';
import type { LayeredText } from '../layers/layered-text.ts';
import { findUnits, partOf } from './units.ts';

/** A line for a token or a part of one. */
export interface Row {
  unit: string;
  span: Span;
  /** Indexes of the spans on it. */
  spans: number[];
}

export interface Rows {
  sentences: { text: string; rows: Row[] }[];
  /** By span: the units it lies on, in order. */
  unitsOf: string[][];
}

/** Which spans lie on which rows. */
export function placeRows(layered: LayeredText): Rows {
  const spans = layered.spans.map(({ span }) => span);
  const inOrder = spans.map((span, index) => ({ span, index })).sort((a, b) => a.span.start - b.span.start);
  const unitsOf: string[][] = spans.map(() => []);
  let active: typeof inOrder = [];
  let next = 0;
  const sentences = findUnits(layered.text, layered.language, spans).map(({ span, tokens }, sentence) => {
    const rows: Row[] = [];
    tokens.forEach((token, index) => {
      for (; next < inOrder.length && (inOrder[next]?.span.start ?? 0) < token.span.end; next += 1)
        active.push(...inOrder.slice(next, next + 1));
      active = active.filter((candidate) => candidate.span.end > token.span.start);
      const here = active.filter((candidate) => overlaps(candidate.span, token.span));
      const unit = `${sentence + 1}-${index + 1}`;
      const units = [
        { unit, span: token.span, of: here.filter((candidate) => contains(candidate.span, token.span)) },
        ...token.parts.map((part, number) => ({
          unit: `${unit}.${number + 1}`,
          span: part,
          of: here.filter((candidate) => {
            const own = partOf(token.span, candidate.span);
            return !contains(candidate.span, token.span) && own.start === part.start && own.end === part.end;
          }),
        })),
      ];
      for (const { of, ...row } of units) {
        const on = of.map((candidate) => candidate.index).sort((a, b) => a - b);
        for (const span of on) unitsOf[span]?.push(row.unit);
        rows.push({ ...row, spans: on });
      }
    });
    return { text: layered.text.slice(span.start, span.end), rows };
  });
  return { sentences, unitsOf };
}

import type { Span } from '../../../lessons/text/span.ts';
import type { WordIndex } from '../../../lessons/text/words.ts';

export type Edge = 'start' | 'end';

/** The span with one edge moved by a word; null where there is no further word, or none would be left. */
export function stepEdge(span: Span, edge: Edge, by: 1 | -1, words: WordIndex): Span | null {
  const { from, to } = words.wordRange(span);
  const moved = edge === 'start' ? { from: from + by, to } : { from, to: to + by };
  const first = words.words[moved.from];
  const last = words.words[moved.to - 1];
  if (moved.from >= moved.to || first === undefined || last === undefined) return null;
  return edge === 'start' ? { start: first.start, end: span.end } : { start: span.start, end: last.end };
}

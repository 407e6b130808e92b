import type { ReactNode } from 'react';

import type { Span } from '../../../lessons/text/span.ts';
import {
  namesOver,
  segmentsOf,
  type LaidStroke,
  type Segment,
  type Stroke,
  type StrokeState,
} from './strokes.ts';

interface MarkedTextProps<Kind extends Stroke> {
  text: string;
  /** Which part of the text. */
  range: Span;
  strokes: readonly LaidStroke<Kind>[];
  /** What is set small where a stroke begins, its pen's letter say; for paper, where colour may be missing. */
  letterOf?: (stroke: Kind) => string;
  /** Words that stand out for the moment: the cursor, what is being chosen. */
  draft?: Span | null;
  cursor?: Span | null;
}

/**
 * A text set with an element for every stretch that is marked alike: for short texts and for paper. Each stretch knows
 * its offset (`data-start`), so that a point on the screen leads back to a place in the text.
 */
export function MarkedText<Kind extends Stroke>({
  text,
  range,
  strokes,
  letterOf,
  draft = null,
  cursor = null,
}: MarkedTextProps<Kind>) {
  const cuts = [draft, cursor].flatMap((span) => (span === null ? [] : [span.start, span.end]));
  const segments = segmentsOf(range, strokes, cuts);
  const names = letterOf === undefined ? [] : namesOver(segments, letterOf);
  return segments.map((segment, place) => {
    const letters = names[place] ?? '';
    return (
      <span
        key={segment.start}
        data-start={segment.start}
        data-letters={letters === '' ? undefined : letters}
        className={classOf(segment, draft, cursor)}
      >
        {stroked(segment, text.slice(segment.start, segment.end))}
      </span>
    );
  });
}

/** The classes of a state; the legend uses them too. */
export const stateClass = {
  mine: 'marked-mine',
  found: 'marked-found',
  missed: 'marked-missed',
  optional: 'marked-missed marked-optional',
  aside: 'marked-aside',
  line: 'marked-line',
} as const satisfies Record<StrokeState, string>;

function stroked({ over }: Segment, words: string): ReactNode {
  return over.reduceRight<ReactNode>(
    (inner, { category, state, lane }) => (
      <mark
        className={`marked stroke-${category.colour} line-${category.line} ${stateClass[state]} lane-${lane}`}
      >
        {inner}
      </mark>
    ),
    words,
  );
}

function classOf(segment: Segment, draft: Span | null, cursor: Span | null): string {
  const lies = (span: Span | null): boolean =>
    span !== null && span.start <= segment.start && span.end >= segment.end;
  return [
    'segment',
    ...(lies(draft) ? ['segment-draft'] : []),
    ...(lies(cursor) ? ['segment-cursor'] : []),
  ].join(' ');
}

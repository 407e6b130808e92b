import type { Category } from '../../../lessons/format/category.ts';
import { overlaps, type Span } from '../../../lessons/text/span.ts';
import { spreadOverLanes } from '../reader/lanes.ts';

/**
 * How a stroke of the pen stands in a text that is set with elements: as in the article on the screen. `line` is on paper
 * only: the category's own line without a fill.
 */
export type StrokeState = 'mine' | 'found' | 'missed' | 'optional' | 'aside' | 'line';

/** A marked stretch of a text that is set with elements. */
export interface Stroke extends Span {
  category: Category;
  state: StrokeState;
}

/** A stroke with the depth of its line, so that lines of overlapping strokes lie beside each other. */
export type LaidStroke<Kind extends Stroke = Stroke> = Kind & { lane: number };

/** A stretch over which the same strokes lie. */
export interface Segment<Kind extends Stroke = Stroke> extends Span {
  /** The longest stroke first; no more than can be told apart. */
  over: LaidStroke<Kind>[];
}

/** More strokes over each other nobody can tell apart, and elements nested by the thousand no browser can lay out. */
const MOST_OVER = 8;

export const layStrokes = <Kind extends Stroke>(strokes: readonly Kind[]): LaidStroke<Kind>[] =>
  spreadOverLanes(strokes).flatMap((lane, depth) => lane.map((stroke) => ({ ...stroke, lane: depth })));

/** Cuts a range of a text wherever a stroke begins or ends, and at the further `cuts`. */
export function segmentsOf<Kind extends Stroke>(
  range: Span,
  strokes: readonly LaidStroke<Kind>[],
  cuts: readonly number[] = [],
): Segment<Kind>[] {
  const here = strokes
    .filter((stroke) => overlaps(stroke, range))
    .sort((one, other) => other.end - other.start - (one.end - one.start));
  const inside = [...here.flatMap(({ start, end }) => [start, end]), ...cuts].filter(
    (offset) => offset > range.start && offset < range.end,
  );
  const edges = [...new Set([range.start, ...inside, range.end])].sort((one, other) => one - other);
  return edges.slice(0, -1).map((start, place) => {
    const end = edges[place + 1] ?? range.end;
    return { start, end, over: longestOver(here, { start, end }) };
  });
}

/** How much narrower the small type of the names is than the words they stand over. */
const NAME_WIDTH = 0.55;

/**
 * What is set over each segment of a line: the names of the strokes that begin with it. Where the next stroke begins before
 * a name has ended, its name joins that one, so that none is set over another.
 */
export function namesOver<Kind extends Stroke>(
  segments: readonly Segment<Kind>[],
  nameOf: (stroke: Kind) => string,
): string[] {
  const names: string[] = [];
  let last = { place: 0, end: 0 };
  segments.forEach(({ start, over }, place) => {
    const beginning = over.filter((stroke) => stroke.start === start);
    const name = [...new Set(beginning.map(nameOf))].join('');
    names.push('');
    if (name === '') return;
    if (start >= last.end) last = { place, end: start };
    names[last.place] = (names[last.place] ?? '') + name;
    last.end += Math.ceil(name.length * NAME_WIDTH);
  });
  return names;
}

/** @param strokes the longest first */
function longestOver<Kind extends Stroke>(
  strokes: readonly LaidStroke<Kind>[],
  { start, end }: Span,
): LaidStroke<Kind>[] {
  const over: LaidStroke<Kind>[] = [];
  for (const stroke of strokes) {
    if (stroke.start <= start && stroke.end >= end) over.push(stroke);
    if (over.length === MOST_OVER) break;
  }
  return over;
}

import type { Category } from '../../../lessons/format/category.ts';
import type { Span } from '../../../lessons/text/span.ts';
import {
  DRAFT_HIGHLIGHT,
  highlightName,
  HINT_HIGHLIGHT,
  LINK_HIGHLIGHT,
  type MarkState,
} from './highlight-styles.ts';
import { spreadOverLanes } from './lanes.ts';
import type { Layer } from './painter.ts';

/** A marked stretch and how it stands in the text. */
export interface Painted extends Span {
  category: string;
  state: MarkState;
}

/** What is to be seen on the page. */
export interface Scene {
  categories: readonly Pick<Category, 'id'>[];
  painted: readonly Painted[];
  /** Who speaks and the reporting verb of what is in focus. */
  links: readonly Span[];
  /** Words being chosen. */
  draft: Span | null;
  /** Where a hint points; shown until a hand goes on. */
  pointedAt: Span | null;
}

/** The layers for a scene, the lowest first. */
export function layersOf({ categories, painted, links, draft, pointedAt }: Scene): Layer[] {
  const layers = categories.flatMap(({ id }) =>
    layersOfCategory(
      id,
      painted.filter(({ category }) => category === id),
    ),
  );
  if (pointedAt !== null && draft === null) layers.unshift({ name: HINT_HIGHLIGHT, spans: [pointedAt] });
  if (links.length > 0) layers.push({ name: LINK_HIGHLIGHT, spans: links });
  if (draft !== null) layers.push({ name: DRAFT_HIGHLIGHT, spans: [draft] });
  return layers;
}

function layersOfCategory(category: string, painted: readonly Painted[]): Layer[] {
  const named = new Map<string, Span[]>();
  spreadOverLanes(painted).forEach((lane, depth) => {
    for (const stretch of lane) {
      const name = highlightName(category, stretch.state, depth);
      const spans = named.get(name);
      if (spans === undefined) named.set(name, [stretch]);
      else spans.push(stretch);
    }
  });
  // What is in focus is painted over its neighbours.
  return [...named]
    .map(([name, spans]) => ({ name, spans }))
    .sort((a, b) => Number(a.name.includes('-focus-')) - Number(b.name.includes('-focus-')));
}

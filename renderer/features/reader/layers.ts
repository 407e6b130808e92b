import type { Comparison } from '../../../lessons/compare/comparison.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import type { Span } from '../../../lessons/text/span.ts';
import type { Focus, View } from '../../stores/desk.ts';
import {
  DRAFT_HIGHLIGHT,
  highlightName,
  HINT_HIGHLIGHT,
  LINK_HIGHLIGHT,
  type MarkState,
} from './highlight-styles.ts';
import { spreadOverLanes } from './lanes.ts';
import type { Layer } from './painter.ts';

interface Painted extends Span {
  state: MarkState;
}

/** What is on the desk and therefore painted. */
export interface Scene {
  lesson: Lesson;
  marks: readonly Mark[];
  /** Only after the reveal. */
  comparison: Comparison | null;
  view: View;
  focus: Focus | null;
  draft: Span | null;
  /** Where a hint points; shown until a hand goes on. */
  pointedAt: Span | null;
}

/** The layers for a scene, the lowest first. */
export function layersOf(scene: Scene): Layer[] {
  const layers = scene.lesson.categories.flatMap((category) => layersOfCategory(category.id, scene));
  const links = linksInFocus(scene);
  if (scene.pointedAt !== null && scene.focus === null && scene.draft === null) {
    layers.unshift({ name: HINT_HIGHLIGHT, spans: [scene.pointedAt] });
  }
  if (links.length > 0) layers.push({ name: LINK_HIGHLIGHT, spans: links });
  if (scene.draft !== null) layers.push({ name: DRAFT_HIGHLIGHT, spans: [scene.draft] });
  return layers;
}

function layersOfCategory(category: string, scene: Scene): Layer[] {
  const named = new Map<string, Span[]>();
  spreadOverLanes(paintedOf(category, scene)).forEach((lane, depth) => {
    for (const painted of lane) {
      const name = highlightName(category, painted.state, depth);
      const spans = named.get(name);
      if (spans === undefined) named.set(name, [painted]);
      else spans.push(painted);
    }
  });
  // What is in focus is painted over its neighbours.
  return [...named]
    .map(([name, spans]) => ({ name, spans }))
    .sort((a, b) => Number(a.name.includes('-focus-')) - Number(b.name.includes('-focus-')));
}

function paintedOf(category: string, { lesson, marks, comparison, view, focus }: Scene): Painted[] {
  const own = marks.filter((mark) => mark.category === category);
  if (comparison === null) {
    return own.map((mark) => ({
      start: mark.start,
      end: mark.end,
      state: inFocus(focus, 'mark', mark.id) ? 'focus' : 'mine',
    }));
  }
  const verdicts = new Map(comparison.marks.map((verdict) => [verdict.mark, verdict]));
  const outcomes = new Map(comparison.items.map((outcome) => [outcome.item, outcome]));
  const painted: Painted[] = [];
  if (view !== 'key') {
    for (const mark of own) {
      const kind = verdicts.get(mark.id)?.kind;
      const agreed = view === 'mine' || kind === 'on-target' || kind === 'boundary' || kind === 'arguable';
      const state = inFocus(focus, 'mark', mark.id) ? 'focus' : agreed ? 'found' : 'aside';
      painted.push({ start: mark.start, end: mark.end, state });
    }
  }
  if (view !== 'mine') {
    for (const item of lesson.key) {
      if (item.category !== category) continue;
      const kind = outcomes.get(item.id)?.kind;
      const covered = view === 'both' && (kind === 'found' || kind === 'boundary' || kind === 'arguable');
      if (inFocus(focus, 'item', item.id)) painted.push({ ...item.core, state: 'focus' });
      else if (view === 'key') painted.push({ ...item.core, state: 'found' });
      else if (!covered) painted.push({ ...item.core, state: kind === 'not-needed' ? 'optional' : 'missed' });
    }
  }
  return painted;
}

function linksInFocus({ lesson, marks, comparison, focus }: Scene): Span[] {
  if (focus === null) return [];
  if (focus.kind === 'mark') {
    const mark = marks.find((candidate) => candidate.id === focus.id);
    return [mark?.speaker, mark?.cue].filter((span) => span !== null && span !== undefined);
  }
  const item = comparison === null ? undefined : lesson.key.find((candidate) => candidate.id === focus.id);
  return [item?.speaker?.span, item?.cue].filter((span) => span !== null && span !== undefined);
}

const inFocus = (focus: Focus | null, kind: Focus['kind'], id: string): boolean =>
  focus?.kind === kind && focus.id === id;

import type { Lesson } from '../../../../../lessons/format/lesson.ts';
import type { ClassView } from '../../../../../lessons/classroom/class-view.ts';
import { heatStep, heatSteps } from '../../../../../lessons/classroom/heat-steps.ts';
import { spanOfWords } from '../../../../../lessons/compare/word-range.ts';
import type { Span } from '../../../../../lessons/text/span.ts';
import type { WordIndex } from '../../../../../lessons/text/words.ts';
import type { HeatLevel, HeatState } from '../../../reader/heat-styles.ts';
import { layersOf, type Painted } from '../../../reader/layers.ts';
import type { Layer } from '../../../reader/painter.ts';

/** The level that so many of a class are painted with; null for nobody. */
export function heatLevel(learners: number, of: number): HeatLevel | null {
  const step = heatStep(learners, of);
  return step === null ? null : ((heatSteps.indexOf(step) + 1) as HeatLevel);
}

/** Words of the article, counted from 0, half open, that are equally warm. */
export interface Warm {
  from: number;
  to: number;
  level: HeatLevel;
}

/** A category's stretches by level; what nobody marked is cold and left out. */
export const warmOf = ({ heat, learners }: Pick<ClassView, 'heat' | 'learners'>, category: string): Warm[] =>
  (heat[category] ?? []).flatMap(({ from, to, learners: marked }) => {
    const level = heatLevel(marked, learners);
    return level === null ? [] : [{ from, to, level }];
  });

interface Shown {
  /** The heat of every category that is shown. */
  warm: ReadonlyMap<string, readonly Warm[]>;
  view: 'mine' | 'key' | 'both';
}

/** Heat and key as layers, the lowest first: where both are shown, the class fills and underlines, the key is a line above. */
export function heatLayers(
  { categories, key }: Pick<Lesson, 'categories' | 'key'>,
  words: WordIndex,
  { warm, view }: Shown,
): Layer[] {
  const scene = { categories, links: [], draft: null, pointedAt: null };
  const together = warm.size > 1;
  const painted = [...warm].flatMap(([category, stretches]) =>
    warmSpans(stretches, words).map(({ start, end, level }): Painted => {
      const state: HeatState = `${together ? 'together' : 'heat'}-${level}`;
      return { start, end, category, state };
    }),
  );
  const items = key
    .filter(({ category }) => warm.has(category))
    .map(({ category, core }): Painted => ({ ...core, category, state: 'over' }));
  // Each by itself, for heat must not sink to a deeper line where the key lies over it.
  return [
    ...(view === 'key' ? [] : layersOf({ ...scene, painted })),
    ...(view === 'mine' ? [] : layersOf({ ...scene, painted: items })),
  ];
}

export interface WarmSpan extends Span {
  level: HeatLevel;
}

/**
 * Stretches as spans of the text. Neighbours of the same level are one, and a span reaches to where its neighbour begins, so
 * that the space between two words is as warm as the first of them.
 */
export function warmSpans(stretches: readonly Warm[], words: WordIndex): WarmSpan[] {
  const spans: (WarmSpan & { to: number })[] = [];
  for (const stretch of stretches) {
    const span = spanOfWords(stretch, words);
    if (span === null) continue;
    const last = spans.at(-1);
    if (last?.to === stretch.from && last.level === stretch.level) {
      last.end = span.end;
      last.to = stretch.to;
      continue;
    }
    if (last?.to === stretch.from) last.end = span.start;
    spans.push({ ...span, level: stretch.level, to: stretch.to });
  }
  return spans.map(({ start, end, level }) => ({ start, end, level }));
}

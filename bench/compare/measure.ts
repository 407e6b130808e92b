import { performance } from 'node:perf_hooks';

import { compareMarks, type ComparedLesson } from '../../lessons/compare/compare.ts';
import { indexWords } from '../../lessons/compare/word-index.ts';
import { characterLevel } from '../../lessons/compare/measures/character-level.ts';
import { entityMeasures } from '../../lessons/compare/measures/entity-measures.ts';
import { greedyOverlap } from '../../lessons/compare/measures/greedy-overlap.ts';
import { halfOverlap } from '../../lessons/compare/measures/half-overlap.ts';
import { panopticQuality } from '../../lessons/compare/measures/panoptic-quality.ts';
import { softOverlap, softOverlapAnyCategory } from '../../lessons/compare/measures/soft-overlap.ts';
import { spanIdentification } from '../../lessons/compare/measures/span-identification.ts';
import { unitizingAlpha } from '../../lessons/compare/measures/unitizing-alpha.ts';
import { buildItem, buildLesson, buildMark } from '../../lessons/format/build-lesson.ts';
import type { Mark } from '../../lessons/marks/mark.ts';
import { aimCells, atMost, inShort, type Section } from '../section.ts';
import { median } from '../statistics.ts';
import { shapes, type Shape, type Sides } from './spans.ts';

const ROUNDS = 15;
/** A cell that takes longer than this in all is measured less often, in milliseconds. */
const PATIENCE = 6000;
const SIZES: Readonly<Record<Shape, readonly number[]>> = {
  disjoint: [100, 1000, 10_000],
  overlapping: [100, 1000, 10_000],
  mutual: [20, 200, 2000],
};

/** Milliseconds within which the most spans of a shape are to be compared, or measured by any one measure. */
const LIMITS: Readonly<Partial<Record<Shape, number>>> = { disjoint: 100, mutual: 1000 };

interface Cell {
  work: string;
  shape: Shape;
  size: number;
  /** Milliseconds, one a round. */
  times: number[];
}

/** The comparison and each research measure, by the number of spans a side. */
export async function measureCompare(report: (line: string) => void): Promise<Section> {
  const cells: Cell[] = [];
  for (const shape of Object.keys(SIZES) as Shape[]) {
    for (const size of SIZES[shape]) {
      report(`${String(size)} ${shape}`);
      const sides = shapes[shape](size);
      for (const [work, run] of Object.entries(worksOn(sides))) {
        cells.push({ work, shape, size, times: timed(run) });
        // The bench is one process: what one cell left must not be collected in another's time.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }
  return {
    title: `Compare and measure (median of up to ${String(ROUNDS)}, milliseconds; spans a side)`,
    tables: (Object.keys(SIZES) as Shape[]).map((shape) => tableOf(shape, cells)),
    notes: [
      'The words of the article are found once, before: the app keeps them, too.',
      'Growth: how many times longer the most spans take than a tenth of them; 10 is linear.',
    ],
    measured: cells,
  };
}

function worksOn(sides: Sides): Record<string, () => unknown> {
  const { lesson, marks } = inWords(sides);
  indexWords(lesson.text, lesson.language);
  const { key, marks: spans, words } = sides;
  return {
    compare: () => compareMarks(lesson, marks),
    'strict to type': () => entityMeasures(key, spans),
    characters: () => characterLevel(key, spans, ['framing', 'sourcing', 'quote'], words),
    alpha: () => unitizingAlpha([key, spans], words),
    'best sum, same category': () => softOverlap(key, spans),
    'best sum, any category': () => softOverlapAnyCategory(key, spans),
    'pairs from half': () => halfOverlap(key, spans),
    'panoptic quality': () => panopticQuality(key, spans),
    'greedy sum': () => greedyOverlap(key, spans),
    'span identification': () => spanIdentification(key, spans),
  };
}

/** Every word is five characters and a space: a span in words is easily one in the text. */
function inWords({ words, key, marks }: Sides): { lesson: ComparedLesson; marks: Mark[] } {
  const text = Array.from({ length: words }, (_, place) => place.toString(36).padStart(5, 'x')).join(' ');
  const inText = ({ start, end }: { start: number; end: number }) => ({ start: 6 * start, end: 6 * end - 1 });
  return {
    lesson: buildLesson(text, {
      key: key.map((span, place) =>
        buildItem(`item-${String(place)}`, inText(span), { category: span.category }),
      ),
    }),
    marks: marks.map((span, place) =>
      buildMark(`mark-${String(place)}`, inText(span), { category: span.category }),
    ),
  };
}

function timed(run: () => unknown): number[] {
  run();
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < ROUNDS && (times.length === 0 || performance.now() - begun < PATIENCE)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times;
}

function tableOf(shape: Shape, cells: readonly Cell[]): Section['tables'][number] {
  const sizes = SIZES[shape];
  const [most = 0, tenth = 0] = [sizes.at(-1), sizes.at(-2)];
  const limit = LIMITS[shape];
  const works = [...new Set(cells.map(({ work }) => work))];
  const timeOf = (work: string, size: number): number =>
    median(
      cells.find((cell) => cell.work === work && cell.shape === shape && cell.size === size)?.times ?? [],
    );
  return {
    headings: [shape, ...sizes.map(String), 'growth', 'aim', ''],
    rows: works.map((work) => [
      work,
      ...sizes.map((size) => inShort(timeOf(work, size))),
      inShort(timeOf(work, most) / timeOf(work, tenth)),
      ...aimCells(limit === undefined ? null : atMost(String(most), timeOf(work, most), limit, ' ms')),
    ]),
  };
}

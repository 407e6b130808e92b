import type { CSSProperties } from 'react';

import type { ClassView } from '../../../../lessons/classroom/class-view.ts';
import { indexWords } from '../../../../lessons/compare/word-index.ts';
import type { Lesson } from '../../../../lessons/format/lesson.ts';
import type { Span } from '../../../../lessons/text/span.ts';
import { layStrokes, segmentsOf, type LaidStroke, type Stroke } from '../../feedback/strokes.ts';
import type { HeatLevel } from '../../reader/heat-styles.ts';
import { heatStyle } from '../see/heat/heat-style.ts';
import { warmOf, warmSpans } from '../see/heat/heat-layers.ts';

/** Heat of a category, or a place of the key: null. */
type HeatStroke = Stroke & { level: HeatLevel | null };

/** What the class marked, by how many, and the key: as strokes over the article. */
export function heatStrokes(lesson: Lesson, view: ClassView): LaidStroke<HeatStroke>[] {
  const words = indexWords(lesson.text, lesson.language);
  const heat = lesson.categories.flatMap((category) =>
    warmSpans(warmOf(view, category.id), words).map((span): HeatStroke => ({
      ...span,
      category,
      state: 'mine',
    })),
  );
  const key = lesson.key.flatMap(({ core, category: id }): HeatStroke[] => {
    const category = lesson.categories.find((one) => one.id === id);
    return category === undefined ? [] : [{ ...core, category, state: 'line', level: null }];
  });
  return [...layStrokes(heat), ...layStrokes(key)];
}

/** How far apart the lines of several categories lie under the same word. */
const LANE = 0.13;

/** One line of the article, with what the class marked filled and underlined, and the key as a line above. */
export function HeatLine({
  text,
  line,
  strokes,
}: {
  text: string;
  line: Span;
  strokes: readonly LaidStroke<HeatStroke>[];
}) {
  return segmentsOf(line, strokes).map(({ start, end, over }) => (
    <span key={start} className="segment">
      {over.reduceRight<React.ReactNode>(
        (inner, stroke) => (
          <span
            className={stroke.level === null ? 'heat-key' : undefined}
            style={styleOf(stroke, over.length > 1)}
          >
            {inner}
          </span>
        ),
        text.slice(start, end),
      )}
    </span>
  ));
}

function styleOf({ category, level, lane }: LaidStroke<HeatStroke>, together: boolean): CSSProperties {
  if (level === null) return { textDecorationColor: `var(--${category.colour}-line)` };
  return {
    ...heatStyle(category, { step: level, together }),
    textUnderlineOffset: `${String(0.16 + LANE * lane)}em`,
  };
}

import { useMemo } from 'react';

import type { Category } from '../../../../lessons/format/category.ts';
import { overlaps, type Span } from '../../../../lessons/text/span.ts';
import { useMarked } from '../../../stores/react.ts';
import { directionOf } from '../../reader/article-direction.ts';
import type { Heat } from '../../reader/heat-styles.ts';
import { lineAbove } from '../../reader/highlight-styles.ts';
import { heatStyle } from '../see/heat/heat-style.ts';
import { warmSpans, type Warm } from '../see/heat/heat-layers.ts';

interface WarmWordsProps {
  /** Which part of the article. */
  range: Span;
  /** The heat of each category that is shown, with the category. */
  warm: readonly { category: Category; stretches: readonly Warm[] }[];
  /** The words that are talked about. */
  core: Span;
  /** What the key calls them; null while it is hidden: then they are only pointed at. */
  called: Category | null;
}

/** A few sentences of the article set with elements, as warm as they are on the page. */
export function WarmWords({ range, warm, core, called }: WarmWordsProps) {
  const words = useMarked((state) => state.words);
  const { text, language } = useMarked((state) => state.lesson);
  const spans = useMemo(
    () =>
      warm.flatMap(({ category, stretches }) =>
        warmSpans(stretches, words)
          .filter((span) => overlaps(span, range))
          .map((span) => ({ ...span, category })),
      ),
    [warm, words, range],
  );
  const edges = [
    range.start,
    range.end,
    ...spans.flatMap(({ start, end }) => [start, end]),
    core.start,
    core.end,
  ].filter((offset) => range.start <= offset && offset <= range.end);
  const cuts = [...new Set(edges)].sort((one, other) => one - other);
  const together = warm.length > 1;
  return (
    <p className="wall-passage" lang={language} dir={directionOf({ language })}>
      {cuts.slice(0, -1).map((start, place) => {
        const end = cuts[place + 1] ?? range.end;
        const lies = (span: Span): boolean => span.start <= start && end <= span.end;
        const over = spans.filter(lies);
        const inner = <span>{text.slice(start, end)}</span>;
        const warmed = over.reduce((within, { category, level }) => {
          const heat: Heat = { step: level, together };
          return <span style={heatStyle(category, heat)}>{within}</span>;
        }, inner);
        if (!lies(core)) return <span key={start}>{warmed}</span>;
        return (
          <mark
            key={start}
            className={called === null ? 'wall-pointed' : 'wall-core'}
            style={
              called === null
                ? undefined
                : {
                    textDecorationStyle: lineAbove(called.line),
                    textDecorationColor: `var(--${called.colour}-line)`,
                  }
            }
          >
            {warmed}
          </mark>
        );
      })}
    </p>
  );
}

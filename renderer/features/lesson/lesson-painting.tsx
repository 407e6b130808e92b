import { useMemo } from 'react';

import type { Span } from '../../../lessons/text/span.ts';
import { isInFocus } from '../../stores/desk.ts';
import { useDesk, useLesson } from '../../stores/react.ts';
import { paintedComparison } from '../feedback/painted-comparison.ts';
import type { MarkState } from '../reader/highlight-styles.ts';
import { layersOf, type Painted } from '../reader/layers.ts';
import { Painting } from '../reader/painting.ts';

const STATES: readonly MarkState[] = ['mine', 'found', 'missed', 'optional', 'aside', 'focus'];

/** What a learner sees on the page: own marks while marking, own marks and key once they are compared. */
export function LessonPainting() {
  const { categories, key } = useLesson((state) => state.lesson);
  const marks = useLesson((state) => state.marks);
  const comparison = useLesson(({ feedback }) =>
    feedback.kind === 'everything' ? feedback.comparison : null,
  );
  const { view, focus, draft, pointedAt } = useDesk((desk) => desk);
  const layers = useMemo(() => {
    const painted =
      comparison === null
        ? marks.map(({ id, category, start, end }): Painted => {
            return { category, start, end, state: isInFocus(focus, 'mark', id) ? 'focus' : 'mine' };
          })
        : paintedComparison(key, marks, comparison, { view, focus });
    const mark = marks.find(({ id }) => isInFocus(focus, 'mark', id));
    const item = comparison === null ? undefined : key.find(({ id }) => isInFocus(focus, 'item', id));
    const links = [mark?.speaker, mark?.cue, item?.speaker?.span, item?.cue];
    return layersOf({
      categories,
      painted,
      links: links.filter((span): span is Span => span !== null && span !== undefined),
      draft,
      pointedAt: focus === null ? pointedAt : null,
    });
  }, [categories, key, marks, comparison, view, focus, draft, pointedAt]);
  return <Painting layers={layers} states={STATES} />;
}

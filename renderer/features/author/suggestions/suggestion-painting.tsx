import { useMemo } from 'react';

import {
  CURRENT_SUGGESTION_HIGHLIGHT,
  SUGGESTION_HIGHLIGHT,
  type MarkState,
} from '../../reader/highlight-styles.ts';
import { Painting } from '../../reader/painting.ts';
import { useSuggestions } from './use-suggestions.ts';

const NO_MARKS: readonly MarkState[] = [];

/** Suggestions in the text: a thin dotted line, unlike any mark, since none of them is in the key. */
export function SuggestionPainting() {
  const { isShown, open, current } = useSuggestions();
  const layers = useMemo(
    () =>
      isShown
        ? [
            {
              name: SUGGESTION_HIGHLIGHT,
              spans: open.filter((one) => one !== current).map(({ span }) => span),
            },
            { name: CURRENT_SUGGESTION_HIGHLIGHT, spans: current === null ? [] : [current.span] },
          ]
        : [],
    [isShown, open, current],
  );
  return <Painting layers={layers} states={NO_MARKS} />;
}

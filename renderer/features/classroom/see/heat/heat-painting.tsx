import { useMemo } from 'react';

import { useDesk, useMarked } from '../../../../stores/react.ts';
import { DRAFT_HIGHLIGHT, type MarkState } from '../../../reader/highlight-styles.ts';
import { heatStates } from '../../../reader/heat-styles.ts';
import { Painting } from '../../../reader/painting.ts';
import { useSeeing, viewOnPage } from '../seeing.ts';
import { heatLayers, warmOf } from './heat-layers.ts';

const STATES: readonly MarkState[] = [...heatStates, 'over'];

/** What the class marked, beside what the key has, painted over the article. */
export function HeatPainting() {
  const lesson = useSeeing((state) => state.seen.lesson);
  const view = useSeeing(viewOnPage);
  const shown = useSeeing((state) => state.shown);
  const words = useMarked((state) => state.words);
  const layer = useDesk((desk) => desk.view);
  const draft = useDesk((desk) => desk.draft);
  const layers = useMemo(() => {
    const categories = shown === null ? lesson.categories.map(({ id }) => id) : [shown];
    const warm = new Map(categories.map((category) => [category, warmOf(view, category)]));
    return heatLayers(lesson, words, { warm, view: layer });
  }, [lesson, view, words, shown, layer]);
  const all = useMemo(
    () => (draft === null ? layers : [...layers, { name: DRAFT_HIGHLIGHT, spans: [draft] }]),
    [layers, draft],
  );
  return <Painting layers={all} states={STATES} />;
}

import { useMemo } from 'react';

import { useMarked } from '../../../stores/react.ts';
import type { MarkState } from '../../reader/highlight-styles.ts';
import { heatStates } from '../../reader/heat-styles.ts';
import { Painting } from '../../reader/painting.ts';
import { heatLayers } from '../see/heat/heat-layers.ts';
import { useWall, isRevealed } from './wall.ts';
import { wallWarm } from './wall-warm.ts';

const STATES: readonly MarkState[] = [...heatStates, 'over'];

/** The heat of the category chosen, and the key over it once it is shown. */
export function WallPainting() {
  const lesson = useWall((state) => state.lesson);
  const shown = useWall((state) => state.shown);
  const category = useWall((state) => state.category);
  const revealed = useWall(isRevealed);
  const words = useMarked((state) => state.words);
  const layers = useMemo(() => {
    const chosen = category === null ? lesson.categories.map(({ id }) => id) : [category];
    const warm = new Map(chosen.map((id) => [id, wallWarm(shown, id)]));
    return heatLayers(lesson, words, { warm, view: revealed ? 'both' : 'mine' });
  }, [lesson, shown, category, revealed, words]);
  return <Painting layers={layers} states={STATES} />;
}

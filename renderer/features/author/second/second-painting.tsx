import { useMemo } from 'react';

import type { KeyItem } from '../../../../lessons/format/key.ts';
import type { View } from '../../../stores/desk.ts';
import { useAuthor, useDesk } from '../../../stores/react.ts';
import type { MarkState } from '../../reader/highlight-styles.ts';
import { layersOf, type Painted } from '../../reader/layers.ts';
import { Painting } from '../../reader/painting.ts';
import { useOpinion } from './opinion.ts';

const STATES: readonly MarkState[] = ['mine', 'missed', 'aside', 'focus'];

/** Both keys on the page: the author's own as fills, the other's as dashed lines; one alone with fill and line. */
export function SecondPainting() {
  const { categories, key } = useAuthor((state) => state.draft.lesson);
  const opinion = useOpinion();
  const { view, focus, draft, pointedAt } = useDesk((desk) => desk);
  const layers = useMemo(() => {
    const dispute = opinion?.open.find((open) => open.dispute.id === focus?.id)?.dispute;
    const painted = paintedKeys(key, opinion?.items ?? [], opinion === null ? 'mine' : view);
    const inFocus = [dispute?.mine, dispute?.theirs].flatMap((item): Painted[] =>
      item ? [{ ...item.core, category: item.category, state: 'focus' }] : [],
    );
    return layersOf({ categories, painted: [...painted, ...inFocus], links: [], draft, pointedAt });
  }, [categories, key, opinion, view, focus, draft, pointedAt]);
  return <Painting layers={layers} states={STATES} />;
}

function paintedKeys(mine: readonly KeyItem[], theirs: readonly KeyItem[], view: View): Painted[] {
  const painted = (items: readonly KeyItem[], state: MarkState): Painted[] =>
    items.map(({ category, core }) => ({ ...core, category, state }));
  switch (view) {
    case 'mine':
      return painted(mine, 'mine');
    case 'key':
      return painted(theirs, 'mine');
    case 'both':
      return [...painted(mine, 'aside'), ...painted(theirs, 'missed')];
  }
}

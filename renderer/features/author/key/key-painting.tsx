import { useMemo } from 'react';

import { useAuthor, useDesk } from '../../../stores/react.ts';
import type { MarkState } from '../../reader/highlight-styles.ts';
import { layersOf } from '../../reader/layers.ts';
import { Painting } from '../../reader/painting.ts';
import { linksOf, paintedKey } from './painted-key.ts';

const STATES: readonly MarkState[] = [
  'required',
  'acceptable',
  'debatable',
  'margin',
  'alternative',
  'focus',
];

/** What an author sees on the page: the key, and more of the item in focus. */
export function KeyPainting() {
  const { categories, key } = useAuthor((state) => state.draft.lesson);
  const { focus, draft, pointedAt } = useDesk((desk) => desk);
  const id = focus?.id ?? null;
  const layers = useMemo(
    () =>
      layersOf({
        categories,
        painted: paintedKey(key, id),
        links: linksOf(key.find((item) => item.id === id)),
        draft,
        pointedAt: id === null ? pointedAt : null,
      }),
    [categories, key, id, draft, pointedAt],
  );
  return <Painting layers={layers} states={STATES} />;
}

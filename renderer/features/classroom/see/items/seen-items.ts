import { useMemo } from 'react';

import type { ItemView } from '../../../../../lessons/classroom/class-view.ts';
import type { KeyItem } from '../../../../../lessons/format/key.ts';
import { byReadingOrder } from '../../../../../lessons/text/span.ts';
import { useSeeing, viewOnPage } from '../seeing.ts';

/** An item of the key and what became of it. */
export interface SeenItem {
  id: string;
  item: KeyItem;
  counts: ItemView;
}

/** All items in the order asked for. */
export function useSeenItems(): SeenItem[] {
  const key = useSeeing((state) => state.seen.lesson.key);
  const view = useSeeing(viewOnPage);
  const order = useSeeing((state) => state.order);
  return useMemo(() => {
    const counts = new Map(view.items.map((item) => [item.item, item]));
    const seen = [...key]
      .sort((one, other) => byReadingOrder(one.core, other.core))
      .flatMap((item) => {
        const counted = counts.get(item.id);
        return counted === undefined ? [] : [{ id: item.id, item, counts: counted }];
      });
    if (order === 'text') return seen;
    // What nobody needs to mark is missed by nobody, and comes last.
    return seen.sort(
      (one, other) =>
        other.counts.missed - one.counts.missed || other.counts.notNeeded - one.counts.notNeeded,
    );
  }, [key, view, order]);
}

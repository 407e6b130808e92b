import type { StoreApi } from 'zustand/vanilla';

import type { DeskStore } from '../../../stores/desk.ts';
import type { Hand, Reading } from '../../../stores/reading.ts';
import { markAt } from '../../reader/mark-places.ts';
import type { Seeing } from './seeing.ts';
import { shareOf, tellShare } from './word-share.ts';

interface Held {
  seeing: StoreApi<Seeing>;
  desk: DeskStore;
  reading: StoreApi<Reading>;
}

/** The hand that only looks: a pen's letter shows that category, and of each word it is told how many marked it. */
export function seeHand({ seeing, desk, reading }: Held): Hand {
  let cursor = 0;
  return {
    mark: (_, category) => {
      desk.setState({ draft: null });
      if (category !== undefined) seeing.setState({ shown: category });
    },
    remove: () => undefined,
    findAt: (offset, again) => {
      const { seen, shown } = seeing.getState();
      const { focus } = desk.getState();
      const places = reading.getState().marks.filter(({ category }) => shown === null || category === shown);
      const isItem = new Set(seen.lesson.key.map(({ id }) => id));
      // What the key has comes before what it has not, where both lie on a word.
      const here =
        markAt(
          places.filter(({ id }) => isItem.has(id)),
          offset,
          focus,
          again,
        ) ?? markAt(places, offset, focus, again);
      return here === null ? null : { kind: 'mark', id: here.id };
    },
    recallCursor: () => cursor,
    rememberCursor: (offset) => {
      cursor = offset;
      seeing.setState({ pointed: reading.getState().words.nearestWord(offset) });
    },
    tellOf: (word) => {
      const { words } = reading.getState();
      return [tellShare(shareOf(seeing.getState(), words, words.nearestWord(word.start) ?? 0))];
    },
  };
}

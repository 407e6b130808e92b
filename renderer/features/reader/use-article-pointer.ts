import { useLayoutEffect, useRef, type RefObject } from 'react';

import { marksAreOpen } from '../../../lessons/marks/change.ts';
import { snapToWords } from '../../../lessons/text/snap.ts';
import { useApp, useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { useMarkActions } from './mark-actions.ts';
import { itemAt, markAt } from './mark-places.ts';
import type { TextMap } from './text-map.ts';
import { usePointer } from './use-pointer.ts';
import type { WordCursor } from './use-word-cursor.ts';

/** Mouse, pen and finger in the article: choose words to mark, or point at a mark to see its card. */
export function useArticlePointer(
  surface: RefObject<HTMLElement | null>,
  map: TextMap | null,
  cursor: WordCursor,
): void {
  const stores = useLessonStores();
  const { mark } = useMarkActions();
  const open = useLesson((state) => marksAreOpen(state.attempt.stage));
  const snapping = useApp((state) => state.settings.snapToWords);
  const tapping = useDesk((desk) => desk.tapping);
  const mapNow = useRef(map);
  const hands = useRef({
    open,
    tapping,
    onDraft: () => undefined,
    onChosen: () => undefined,
    onPoint: () => false,
  } as Parameters<typeof usePointer>[2]['current']);

  useLayoutEffect(() => {
    mapNow.current = map;
    hands.current = {
      open,
      tapping,
      onDraft: (span) => {
        const { words } = stores.lesson.getState();
        stores.desk.setState({ draft: span === null || !snapping ? span : snapToWords(span, words) });
      },
      onChosen: (span) => {
        mark(span);
        cursor.move({ to: 'offset', offset: span.start }, false, false);
      },
      onPoint: (offset) => {
        cursor.move({ to: 'offset', offset }, false);
        const { marks, feedback, lesson } = stores.lesson.getState();
        const { focus, view } = stores.desk.getState();
        const item =
          feedback.kind === 'everything' && view !== 'mine' ? itemAt(lesson.key, offset, focus) : null;
        const own =
          view === 'key' && feedback.kind === 'everything' ? null : markAt(marks, offset, focus, true);
        if (item !== null) stores.desk.setState({ focus: { kind: 'item', id: item.id } });
        else stores.desk.setState({ focus: own === null ? null : { kind: 'mark', id: own.id } });
        return item !== null || own !== null;
      },
    };
  });
  usePointer(surface, mapNow, hands);
}

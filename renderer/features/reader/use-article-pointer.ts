import { useLayoutEffect, useRef, type RefObject } from 'react';

import { snapToWords } from '../../../lessons/text/snap.ts';
import { useApp, useDesk, useMarked, useReader } from '../../stores/react.ts';
import type { TextMap } from './text-map.ts';
import { usePointer } from './use-pointer.ts';
import type { WordCursor } from './use-word-cursor.ts';

/** Mouse, pen and finger in the article: choose words to mark, or point at a mark to see its card. */
export function useArticlePointer(
  surface: RefObject<HTMLElement | null>,
  map: TextMap | null,
  cursor: WordCursor,
): void {
  const { lesson, desk, hand } = useReader();
  const open = useMarked((state) => state.marksOpen);
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
        const { words } = lesson.getState();
        desk.setState({ draft: span === null || !snapping ? span : snapToWords(span, words) });
      },
      onChosen: (span) => {
        hand.mark(span);
        cursor.move({ to: 'offset', offset: span.start }, false, false);
      },
      onPoint: (offset) => {
        cursor.move({ to: 'offset', offset }, false);
        const focus = hand.findAt(offset, true);
        desk.setState({ focus });
        return focus !== null;
      },
    };
  });
  usePointer(surface, mapNow, hands);
}

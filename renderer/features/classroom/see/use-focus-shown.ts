import { useEffect } from 'react';

import { useSeeStores } from './seeing.ts';

/** What comes into focus shows its own category, and the margin opens where it is spoken of. */
export function useFocusShown(): void {
  const { seeing, desk, reading } = useSeeStores();
  useEffect(
    () =>
      desk.subscribe(({ focus }, before) => {
        if (focus === null || focus === before.focus) return;
        const { seen, shown, chapter } = seeing.getState();
        const place = reading.getState().marks.find(({ id }) => id === focus.id);
        if (place === undefined) return;
        if (shown !== null && place.category !== shown) seeing.setState({ shown: place.category });
        const isItem = seen.lesson.key.some(({ id }) => id === focus.id);
        const home = isItem ? 'items' : 'beside';
        // Places of the talk and the comparison are spoken of there.
        if (chapter === 'whole' || (chapter === 'items' && !isItem) || (chapter === 'beside' && isItem))
          seeing.setState({ chapter: home });
      }),
    [seeing, desk, reading],
  );
}

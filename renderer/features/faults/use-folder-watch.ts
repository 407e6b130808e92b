import { useEffect } from 'react';

import { api } from '../../platform/api.ts';
import { app, tellWorkFolder } from '../../stores/app.ts';
import { settle } from '../../stores/lesson.ts';

/**
 * When the folder for work comes back, an open lesson or draft is saved there by itself. When it goes, the lesson is saved too, in
 * vain: that way one hears of it before the next mark.
 */
export function useFolderWatch(): void {
  useEffect(
    () =>
      api.onWorkFolder(({ reachable }) => {
        tellWorkFolder(reachable);
        const { place, covered } = app.getState();
        // What is covered and saved has nobody to be saved for.
        if (covered?.unsaved === false) return;
        if (place.kind === 'lesson') void settle(place.lesson);
        if (place.kind === 'author') void place.author.getState().keeper.again();
      }),
    [],
  );
}

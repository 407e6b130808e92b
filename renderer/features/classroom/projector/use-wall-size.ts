import { useLayoutEffect } from 'react';

import { useWall } from './wall.ts';

/** The page with its gutter, in pixels at normal text size, and how much of it must be seen at once to be a picture. */
const PAGE = { width: 740, height: 480 };
const STEP = 1.13;

/**
 * The wall has a text size of its own: as large as the page can be with its lines as long as on the learners' screens, so that
 * line 12 is line 12, and some steps more or less. All is measured in rem, so the root is what grows.
 */
export function useWallSize(): void {
  const size = useWall((state) => state.size);
  useLayoutEffect(() => {
    const root = document.documentElement.style;
    const before = root.getPropertyValue('--text-scale');
    const fit = (): void => {
      const whole = Math.min(window.innerWidth / PAGE.width, window.innerHeight / PAGE.height);
      root.setProperty('--text-scale', (Math.max(1, whole) * STEP ** size).toFixed(3));
    };
    fit();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      root.setProperty('--text-scale', before);
    };
  }, [size]);
}

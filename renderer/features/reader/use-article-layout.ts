import { useEffect, useState, type RefObject } from 'react';

import type { TextMap } from './text-map.ts';

/** Tops of the article's lines, in pixels below the top of its page. */
export type Lines = readonly number[];

/** Lays out anew whenever width, fonts or text size change; marks never change a line. */
export function useLines(page: RefObject<HTMLElement | null>, map: TextMap | null): Lines {
  const [lines, setLines] = useState<Lines>([]);
  useEffect(() => {
    const element = page.current;
    if (element === null || map === null) return;
    const measure = (): void => {
      const origin = element.getBoundingClientRect().top;
      setLines(map.lines().map(({ top }) => top - origin));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', measure);
    };
  }, [page, map]);
  return lines;
}

/** Number of the line at a height below the page's top, from 1. */
export function lineAt(lines: Lines, height: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? 0) > height + 1) high = middle;
    else low = middle + 1;
  }
  return Math.max(1, low);
}

import { useLayoutEffect, useState, type RefObject } from 'react';

import type { Span } from '../../../lessons/text/span.ts';
import type { TextMap } from './text-map.ts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The frame around the word the cursor stands on. Drawn over the page; the text beneath is left alone. */
export function WordBox({
  page,
  map,
  span,
}: {
  page: RefObject<HTMLElement | null>;
  map: TextMap | null;
  span: Span;
}) {
  const boxes = useBoxes(page, map, span);
  return (
    <>
      {boxes.map((box) => (
        <div
          key={`${String(box.left)}-${String(box.top)}`}
          className="word-box"
          style={box}
          aria-hidden="true"
        />
      ))}
    </>
  );
}

/** A span's boxes in the page's own coordinates, measured anew when the page changes its size. */
export function useBoxes(page: RefObject<HTMLElement | null>, map: TextMap | null, span: Span | null): Box[] {
  const [boxes, setBoxes] = useState<Box[]>([]);
  const start = span?.start ?? -1;
  const end = span?.end ?? -1;
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null || map === null) return;
    const measure = (): void => {
      const origin = element.getBoundingClientRect();
      const found = start < 0 ? [] : map.boxes({ start, end });
      setBoxes(
        found.map((box) => ({
          left: box.left - origin.left,
          top: box.top - origin.top,
          width: box.width,
          height: box.height,
        })),
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [page, map, start, end]);
  return boxes;
}

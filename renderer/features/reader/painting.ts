import { useEffect, useLayoutEffect, useMemo, type RefObject } from 'react';

import { useDesk, useLesson } from '../../stores/react.ts';
import { highlightRules } from './highlight-styles.ts';
import { layersOf } from './layers.ts';
import { Painter } from './painter.ts';
import type { TextMap } from './text-map.ts';

interface Canvas {
  scroller: RefObject<HTMLElement | null>;
  map: TextMap | null;
}

/**
 * Keeps the highlights on the page in step with the stores and with what can be seen of the article. A component without
 * elements, so that a mark does not draw the article anew.
 */
export function Painting({ scroller, map }: Canvas): null {
  const lesson = useLesson((state) => state.lesson);
  const marks = useLesson((state) => state.marks);
  const feedback = useLesson((state) => state.feedback);
  const { view, focus, draft, pointedAt } = useDesk((desk) => desk);
  const painter = useMemo(() => (map === null ? null : new Painter(map)), [map]);

  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightRules(lesson.categories));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }, [lesson.categories]);

  useEffect(() => () => painter?.clear(), [painter]);

  useEffect(() => {
    const element = scroller.current;
    if (painter === null || map === null || element === null) return;
    const look = (): void => {
      const box = element.getBoundingClientRect();
      const seen = map.between(box.top, box.bottom);
      const { start, end } = painter.window;
      if (seen.start >= start && seen.end <= end && end > 0) return;
      // A screen more each way, so that scrolling finds the words painted already.
      painter.moveWindow(map.between(box.top - box.height, box.bottom + box.height));
    };
    const lookAgain = (): void => {
      painter.moveWindow({ start: 0, end: 0 });
      look();
    };
    const observer = new ResizeObserver(lookAgain);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [painter, map, scroller]);

  const comparison = feedback.kind === 'everything' ? feedback.comparison : null;
  const layers = useMemo(
    () => layersOf({ lesson, marks, comparison, view, focus, draft, pointedAt }),
    [lesson, marks, comparison, view, focus, draft, pointedAt],
  );
  useLayoutEffect(() => {
    painter?.paint(layers);
  }, [painter, layers]);
  return null;
}

import { useEffect, useLayoutEffect, useMemo } from 'react';

import { useMarked } from '../../stores/react.ts';
import { highlightRules, type MarkState } from './highlight-styles.ts';
import { Painter, type Layer } from './painter.ts';
import { useCanvas } from './text-context.ts';

/**
 * Keeps the highlights on the page in step with the layers and with what can be seen of the article. A component without
 * elements, so that a mark does not draw the article anew.
 *
 * @param states every way a marked stretch may stand here; always the same list
 */
export function Painting({
  layers,
  states,
}: {
  layers: readonly Layer[];
  states: readonly MarkState[];
}): null {
  const { scroller, map } = useCanvas();
  const categories = useMarked((state) => state.lesson.categories);
  const painter = useMemo(() => (map === null ? null : new Painter(map)), [map]);

  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightRules(categories, states));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }, [categories, states]);

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

  useLayoutEffect(() => {
    painter?.paint(layers);
  }, [painter, layers]);
  return null;
}

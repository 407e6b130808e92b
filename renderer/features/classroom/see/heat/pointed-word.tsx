import { useEffect } from 'react';

import { useMarked } from '../../../../stores/react.ts';
import { useCanvas } from '../../../reader/text-context.ts';
import { useBoxes } from '../../../reader/word-box.tsx';
import { useSeeStores } from '../seeing.ts';

/** Watches which word the mouse is over: what is said of it stands in the margin. Without elements of its own. */
export function PointedWord(): null {
  const { page, map } = useCanvas();
  const { seeing } = useSeeStores();
  const words = useMarked((state) => state.words);
  useEffect(() => {
    const element = page.current;
    if (element === null || map === null) return;
    const point = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      const offset = map.offsetAt(event.clientX, event.clientY);
      const word = offset === null ? null : words.firstEndingAfter(offset);
      const span = word === null ? undefined : words.words[word];
      const isOn = offset !== null && span !== undefined && span.start <= offset;
      // Between words the last one stays: the pointer is on its way to the next.
      if (isOn) seeing.setState({ pointed: word });
    };
    element.addEventListener('pointermove', point, { passive: true });
    return () => {
      element.removeEventListener('pointermove', point);
    };
  }, [page, map, words, seeing]);
  return null;
}

/** A frame around the words the margin speaks of; their heat stays to be seen. */
export function FramedWords({ span }: { span: { start: number; end: number } }) {
  const { page, map } = useCanvas();
  return useBoxes(page, map, span).map((box) => (
    <div
      key={`${String(box.left)}-${String(box.top)}`}
      className="framed-words"
      style={box}
      aria-hidden="true"
    />
  ));
}

import { useRef, useState, type PointerEvent } from 'react';

import { snapToWords } from '../../../lessons/text/snap.ts';
import type { Span } from '../../../lessons/text/span.ts';
import { useApp, useMarked } from '../../stores/react.ts';
import type { Edge } from './edges.ts';
import { useCanvas } from './text-context.ts';
import { useBoxes } from './word-box.tsx';

interface EdgeHandlesProps {
  span: Span;
  /** Let go of with other edges than before. */
  onPulled: (span: Span) => void;
  /** Which edges these are, where a stretch has several: part of the handles' class and test id. */
  of?: 'margin';
}

/** Two handles at the edges of a span, to drag them; by keyboard the card beside the page does the same. */
export function EdgeHandles({ span, onPulled, of }: EdgeHandlesProps) {
  const { page, map } = useCanvas();
  const words = useMarked((state) => state.words);
  const snapping = useApp((state) => state.settings.snapToWords);
  const [pulled, setPulled] = useState<Span | null>(null);
  const holding = useRef<Edge | null>(null);
  const boxes = useBoxes(page, map, pulled ?? span);
  const first = boxes[0];
  const last = boxes[boxes.length - 1];
  if (first === undefined || last === undefined) return null;

  const pull = (event: PointerEvent): void => {
    const edge = holding.current;
    const offset = edge === null ? null : (map?.offsetAt(event.clientX, event.clientY) ?? null);
    if (offset === null) return;
    const wanted =
      edge === 'start'
        ? { start: Math.min(offset, span.end - 1), end: span.end }
        : { start: span.start, end: Math.max(offset + 1, span.start + 1) };
    setPulled(snapping ? snapToWords(wanted, words) : wanted);
  };
  const letGo = (): void => {
    holding.current = null;
    if (pulled !== null) onPulled({ start: pulled.start, end: pulled.end });
    setPulled(null);
  };
  const prefix = of === undefined ? 'edge' : `${of}-edge`;
  const handle = (edge: Edge, left: number, top: number, height: number) => (
    <div
      className={`edge-handle edge-handle-${edge}${of === undefined ? '' : ` edge-handle-of-${of}`}`}
      data-testid={`${prefix}-${edge}`}
      aria-hidden="true"
      style={{ left, top, height }}
      onPointerDown={(event) => {
        holding.current = edge;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.stopPropagation();
      }}
      onPointerMove={pull}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
  return (
    <>
      {pulled !== null &&
        boxes.map((box) => <div key={box.top} className="pulled-box" style={box} aria-hidden="true" />)}
      {handle('start', first.left, first.top, first.height)}
      {handle('end', last.left + last.width, last.top, last.height)}
    </>
  );
}

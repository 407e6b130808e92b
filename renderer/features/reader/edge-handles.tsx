import { useRef, useState, type PointerEvent, type RefObject } from 'react';

import { marksAreOpen } from '../../../lessons/marks/change.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { snapToWords } from '../../../lessons/text/snap.ts';
import type { Span } from '../../../lessons/text/span.ts';
import { useApp, useDesk, useLesson } from '../../stores/react.ts';
import { useMarkActions } from './mark-actions.ts';
import type { TextMap } from './text-map.ts';
import { useBoxes } from './word-box.tsx';

interface Place {
  page: RefObject<HTMLElement | null>;
  map: TextMap | null;
}

/** Two handles at the edges of the mark in focus, to drag them; by keyboard the mark's card does the same. */
export function EdgeHandles({ page, map }: Place) {
  const focus = useDesk((desk) => desk.focus);
  const open = useLesson((state) => marksAreOpen(state.attempt.stage));
  const mark = useLesson((state) =>
    focus?.kind === 'mark' ? state.marks.find((candidate) => candidate.id === focus.id) : undefined,
  );
  return open && mark !== undefined ? <Handles key={mark.id} page={page} map={map} mark={mark} /> : null;
}

function Handles({ page, map, mark }: Place & { mark: Mark }) {
  const words = useLesson((state) => state.words);
  const snapping = useApp((state) => state.settings.snapToWords);
  const { change } = useMarkActions();
  const [pulled, setPulled] = useState<Span | null>(null);
  const holding = useRef<'start' | 'end' | null>(null);
  const boxes = useBoxes(page, map, pulled ?? mark);
  const first = boxes[0];
  const last = boxes[boxes.length - 1];
  if (first === undefined || last === undefined) return null;

  const pull = (event: PointerEvent): void => {
    const edge = holding.current;
    const offset = edge === null ? null : (map?.offsetAt(event.clientX, event.clientY) ?? null);
    if (offset === null) return;
    const wanted =
      edge === 'start'
        ? { start: Math.min(offset, mark.end - 1), end: mark.end }
        : { start: mark.start, end: Math.max(offset + 1, mark.start + 1) };
    setPulled(snapping ? snapToWords(wanted, words) : wanted);
  };
  const letGo = (): void => {
    holding.current = null;
    if (pulled !== null) change(mark.id, { start: pulled.start, end: pulled.end });
    setPulled(null);
  };
  const handle = (edge: 'start' | 'end', left: number, top: number, height: number) => (
    <div
      className={`edge-handle edge-handle-${edge}`}
      data-testid={`edge-${edge}`}
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

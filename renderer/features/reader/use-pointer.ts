import { useEffect, type RefObject } from 'react';

import type { Span } from '../../../lessons/text/span.ts';
import type { TextMap } from './text-map.ts';

interface Hands {
  /** Whether words can be chosen at all now. */
  open: boolean;
  /** Whether a tap sets the start of a mark and the next tap its end; touch does so wherever no mark lies. */
  tapping: boolean;
  /** A stretch is being chosen; null: it was let go. */
  onDraft: (span: Span | null) => void;
  /** A stretch was chosen. */
  onChosen: (span: Span) => void;
  /** A place was pointed at without choosing a stretch. Returns whether something there took it (a mark, say). */
  onPoint: (offset: number) => boolean;
}

/** From one character to another, in reading order, both included. */
const between = (a: number, b: number): Span => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 });

/** How far a pen may slip, in pixels, before a press becomes a drag. */
const SLIP = 4;

/** Mouse and pen drag over words; touch taps the first and the last word, so that a finger can still scroll. */
export function usePointer(
  surface: RefObject<HTMLElement | null>,
  map: RefObject<Pick<TextMap, 'offsetAt'> | null>,
  hands: RefObject<Hands>,
): void {
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    let from: { offset: number; x: number; y: number; dragged: boolean; last: number } | null = null;
    let tapStart: number | null = null;
    const offsetOf = (event: PointerEvent): number | null =>
      map.current?.offsetAt(event.clientX, event.clientY) ?? null;

    const tap = (offset: number, touch: boolean): void => {
      const { tapping, open, onPoint, onDraft, onChosen } = hands.current;
      if (tapStart !== null && open) {
        const chosen = between(tapStart, offset);
        tapStart = null;
        onChosen(chosen);
        return;
      }
      if (!tapping && onPoint(offset)) return;
      if (!open || (!tapping && !touch)) return;
      tapStart = offset;
      onDraft({ start: offset, end: offset + 1 });
    };

    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || !event.isPrimary) return;
      const offset = offsetOf(event);
      if (offset === null) return;
      from = { offset, x: event.clientX, y: event.clientY, dragged: false, last: offset };
      if (event.pointerType !== 'touch') element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (from === null || event.pointerType === 'touch' || !hands.current.open) return;
      if (!from.dragged && Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLIP) return;
      from.dragged = true;
      tapStart = null;
      const offset = offsetOf(event);
      if (offset === null) return;
      from.last = offset;
      if (offset !== from.offset) hands.current.onDraft(between(from.offset, offset));
    };
    const up = (event: PointerEvent): void => {
      const start = from;
      from = null;
      if (start === null) return;
      // Let go of over something that is no text, the drag ends where it last was over text.
      const offset = offsetOf(event) ?? start.last;
      if (!start.dragged) tap(start.offset, event.pointerType === 'touch');
      else if (offset !== start.offset) hands.current.onChosen(between(start.offset, offset));
      else hands.current.onDraft(null);
    };
    const cancel = (): void => {
      if (from?.dragged === true) hands.current.onDraft(null);
      from = null;
    };
    const letGo = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') tapStart = null;
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', letGo);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', letGo);
    };
  }, [surface, map, hands]);
}

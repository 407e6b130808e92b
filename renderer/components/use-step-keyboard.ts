import { useEffect, useEffectEvent } from 'react';

import { afterFrame } from '../platform/after-frame.ts';

/** A dialog that led here takes some frames to close, and has the keyboard until then. */
const CLOSING_FRAMES = 6;

/** Gives the keyboard to where a step begins, when what had it went with the step before. */
export function useStepKeyboard(begin: () => HTMLElement | null): void {
  const start = useEffectEvent(() => {
    if (document.activeElement === document.body) begin()?.focus({ preventScroll: true });
  });
  useEffect(() => {
    let isHere = true;
    const startWhenClosed = async (): Promise<void> => {
      for (let frame = 0; frame < CLOSING_FRAMES && isHere; frame += 1) {
        await afterFrame();
        if (document.activeElement === document.body) break;
      }
      if (isHere) start();
    };
    start();
    if (document.activeElement?.closest('[role="dialog"]')) void startWhenClosed();
    return () => {
      isHere = false;
    };
  }, []);
}

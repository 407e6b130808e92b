import { useEffect, useEffectEvent } from 'react';

/** Gives the keyboard to where a step begins, when what had it went with the step before. */
export function useStepKeyboard(begin: () => HTMLElement | null): void {
  const start = useEffectEvent(() => {
    if (document.activeElement === document.body) begin()?.focus({ preventScroll: true });
  });
  useEffect(() => {
    start();
  }, []);
}

import { useEffect } from 'react';

import { coverScreen } from '../../stores/learner.ts';
import { useApp } from '../../stores/react.ts';

const ACTIONS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/** On a shared computer: covers the screen when nobody has done anything for as long as the settings say. */
export function useCover(): void {
  const minutes = useApp(({ settings }) => (settings.sharedComputer ? settings.coverAfter : 0));
  useEffect(() => {
    if (minutes === 0) return;
    const patience = minutes * 60_000;
    let last = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    // By the clock, not by the timer: a computer that slept was left alone, too.
    const look = (): void => {
      const left = last + patience - Date.now();
      if (left <= 0) {
        last = Date.now();
        void coverScreen();
      }
      timer = setTimeout(look, left > 0 ? left : patience);
    };
    const act = (): void => {
      // The hand that wakes a sleeping computer may be another's.
      if (Date.now() - last >= patience) void coverScreen();
      last = Date.now();
    };
    const options = { capture: true, passive: true };
    for (const action of ACTIONS) window.addEventListener(action, act, options);
    look();
    return () => {
      clearTimeout(timer);
      for (const action of ACTIONS) window.removeEventListener(action, act, options);
    };
  }, [minutes]);
}

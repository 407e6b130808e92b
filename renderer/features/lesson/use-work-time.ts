import { useEffect } from 'react';

import { countAction, pauseWork } from '../../stores/lesson.ts';
import { useLessonStores } from '../../stores/react.ts';

const ACTIONS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/** Counts the time somebody works in the lesson: while they do something, and the window is in front. */
export function useWorkTime(): void {
  const { lesson } = useLessonStores();
  useEffect(() => {
    const act = (): void => {
      if (document.hasFocus()) countAction(lesson);
    };
    const rest = (): void => {
      pauseWork(lesson);
    };
    const options = { capture: true, passive: true };
    act();
    for (const action of ACTIONS) window.addEventListener(action, act, options);
    window.addEventListener('focus', act);
    window.addEventListener('blur', rest);
    document.addEventListener('visibilitychange', rest);
    return () => {
      for (const action of ACTIONS) window.removeEventListener(action, act, options);
      window.removeEventListener('focus', act);
      window.removeEventListener('blur', rest);
      document.removeEventListener('visibilitychange', rest);
    };
  }, [lesson]);
}

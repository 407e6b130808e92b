import { useEffect } from 'react';

import { app } from '../../../stores/app.ts';
import { takeAway } from '../../../stores/overlay.ts';
import { startTrial } from '../../../stores/trial.ts';

/** Ctrl (on the Mac: Command) and T tries the lesson out that is being written; the same key leads back. */
export function useTrialKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 't' || altKey || shiftKey || ctrlKey === metaKey) return;
      const { place, settingsOpen, keyboardHelpOpen } = app.getState();
      if (settingsOpen || keyboardHelpOpen) return;
      if (place.kind === 'author') startTrial();
      else if (place.kind === 'trial') takeAway();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
}

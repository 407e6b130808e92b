import { useEffect } from 'react';

import { useLetters } from '../../feedback/use-letters.ts';
import { wallCommandFor } from './slides.ts';
import { carryOut } from './wall-actions.ts';
import { useWallStores } from './wall.ts';

/** The keys hold wherever the keyboard is, and are taken before the article beneath hears them; a button keeps its own. */
export function useWallKeys(): void {
  const stores = useWallStores();
  const { keys } = useLetters();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isOnButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
      if (isOnButton && (event.key === ' ' || event.key === 'Enter')) return;
      const command = wallCommandFor(event, keys);
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      carryOut(stores, command);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
    };
  }, [stores, keys]);
}

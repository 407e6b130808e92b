import { useEffect } from 'react';

/**
 * A row of choices is entered with the Tab key at the one that is chosen, as radio buttons are; from there the arrows lead on.
 * For every such row of the app: React Aria enters its toggle groups at their first button.
 */
export function useEnteredAtChoice(): void {
  useEffect(() => {
    const enter = ({ target, relatedTarget }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || !target.matches('[role="radio"]:focus-visible')) return;
      const row = target.closest('[role="radiogroup"]');
      if (row === null || (relatedTarget instanceof Node && row.contains(relatedTarget))) return;
      const chosen = row.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]');
      if (chosen !== document.activeElement) chosen?.focus();
    };
    document.addEventListener('focusin', enter);
    return () => {
      document.removeEventListener('focusin', enter);
    };
  }, []);
}

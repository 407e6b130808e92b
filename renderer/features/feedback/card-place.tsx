import { useEffect, useRef, type ReactNode } from 'react';

import { useDesk } from '../../stores/react.ts';

/**
 * Where the card of what is in focus stands. Comes into view when something is pointed at in the text; while the keyboard
 * walks a list in the margin, the list stays where it is.
 */
export function CardPlace({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const focus = useDesk((desk) => desk.focus);
  useEffect(() => {
    if (focus === null) return;
    const keyboardInMargin = document.activeElement?.closest('.margin [role="grid"]') ?? null;
    const card = place.current;
    if (keyboardInMargin !== null || card === null) return;
    const room = card.closest('.margin-scroller')?.clientHeight ?? 0;
    // Of a card taller than the margin the beginning matters.
    card.scrollIntoView({ block: card.offsetHeight > room ? 'start' : 'nearest' });
  }, [focus]);
  return (
    <div className="card-place" ref={place}>
      {children}
    </div>
  );
}

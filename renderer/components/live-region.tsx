import { useStore } from 'zustand';

import { announcements } from '../stores/announcements.ts';

/** The one place that speaks. Two regions in turn, so that the same sentence twice is heard twice. */
export function LiveRegion() {
  const { number, text } = useStore(announcements);
  return (
    <div className="visually-hidden" data-testid="live-region">
      <div role="status">{number % 2 === 0 ? text : ''}</div>
      <div role="status">{number % 2 === 1 ? text : ''}</div>
    </div>
  );
}

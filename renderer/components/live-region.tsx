import { useStore } from 'zustand';

import { announcements } from '../stores/announcements.ts';

/**
 * The one place that speaks. Two regions in turn, so that the same sentence twice is heard twice. Its attribute keeps
 * React Aria from silencing it while a dialog is open.
 */
export function LiveRegion() {
  const { number, text } = useStore(announcements);
  return (
    <div className="visually-hidden" data-testid="live-region" data-live-announcer="true">
      <div role="status">{number % 2 === 0 ? text : ''}</div>
      <div role="status">{number % 2 === 1 ? text : ''}</div>
    </div>
  );
}

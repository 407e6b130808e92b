import { useEffect } from 'react';
import { useStore } from 'zustand';

import { announcements, forgetAnnouncement } from '../stores/announcements.ts';

/** Long enough to be heard to its end; whoever reads through the page later finds no old news. */
const HEARD_MS = 15_000;

/**
 * The one place that speaks. Two regions in turn, so that the same sentence twice is heard twice. Its attribute keeps
 * React Aria from silencing it while a dialog is open.
 */
export function LiveRegion() {
  const { number, text } = useStore(announcements);
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => {
      forgetAnnouncement(number);
    }, HEARD_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [number, text]);
  return (
    <div className="visually-hidden" data-testid="live-region" data-live-announcer="true">
      <div role="status">{number % 2 === 0 ? text : ''}</div>
      <div role="status">{number % 2 === 1 ? text : ''}</div>
    </div>
  );
}

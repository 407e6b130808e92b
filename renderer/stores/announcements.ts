import { createStore } from 'zustand/vanilla';

/** What a screen reader shall say next. The number makes the same sentence twice two announcements. */
export interface Announcement {
  number: number;
  text: string;
}

export const announcements = createStore<Announcement>(() => ({ number: 0, text: '' }));

/** Says `text` through the page's live region, politely. Changes are announced only once they are on the disk. */
export function announce(text: string): void {
  announcements.setState(({ number }) => ({ number: number + 1, text }));
}

/** Takes an announcement back that has been heard, unless another has come. */
export function forgetAnnouncement(heard: number): void {
  announcements.setState((now) => (now.number === heard ? { text: '' } : now));
}

import { afterFrame } from '../platform/after-frame.ts';
import { app, liesOver, type OverPlace, type Place } from './app.ts';

/** What had the keyboard at the place below. */
let hadKeyboard: Element | null = null;

/** Lays a place over the one one is at. That one stays as it is, unseen, until the one above is taken away. */
export function layOver(make: (back: Place) => OverPlace): void {
  hadKeyboard = document.activeElement;
  const { place } = app.getState();
  app.setState({ place: make(place) });
}

/** Takes away what lies over another place; the keyboard goes back to where it was there. */
export function takeAway(): void {
  const { place } = app.getState();
  if (!liesOver(place)) return;
  app.setState({ place: place.back });
  const before = hadKeyboard;
  hadKeyboard = null;
  void afterFrame().then(() => {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
}

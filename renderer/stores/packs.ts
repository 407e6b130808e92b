import { createStore } from 'zustand/vanilla';

import type { Failure } from '../../electron/contract/errors.ts';
import type { OfferedPack, PackOffer } from '../../electron/contract/offers.ts';
import type { PackRefusal } from '../../electron/contract/packs.ts';
import { api } from '../platform/api.ts';
import { app, type LessonReference } from './app.ts';
import { showAll } from './shelf.ts';

/** Why an offered pack is not installed. */
export type Refused =
  | { kind: 'refused'; file: string; refusal: PackRefusal }
  | { kind: 'failed'; file: string; failure: Failure };

/** A pack file on its way into the library, one at a time. */
export type Opening =
  | { kind: 'none' }
  | { kind: 'looking' }
  | { kind: 'asking' | 'installing'; offer: OfferedPack }
  | Refused
  /** Told in a window only where a lesson is open; the library shows the pack itself. */
  | { kind: 'installed'; offer: OfferedPack };

export interface PacksState {
  opening: Opening;
  /** Grows whenever packs came or went: the library lists anew. */
  changes: number;
  /** How many packs were taken away: whoever took one is led back to the top of the library. */
  removals: number;
  /** A pack just installed, until the library has shown it. */
  arrived: string | null;
}

export const packs = createStore<PacksState>(() => ({
  opening: { kind: 'none' },
  changes: 0,
  removals: 0,
  arrived: null,
}));

/** Looks at the next file that waits to be opened, unless one is before the user already. */
export async function takeNextOffer(): Promise<void> {
  if (packs.getState().opening.kind !== 'none') return;
  packs.setState({ opening: { kind: 'looking' } });
  const answer = await api.nextOffer();
  if (!answer.ok) show({ kind: 'failed', file: '', failure: answer.error });
  else if (answer.value === null) show({ kind: 'none' });
  else show(openingOf(answer.value));
}

/** Does what was asked: installs the pack before the user. */
export async function acceptOffer(): Promise<void> {
  const { opening } = packs.getState();
  if (opening.kind !== 'asking') return;
  const { offer } = opening;
  show({ kind: 'installing', offer });
  const answer = await api.installPack({ offer: offer.id });
  if (!answer.ok) show({ kind: 'failed', file: offer.file, failure: answer.error });
  else if (answer.value.kind === 'refused') {
    show({ kind: 'refused', file: offer.file, refusal: answer.value.refusal });
  } else {
    packs.setState(({ changes }) => ({ changes: changes + 1, arrived: offer.inspection.pack.id }));
    showAll();
    if (app.getState().place.kind === 'lesson') show({ kind: 'installed', offer });
    else putAway();
  }
}

/** Closes what is before the user, and goes on with the next file. */
export function putAway(): void {
  const { opening } = packs.getState();
  if (opening.kind === 'asking') void api.declinePack({ offer: opening.offer.id });
  show({ kind: 'none' });
  void takeNextOffer();
}

/** Takes a pack away; attempts stay. */
export async function removePack(pack: string): Promise<Failure | null> {
  const answer = await api.removePack({ pack });
  if (!answer.ok) return answer.error;
  packs.setState(({ changes, removals }) => ({ changes: changes + 1, removals: removals + 1 }));
  return null;
}

/** The pack that had just come is on the shelf: from now on its first lesson is where the user is. */
export function welcomeArrived(lesson: LessonReference): void {
  packs.setState({ arrived: null });
  app.setState({ place: { kind: 'library', from: lesson } });
}

function show(opening: Opening): void {
  packs.setState({ opening });
}

const openingOf = (offer: PackOffer): Opening => (offer.kind === 'pack' ? { kind: 'asking', offer } : offer);

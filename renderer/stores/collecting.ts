import { createStore } from 'zustand/vanilla';

import { arrivalCodes, type Arrival, type Collected } from '../../electron/contract/collecting.ts';
import type { Failure } from '../../electron/contract/errors.ts';
import { api } from '../platform/api.ts';
import { app } from './app.ts';
import type { ClassStore } from './class.ts';
import { goToClassStep, refreshClass } from './classes.ts';

/** How collecting stands for the class that is open, and what arrived. Forgotten here when the class is left; the shell goes on. */
export interface CollectingState {
  /** Null until the shell has said. */
  collected: Omit<Collected, 'arrivals'> | null;
  arrivals: ReadonlyMap<number, Arrival>;
  failure: Failure | null;
}

const nothing: CollectingState = { collected: null, arrivals: new Map(), failure: null };

export const collecting = createStore<CollectingState>(() => nothing);

export const isTaken = ({ code }: Pick<Arrival, 'code'>): boolean =>
  (arrivalCodes.taken as readonly string[]).includes(code);

export const isKnown = ({ code }: Pick<Arrival, 'code'>): boolean =>
  (arrivalCodes.known as readonly string[]).includes(code);

export const isWaiting = ({ code }: Pick<Arrival, 'code'>): boolean =>
  (arrivalCodes.waiting as readonly string[]).includes(code);

/**
 * Follows what is collected for a class, from whatever step it is looked at.
 *
 * @param rested called whenever there is nothing more to look at and something has changed
 * @returns the way to stop
 */
export function followCollecting(open: ClassStore, rested: (state: CollectingState) => void): () => void {
  const { id } = open.getState().summary;
  let isFollowed = true;
  collecting.setState(nothing, true);
  const take = (news: Collected): void => {
    if (news.class !== id || !isFollowed) return;
    const { arrivals, ...collected } = news;
    const before = collecting.getState();
    const known = new Map(collected.done === arrivals.length ? [] : before.arrivals);
    for (const arrival of arrivals) known.set(arrival.place, arrival);
    collecting.setState({ collected, arrivals: known });
    const wasWorking = before.collected?.state.kind === 'working' || arrivals.length > 0;
    if (before.collected !== null && wasWorking && collected.state.kind !== 'working') {
      void refreshClass(open);
      rested(collecting.getState());
    }
  };
  const stop = api.onCollecting(take);
  void api.lookAtCollecting({ class: id }).then((answer) => {
    if (answer.ok) take(answer.value);
    else if (isFollowed) collecting.setState({ failure: answer.error });
  });
  return () => {
    isFollowed = false;
    stop();
  };
}

/** Collects what was dropped on the open class, and shows it. Does nothing where no class is open. */
export async function collectDropped(files: readonly File[]): Promise<void> {
  const { place } = app.getState();
  if (place.kind !== 'class') return;
  goToClassStep(place.open, 'collect');
  const answer = await api.dropHandIns({ class: place.open.getState().summary.id, files });
  collecting.setState({ failure: answer.ok ? null : answer.error });
}

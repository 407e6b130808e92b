import type { Arrival } from '../../../../electron/contract/collecting.ts';
import { isKnown, isTaken, isWaiting } from '../../../stores/collecting.ts';

/** Arrivals as a teacher goes through them. */
export interface ArrivalGroups {
  /** Something is to be done, or to be asked for. */
  look: Arrival[];
  /** In the class, with something to know about it. */
  remarked: Arrival[];
  taken: Arrival[];
  known: Arrival[];
  foreign: Arrival[];
  system: Arrival[];
}

/** What waits only for a key's passphrase is not among them: the form that asks for it speaks for all of them. */
export function groupArrivals(arrivals: Iterable<Arrival>): ArrivalGroups {
  const groups: ArrivalGroups = { look: [], remarked: [], taken: [], known: [], foreign: [], system: [] };
  for (const arrival of arrivals) groups[groupOf(arrival)].push(arrival);
  // What can be mended first.
  groups.look.sort((one, other) => Number(isWaiting(other)) - Number(isWaiting(one)));
  return groups;
}

function groupOf(arrival: Arrival): keyof ArrivalGroups {
  if (isTaken(arrival)) return arrival.remarks.length > 0 ? 'remarked' : 'taken';
  if (isKnown(arrival)) return 'known';
  if (arrival.code === 'foreign') return 'foreign';
  return arrival.code === 'system-file' ? 'system' : 'look';
}

import type { HandInRow } from './tables.ts';

type Version = Pick<HandInRow, 'handed_in_at' | 'intact' | 'fingerprint'>;

/**
 * Which of two versions of an attempt counts: above 0 where it is the first. One whose check holds before one that somebody
 * edited, so that no edited file takes the place of the work itself; then the one handed in later; of two at once one of them,
 * but always the same, whichever came first.
 */
export const compareVersions = (one: Version, other: Version): number =>
  one.intact - other.intact ||
  compare(one.handed_in_at, other.handed_in_at) ||
  compare(one.fingerprint, other.fingerprint);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

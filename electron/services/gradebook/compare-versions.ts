import type { HandInRow } from './tables.ts';

type Version = Pick<HandInRow, 'handed_in_at' | 'intact' | 'fingerprint'>;

/**
 * Which of two versions of an attempt counts: above 0 where it is the first. The one handed in later; of two at once the one
 * whose check holds; else one of them, but always the same, whichever came first.
 */
export const compareVersions = (one: Version, other: Version): number =>
  compare(one.handed_in_at, other.handed_in_at) ||
  one.intact - other.intact ||
  compare(one.fingerprint, other.fingerprint);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

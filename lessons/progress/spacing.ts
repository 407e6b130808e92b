import * as z from 'zod';

import type { ItemVerdict } from '../compare/comparison.ts';

/**
 * The five boxes of Leitner's card index (S. Leitner, So lernt man lernen, Herder 1972): what is right moves one box on,
 * what is missed goes back to the first, and what is right in the last box leaves. Leitner had a box wait until it was
 * full; here each box waits twice as many days as the one before.
 */
const WAITING_DAYS = [1, 2, 4, 8, 16] as const;

export const boxSchema = z.int().min(1).max(WAITING_DAYS.length);

/** A box, from 1. */
export type Box = number;

/** How an item was marked: `near`, where only the boundary was off, leaves it in its box. */
export const outcomes = ['right', 'near', 'missed'] as const;
export type Outcome = (typeof outcomes)[number];

/** How an item was answered, by its verdict; one that has none was missed. */
export const outcomeOf = (kind: ItemVerdict['kind'] | undefined): Outcome =>
  kind === 'found' ? 'right' : kind === 'boundary' ? 'near' : 'missed';

/** Where an item goes after an answer; null when it leaves. */
export function boxAfter(box: Box, outcome: Outcome): Box | null {
  if (outcome === 'missed') return 1;
  if (outcome === 'near') return box;
  return box < WAITING_DAYS.length ? box + 1 : null;
}

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Whoever practises at about the same time every day shall not have to wait for the minute. */
const LENIENCE = 6 * HOUR;

/** How many days an item rests in a box before it comes again. */
export const daysIn = (box: Box): number =>
  WAITING_DAYS[Math.min(Math.max(box, 1), WAITING_DAYS.length) - 1] ?? 1;

/** The same to the millisecond, a little less than whole days. */
export const restIn = (box: Box): number => daysIn(box) * DAY - LENIENCE;

import type { MissedItem } from './missed.ts';
import { nameOfItem, type PracticeEntry, type PracticeRecord } from './practice-record.ts';
import { DAY, restIn, type Box } from './spacing.ts';

/** An item to practise now. */
export interface DueItem extends MissedItem {
  box: Box;
}

/** What to practise now, and what comes later. */
export interface PracticePlan {
  /** The least known first, then what has waited longest. */
  due: DueItem[];
  /** How many rest for now. */
  resting: number;
  /** When the next of them comes, ISO 8601; null where none rests. */
  nextAt: string | null;
}

/**
 * Which of the missed items are due at the instant `now` (ISO 8601). One never practised, or missed once more since, is
 * due at once and starts in the first box; others come when they have rested in theirs. The same input gives the same
 * plan.
 */
export function planPractice(
  missed: readonly MissedItem[],
  record: PracticeRecord,
  now: string,
): PracticePlan {
  const entries = new Map(record.entries.map((entry) => [nameOfItem(entry), entry]));
  const clock = Date.parse(now);
  const waiting = missed
    .flatMap((item) => {
      const place = placeOf(item, entries.get(nameOfItem(item)), clock);
      return place === null ? [] : [{ item, ...place }];
    })
    .sort((one, other) => one.box - other.box || one.due - other.due || byName(one.item, other.item));
  const resting = waiting.filter(({ due }) => due > clock);
  const next = Math.min(...resting.map(({ due }) => due));
  return {
    due: waiting.filter(({ due }) => due <= clock).map(({ item, box }) => ({ ...item, box })),
    resting: resting.length,
    nextAt: resting.length === 0 ? null : new Date(next).toISOString(),
  };
}

/** Which box an item is in and when it is due, in milliseconds since 1970; null when it has left. */
function placeOf(
  item: MissedItem,
  entry: PracticeEntry | undefined,
  clock: number,
): { box: Box; due: number } | null {
  const missedAt = Math.min(Date.parse(item.at), clock);
  if (entry === undefined) return { box: 1, due: missedAt };
  const practisedAt = Date.parse(entry.practisedAt);
  // Practised the day after tomorrow: a clock was wrong once, which must not put the item off for years.
  const ahead = practisedAt - clock > DAY;
  if (!ahead && practisedAt < Date.parse(item.at)) return { box: 1, due: missedAt };
  if (entry.box === null) return null;
  return { box: entry.box, due: ahead ? clock : practisedAt + restIn(entry.box) };
}

const byName = (one: MissedItem, other: MissedItem): number =>
  nameOfItem(one) < nameOfItem(other) ? -1 : nameOfItem(one) > nameOfItem(other) ? 1 : 0;

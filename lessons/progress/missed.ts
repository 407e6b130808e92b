import * as z from 'zod';

import { compareMarks } from '../compare/compare.ts';
import type { ItemVerdict } from '../compare/comparison.ts';
import { slugSchema } from '../format/identity.ts';
import { frozenIn, inTime, type RevealedWork } from './milestones.ts';

/** What was not right about a required item: not marked, marked in another category, or off at the boundary. */
export const missKinds = ['missed', 'other-category', 'boundary'] as const;

/** Where a key item is, across all packs. */
export const itemReferenceSchema = z.strictObject({ pack: slugSchema, lesson: slugSchema, item: slugSchema });

export type ItemReference = z.infer<typeof itemReferenceSchema>;

/** A required item that a learner's last attempt at its lesson missed or did not quite hit. */
export interface MissedItem extends ItemReference {
  kind: (typeof missKinds)[number];
  /** When that attempt's key was shown. */
  at: string;
}

/**
 * What there is to practise: of every lesson's last revealed attempt, in the order of time and then of the text. What the
 * last attempt found exactly is no longer to practise, whatever earlier ones missed.
 */
export function missedItems(works: readonly RevealedWork[]): MissedItem[] {
  const last = new Map<string, RevealedWork>();
  for (const work of inTime(works)) {
    const place = `${work.attempt.lesson.pack} ${work.attempt.lesson.lesson}`;
    last.delete(place);
    last.set(place, work);
  }
  return [...last.values()].flatMap(missedIn);
}

function missedIn({ attempt, lesson }: RevealedWork): MissedItem[] {
  const frozen = frozenIn(attempt);
  if (frozen === null) return [];
  const required = new Set(lesson.key.flatMap(({ id, strength }) => (strength === 'required' ? [id] : [])));
  return compareMarks(lesson, frozen.marks).items.flatMap((verdict): MissedItem[] => {
    if (!required.has(verdict.item) || !isMiss(verdict)) return [];
    const { pack, lesson: name } = attempt.lesson;
    return [{ pack, lesson: name, item: verdict.item, kind: verdict.kind, at: frozen.at }];
  });
}

const isMiss = (verdict: ItemVerdict): verdict is Extract<ItemVerdict, { kind: MissedItem['kind'] }> =>
  verdict.kind === 'missed' || verdict.kind === 'other-category' || verdict.kind === 'boundary';

import * as z from 'zod';

import type { SavedFormat } from '../format/saved.ts';
import { itemReferenceSchema, type ItemReference } from './missed.ts';
import { boxSchema, boxAfter, type Box, type Outcome } from './spacing.ts';

const entrySchema = itemReferenceSchema.extend({
  /** Where the item is now; null once it was right in the last box. */
  box: boxSchema.nullable(),
  practisedAt: z.iso.datetime(),
});

export type PracticeEntry = z.infer<typeof entrySchema>;

const practiceRecordSchema = z.strictObject({
  format: z.literal('lesart-practice'),
  formatVersion: z.literal(1),
  /** At most one for each item; the order means nothing. */
  entries: z.array(entrySchema).max(100_000),
});

/** What a learner has practised, and where each item stands: one file beside the attempts. */
export type PracticeRecord = z.infer<typeof practiceRecordSchema>;

export const practiceFormat: SavedFormat<PracticeRecord> = {
  name: 'lesart-practice',
  version: 1,
  schema: practiceRecordSchema,
  migrations: {},
};

export const emptyPractice: PracticeRecord = { format: 'lesart-practice', formatVersion: 1, entries: [] };

/** An item answered: which, from which box, and how it went. */
export interface PracticeAnswer extends ItemReference {
  box: Box;
  outcome: Outcome;
}

/** The record after one answer. `at` is an ISO 8601 instant. */
export function recordAnswer(
  record: PracticeRecord,
  { pack, lesson, item, box, outcome }: PracticeAnswer,
  at: string,
): PracticeRecord {
  const entry: PracticeEntry = { pack, lesson, item, box: boxAfter(box, outcome), practisedAt: at };
  const others = record.entries.filter((other) => nameOfItem(other) !== nameOfItem(entry));
  return { ...record, entries: [...others, entry] };
}

/** Two records of one learner as one: of each item what was practised last. Which comes first makes no difference. */
export function mergeRecords(one: PracticeRecord, other: PracticeRecord): PracticeRecord {
  const entries = new Map<string, PracticeEntry>();
  for (const entry of [...one.entries, ...other.entries]) {
    const known = entries.get(nameOfItem(entry));
    if (known === undefined || isLater(entry, known)) entries.set(nameOfItem(entry), entry);
  }
  return { ...one, entries: [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry) };
}

/** Of two practised in the same instant the lower box: practising once too often costs less than once too few. */
const isLater = (one: PracticeEntry, other: PracticeEntry): boolean =>
  (Date.parse(one.practisedAt) - Date.parse(other.practisedAt) ||
    (other.box ?? Infinity) - (one.box ?? Infinity)) > 0;

/** One name for an item across all packs; slugs hold no spaces, so the parts can't run together. */
export const nameOfItem = ({ pack, lesson, item }: ItemReference): string => `${pack} ${lesson} ${item}`;

import * as z from 'zod';

import { applyChanges, changeSchema, changesBetween } from './changes.ts';
import type { Draft } from './draft.ts';

/** What an author can do to a draft, for "undone: ..."; the sentences are in the page's catalogues. */
export const editNames = [
  'article-words',
  'block-kind',
  'blocks',
  'category',
  'cue',
  'details',
  'doubt-accepted',
  'explanation',
  'item-added',
  'item-changed',
  'item-removed',
  'key',
  'languages',
  'placed',
  'published',
  'second-key',
  'settled',
  'small-text',
  'speaker',
  'suggestion-accepted',
  'suggestion-recalled',
  'suggestion-refused',
  'voice',
] as const;

export type EditName = (typeof editNames)[number];

/** One line of a draft's file: what its author did, and when. */
export const recordSchema = z.discriminatedUnion('did', [
  z.strictObject({
    did: z.literal('edit'),
    at: z.iso.datetime(),
    name: z.enum(editNames),
    changes: z.array(changeSchema).min(1),
  }),
  z.strictObject({ did: z.literal('undo'), at: z.iso.datetime() }),
  z.strictObject({ did: z.literal('redo'), at: z.iso.datetime() }),
]);

export type DraftRecord = z.infer<typeof recordSchema>;

interface Step {
  name: EditName;
  draft: Draft;
}

/**
 * Every state of a draft that can be gone back or forward to. States share what they have in common, so a thousand edits
 * cost little more than what they changed.
 */
export interface DraftHistory {
  first: Draft;
  steps: readonly Step[];
  /** How many steps are in force. */
  position: number;
}

export const startHistory = (first: Draft): DraftHistory => ({ first, steps: [], position: 0 });

/** The draft as it is now. */
export const draftOf = ({ first, steps, position }: DraftHistory): Draft =>
  steps[position - 1]?.draft ?? first;

/** What undo would take back, and what redo would bring again; null where there is nothing. */
export const undoable = ({ steps, position }: DraftHistory): EditName | null =>
  steps[position - 1]?.name ?? null;
export const redoable = ({ steps, position }: DraftHistory): EditName | null => steps[position]?.name ?? null;

/** An edit that makes `after` of the draft, as it is written down; null where nothing is changed. */
export function recordEdit(
  history: DraftHistory,
  name: EditName,
  after: Draft,
  at: string,
): DraftRecord | null {
  const changes = changesBetween(draftOf(history), after);
  return changes.length === 0 ? null : { did: 'edit', at, name, changes };
}

/** The history with one record more. Undo and redo where there is nothing to do change nothing. */
export function follow(history: DraftHistory, record: DraftRecord): DraftHistory {
  const { first, steps, position } = history;
  switch (record.did) {
    case 'undo':
      return position === 0 ? history : { ...history, position: position - 1 };
    case 'redo':
      return position === steps.length ? history : { ...history, position: position + 1 };
    case 'edit': {
      const draft = applyChanges(draftOf(history), record.changes);
      const kept = [...steps.slice(0, position), { name: record.name, draft }];
      return { first, steps: kept, position: position + 1 };
    }
  }
}

import * as z from 'zod';

import { byPlace, markSchema, type Mark } from './mark.ts';

/**
 * Set where an edit gives words that an open case waited for a place by hand. While it is in force the case is settled,
 * also when the learner then deletes what was placed. Never carried on: what is lost in a newer text is a case of its own.
 */
const placed = z.literal(true).optional();

/** One change to the marks; carries what is needed to take it back. */
export const editSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), mark: markSchema, placed }),
  z.strictObject({ kind: z.literal('remove'), mark: markSchema }),
  z.strictObject({ kind: z.literal('change'), before: markSchema, after: markSchema, placed }),
]);

export type Edit = z.infer<typeof editSchema>;

/**
 * Every edit ever made, and how many of them are in force. Marks are what the edits in force add up to; undo and redo
 * move `position`. There is no second record of the marks that could disagree with this one.
 */
export const historySchema = z
  .strictObject({ edits: z.array(editSchema), position: z.int().nonnegative() })
  .refine((history) => history.position <= history.edits.length, { error: 'position-past-edits' });

export type History = z.infer<typeof historySchema>;

export const emptyHistory: History = { edits: [], position: 0 };

/** What histories add up to, once it has been worked out: histories never change, and marks are asked for at every turn. */
const known = new WeakMap<History, readonly Mark[]>();

/** Adds an edit in force; edits that had been undone are given up, as everywhere. */
export function edit(history: History, change: Edit): History {
  const after = {
    edits: [...editsInForce(history), change],
    position: history.position + 1,
  };
  const before = known.get(history);
  if (before !== undefined) known.set(after, apply(change, before));
  return after;
}

export const canUndo = (history: History): boolean => history.position > 0;
export const canRedo = (history: History): boolean => history.position < history.edits.length;

export const undo = (history: History): History =>
  canUndo(history) ? { ...history, position: history.position - 1 } : history;

export const redo = (history: History): History =>
  canRedo(history) ? { ...history, position: history.position + 1 } : history;

/** The edits that count, the first first. */
export const editsInForce = ({ edits, position }: History): Edit[] => edits.slice(0, position);

/** The marks in force, in reading order. */
export function marksOf(history: History): Mark[] {
  const marks = known.get(history) ?? addUp(history);
  known.set(history, marks);
  return [...marks];
}

function addUp(history: History): Mark[] {
  const marks = new Map<string, Mark>();
  for (const change of editsInForce(history)) {
    if (change.kind === 'remove') marks.delete(change.mark.id);
    else if (change.kind === 'add') marks.set(change.mark.id, change.mark);
    else marks.set(change.after.id, change.after);
  }
  return [...marks.values()].sort(byPlace);
}

/** The same for one edit more. */
function apply(change: Edit, marks: readonly Mark[]): Mark[] {
  const id = change.kind === 'change' ? change.after.id : change.mark.id;
  const others = marks.filter((mark) => mark.id !== id);
  if (change.kind === 'remove') return others;
  return [...others, change.kind === 'change' ? change.after : change.mark].sort(byPlace);
}

import { fail, succeed, type Result } from '../result.ts';
import type { Attempt, Stage } from './attempt.ts';
import { edit, marksOf, redo, undo, type Edit, type History } from './history.ts';
import type { Mark } from './mark.ts';

/** Why a change to the marks was not made. */
export type ChangeRefusal = 'marks-frozen' | 'already-marked' | 'mark-unknown' | 'nothing-changed';

/** Whether the change places what an open case waited for. */
type Placing = Pick<Extract<Edit, { kind: 'add' }>, 'placed'>;

/** Marks can be changed while marking and checking; reading comes before, and the reveal freezes them. */
export const marksAreOpen = (stage: Stage): boolean => stage.step === 'mark' || stage.step === 'check';

/** Adds a mark. Refused where the same words are marked in the same category already. */
export function addMark(
  attempt: Attempt,
  mark: Mark,
  at: string,
  placing: Placing = {},
): Result<Attempt, ChangeRefusal> {
  const twin = marksOf(attempt.history).some((other) => samePlace(other, mark));
  return twin ? fail('already-marked') : applyEdit(attempt, { kind: 'add', mark, ...placing }, at);
}

export function removeMark(attempt: Attempt, id: string, at: string): Result<Attempt, ChangeRefusal> {
  const mark = marksOf(attempt.history).find((candidate) => candidate.id === id);
  return mark === undefined ? fail('mark-unknown') : applyEdit(attempt, { kind: 'remove', mark }, at);
}

/** Changes category, edges, certainty, reason or links of a mark; its id stays. */
export function changeMark(
  attempt: Attempt,
  id: string,
  change: Partial<Omit<Mark, 'id'>>,
  at: string,
  placing: Placing = {},
): Result<Attempt, ChangeRefusal> {
  const marks = marksOf(attempt.history);
  const before = marks.find((candidate) => candidate.id === id);
  if (before === undefined) return fail('mark-unknown');
  const after: Mark = { ...before, ...change };
  if (JSON.stringify(after) === JSON.stringify(before)) return fail('nothing-changed');
  if (marks.some((other) => other.id !== id && samePlace(other, after))) return fail('already-marked');
  return applyEdit(attempt, { kind: 'change', before, after, ...placing }, at);
}

export const undoMark = (attempt: Attempt, at: string): Result<Attempt, ChangeRefusal> =>
  withHistory(attempt, undo(attempt.history), at);

export const redoMark = (attempt: Attempt, at: string): Result<Attempt, ChangeRefusal> =>
  withHistory(attempt, redo(attempt.history), at);

const applyEdit = (attempt: Attempt, change: Edit, at: string): Result<Attempt, ChangeRefusal> =>
  withHistory(attempt, edit(attempt.history, change), at);

function withHistory(attempt: Attempt, history: History, at: string): Result<Attempt, ChangeRefusal> {
  if (!marksAreOpen(attempt.stage)) return fail('marks-frozen');
  if (history === attempt.history) return fail('nothing-changed');
  return succeed({ ...attempt, history, changedAt: at });
}

const samePlace = (a: Mark, b: Mark): boolean =>
  a.category === b.category && a.start === b.start && a.end === b.end;

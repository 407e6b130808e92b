import { fail, succeed, type Result } from '../result.ts';
import type { Attempt, Check, Stance, TransferAnswer } from '../marks/attempt.ts';
import { marksOf } from '../marks/history.ts';
import { sameMarks } from '../marks/mark.ts';

/**
 * The guided flow: read, mark, check twice, compare, transfer; and that of an exam: read, mark, hand in. Each function is
 * one way on; there is no way back, because what has been shown can't be unseen. Instants are ISO 8601 and come from outside.
 */
export type FlowRefusal = 'not-now' | 'edit-or-reason-first';

export function beginMarking(attempt: Attempt, at: string): Result<Attempt, FlowRefusal> {
  if (attempt.stage.step !== 'read') return fail('not-now');
  return succeed({ ...attempt, stage: { step: 'mark' }, changedAt: at });
}

/** The first check: how much was found, by category and paragraph; no word yet on any single mark. */
export function checkFirst(attempt: Attempt, at: string): Result<Attempt, FlowRefusal> {
  if (attempt.stage.step !== 'mark' || attempt.mode !== 'guided') return fail('not-now');
  const first = snapshot(attempt, null, at);
  return succeed({ ...attempt, stage: { step: 'check', first, second: null }, changedAt: at });
}

/**
 * The second check, with a verdict on each mark. It wants the learner to have thought again: the marks differ from those
 * of the first check, or the reason written says why they shall stay.
 */
export function checkSecond(attempt: Attempt, at: string): Result<Attempt, FlowRefusal> {
  const { stage } = attempt;
  if (stage.step !== 'check' || stage.second !== null) return fail('not-now');
  const written = attempt.reason.trim();
  if (written === '' && !editedSince(attempt, stage.first)) return fail('edit-or-reason-first');
  const second = snapshot(attempt, written === '' ? null : written, at);
  return succeed({ ...attempt, stage: { ...stage, second }, changedAt: at });
}

/** Keeps the reason while it is being written; it counts once the second check is taken. */
export function writeReason(attempt: Attempt, reason: string, at: string): Result<Attempt, FlowRefusal> {
  const { stage } = attempt;
  if (stage.step !== 'check' || stage.second !== null) return fail('not-now');
  return succeed({ ...attempt, reason, changedAt: at });
}

/** Shows the key and freezes marks and score. */
export function reveal(attempt: Attempt, score: number | null, at: string): Result<Attempt, FlowRefusal> {
  const { stage } = attempt;
  if (stage.step !== 'check' || stage.second === null) return fail('not-now');
  const frozen = { at, marks: marksOf(attempt.history), score };
  return succeed({
    ...attempt,
    stage: { step: 'compare', first: stage.first, second: stage.second, frozen },
    changedAt: at,
  });
}

export function beginTransfer(attempt: Attempt, at: string): Result<Attempt, FlowRefusal> {
  const { stage } = attempt;
  if (stage.step !== 'compare') return fail('not-now');
  return succeed({ ...attempt, stage: { ...stage, step: 'transfer', finishedAt: null }, changedAt: at });
}

export function finish(attempt: Attempt, at: string): Result<Attempt, FlowRefusal> {
  const { stage } = attempt;
  if (stage.step !== 'transfer' || stage.finishedAt !== null) return fail('not-now');
  return succeed({ ...attempt, stage: { ...stage, finishedAt: at }, changedAt: at });
}

/** Ends an exam: nothing of the attempt changes any more. */
export function handIn(attempt: Attempt, at: string): Result<Attempt, FlowRefusal> {
  if (attempt.stage.step !== 'mark' || attempt.mode !== 'exam') return fail('not-now');
  return succeed({ ...attempt, stage: { step: 'handed-in', at }, changedAt: at });
}

/** What the learner says to a key item's explanation; can be changed until the work is finished. */
export function takeStance(
  attempt: Attempt,
  item: string,
  stance: Stance,
  at: string,
): Result<Attempt, FlowRefusal> {
  if (!isRevealed(attempt)) return fail('not-now');
  return succeed({ ...attempt, stances: { ...attempt.stances, [item]: stance }, changedAt: at });
}

/** Marks in a transfer sentence; once answered they stay as they are. */
export function answerTransfer(
  attempt: Attempt,
  sentence: string,
  answer: TransferAnswer,
  at: string,
): Result<Attempt, FlowRefusal> {
  const before = Object.hasOwn(attempt.transfer, sentence) ? attempt.transfer[sentence] : undefined;
  if (attempt.stage.step !== 'transfer' || before?.answered === true) return fail('not-now');
  return succeed({ ...attempt, transfer: { ...attempt.transfer, [sentence]: answer }, changedAt: at });
}

/** Whether the second check is open without a written reason. */
export const editedSince = (attempt: Attempt, check: Check): boolean =>
  !sameMarks(marksOf(attempt.history), check.marks);

export const isRevealed = (attempt: Attempt): boolean =>
  attempt.stage.step === 'compare' || attempt.stage.step === 'transfer';

const snapshot = (attempt: Attempt, reason: string | null, at: string): Check => ({
  at,
  marks: marksOf(attempt.history),
  reason,
});

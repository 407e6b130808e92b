import type { Attempt } from './attempt.ts';

/** Of a longer rest between two actions only this much counts as work: the rest of it may have been a break. Milliseconds. */
export const LONGEST_REST = 3 * 60_000;

/** Time at work that is not written into the attempt yet. Instants and durations in milliseconds. */
export interface WorkClock {
  /** When the learner last did something; null while nobody is at it, the window hidden for instance. */
  readonly last: number | null;
  readonly counted: number;
}

export const stoppedClock: WorkClock = { last: null, counted: 0 };

/** The learner does something: what lies between this and the last time counts, up to the longest rest. */
export function act(clock: WorkClock, at: number): WorkClock {
  return { last: at, counted: clock.counted + workSince(clock.last, at) };
}

/** Nobody is at it from now on, until somebody acts. */
export const pause = (clock: WorkClock, at: number): WorkClock => ({ ...act(clock, at), last: null });

/**
 * Writes whole seconds into the attempt, under the step it is at; what is left of a second stays on the clock. Finished work has no
 * time any more: what is read afterwards is not counted.
 */
export function countTime(attempt: Attempt, clock: WorkClock): { attempt: Attempt; clock: WorkClock } {
  const { step } = attempt.stage;
  const over =
    step === 'handed-in' || (attempt.stage.step === 'transfer' && attempt.stage.finishedAt !== null);
  if (over) return { attempt, clock: { ...clock, counted: 0 } };
  const seconds = Math.floor(clock.counted / 1000);
  if (seconds === 0) return { attempt, clock };
  const before = attempt.seconds[step] ?? 0;
  return {
    attempt: { ...attempt, seconds: { ...attempt.seconds, [step]: before + seconds } },
    clock: { ...clock, counted: clock.counted - seconds * 1000 },
  };
}

/** A clock that was set back measures nothing. */
const workSince = (last: number | null, at: number): number =>
  last === null ? 0 : Math.min(Math.max(at - last, 0), LONGEST_REST);

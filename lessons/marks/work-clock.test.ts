import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { finish } from '../flow/flow.ts';
import { buildFinished } from '../classroom/build-hand-in.ts';
import { startAttempt, steps, type Attempt } from './attempt.ts';
import { act, countTime, LONGEST_REST, pause, stoppedClock, type WorkClock } from './work-clock.ts';

const lesson = {
  pack: 'pack',
  packVersion: '1.0.0',
  lesson: 'lesson',
  contentHash: 'c'.repeat(64),
  textHash: 'a'.repeat(64),
};
const fresh = startAttempt(lesson, '0a1b2c3d-0000-4000-8000-000000000000', '2026-03-02T09:00:00.000Z');

const totalOf = ({ seconds }: Attempt): number => steps.reduce((sum, step) => sum + (seconds[step] ?? 0), 0);

/** Actions at these instants, one after the other. */
const actAt = (instants: readonly number[], clock: WorkClock = stoppedClock): WorkClock =>
  instants.reduce(act, clock);

const instants = fc
  .array(fc.nat(20 * 60_000), { minLength: 1, maxLength: 30 })
  .map((gaps) => gaps.map((_, place) => gaps.slice(0, place + 1).reduce((sum, gap) => sum + gap, 0)));

describe('time at work', () => {
  it('is what lies between two actions, but of a long rest only the first minutes', () => {
    expect(actAt([0, 10_000, 25_000]).counted).toBe(25_000);
    expect(actAt([0, 60 * 60_000]).counted).toBe(LONGEST_REST);
    expect(pause(actAt([0, 1000]), 4000)).toEqual({ last: null, counted: 4000 });
    expect(actAt([90_000], pause(actAt([0]), 5000)).counted).toBe(5000);
    expect(actAt([10_000, 4000, 5000]).counted).toBe(1000);
  });

  it('law: is never more than went by, and another action in between never makes it less', () => {
    fc.assert(
      fc.property(instants, fc.double({ min: 0, max: 1, noNaN: true }), (acts, place) => {
        const first = acts[0] ?? 0;
        const last = acts[acts.length - 1] ?? 0;
        const { counted } = actAt(acts);
        expect(counted).toBeLessThanOrEqual(last - first);
        const between = first + Math.floor(place * (last - first));
        expect(actAt([...acts, between].sort((one, other) => one - other)).counted).toBeGreaterThanOrEqual(
          counted,
        );
      }),
    );
  });

  it('law: however often it is written down, no second is lost or counted twice', () => {
    fc.assert(
      fc.property(instants, fc.infiniteStream(fc.boolean()), (acts, writes) => {
        let attempt = fresh;
        let clock = stoppedClock;
        for (const at of acts) {
          clock = act(clock, at);
          if (writes.next().value === true) ({ attempt, clock } = countTime(attempt, clock));
        }
        ({ attempt, clock } = countTime(attempt, clock));
        expect(totalOf(attempt) * 1000 + clock.counted).toBe(actAt(acts).counted);
        expect(clock.counted).toBeLessThan(1000);
      }),
    );
  });

  it('goes to the step one is at, and to none once the work is finished', () => {
    const clock = { last: 0, counted: 61_900 };
    const read = countTime(fresh, clock);
    expect(read.attempt.seconds).toEqual({ read: 61 });
    const marking: Attempt = { ...read.attempt, stage: { step: 'mark' } };
    expect(countTime(marking, { last: 0, counted: 2000 }).attempt.seconds).toEqual({ read: 61, mark: 2 });
    const finished = buildFinished();
    expect(finish(finished, finished.changedAt).ok).toBe(false);
    expect(countTime(finished, clock)).toEqual({ attempt: finished, clock: { last: 0, counted: 0 } });
    const exam: Attempt = { ...fresh, mode: 'exam', stage: { step: 'handed-in', at: fresh.startedAt } };
    expect(countTime(exam, clock).attempt).toBe(exam);
  });
});

import type { LearnerCode } from '../marks/learner-code.ts';

/** As much of a hand-in as decides whether it counts among others. */
export interface Countable {
  pack: string;
  lesson: string;
  learner: LearnerCode;
  /** Id of the attempt. */
  attempt: string;
  /** ISO 8601. */
  handedInAt: string;
  /** sha256 of everything in it. */
  check: string;
}

/** What becomes of one of several hand-ins. `other-attempt`: the learner has another attempt, and that is the one that counts. */
export type Standing = 'counts' | 'duplicate' | 'earlier-version' | 'other-attempt';

export interface Weighed<One extends Countable> {
  one: One;
  standing: Standing;
  /** How many attempts at the lesson the learner has handed in. */
  attempts: number;
}

/**
 * Which of some hand-ins count, so that every learner is in each lesson once: of one attempt the version that was handed in
 * last, of several attempts the latest or the first. In the order they came in. Hand-ins of the same instant are ordered by
 * attempt and check, so that it never depends on the order of files.
 */
export function whichCount<One extends Countable>(
  handIns: readonly One[],
  attempt: 'latest' | 'first',
): Weighed<One>[] {
  const standings = new Map<One, Weighed<One>>();
  for (const ofLearner of grouped(handIns, ({ pack, lesson, learner }) => [pack, lesson, learner])) {
    const attempts = grouped(ofLearner, (one) => [one.attempt]).map((versions) => [...versions].sort(byTime));
    const newest = attempts.flatMap((versions) => versions.slice(-1)).sort(byTime);
    const counting = attempt === 'latest' ? newest[newest.length - 1] : newest[0];
    const weigh = (one: One, standing: Standing) =>
      standings.set(one, { one, standing, attempts: attempts.length });
    for (const versions of attempts) {
      const last = versions[versions.length - 1];
      for (const one of versions) {
        if (one === last) weigh(one, one === counting ? 'counts' : 'other-attempt');
        else weigh(one, one.check === last?.check ? 'duplicate' : 'earlier-version');
      }
    }
  }
  return handIns.flatMap((one) => standings.get(one) ?? []);
}

const byTime = (one: Countable, other: Countable): number =>
  Date.parse(one.handedInAt) - Date.parse(other.handedInAt) ||
  inOrder(one.attempt, other.attempt) ||
  inOrder(one.check, other.check);

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function grouped<One>(all: readonly One[], by: (one: One) => readonly string[]): One[][] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const name = by(one).join('/');
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

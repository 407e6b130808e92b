import type { LearnerCode } from '../marks/learner-code.ts';
import type { ClassList, ClassListEntry } from './class-list.ts';
import { makeCodes, nearestCode } from './codes.ts';
import type { PastedLearner } from './paste-names.ts';

/** A code that hand-ins carry and that is not on the list. */
export interface Stranger {
  code: LearnerCode;
  /** The code on the list that was probably meant; null where none is near, or two are as near. */
  meant: LearnerCode | null;
}

/** What comes of laying a class's list beside the codes its hand-ins carry. */
export interface RollCall {
  /** On the list, and nothing is there of them. In the list's order. */
  missing: ClassListEntry[];
  /** Not on the list, and something is there of them. */
  strangers: Stranger[];
}

/** @param codes of the hand-ins in question: of one lesson, or of all */
export function callRoll({ entries }: Pick<ClassList, 'entries'>, codes: readonly LearnerCode[]): RollCall {
  const here = new Set(codes);
  const listed = entries.map(({ code }) => code);
  const known = new Set(listed);
  return {
    missing: entries.filter(({ code }) => !here.has(code)),
    strangers: [...here]
      .filter((code) => !known.has(code))
      .map((code) => ({ code, meant: nearestCode(code, listed) })),
  };
}

/** What keeps names from a list: a code that somebody else has, or more names than a list holds. */
export type EnrolProblem = { kind: 'code-taken'; code: LearnerCode } | { kind: 'too-many'; most: number };

/** As many as the format takes. */
export const MOST_LEARNERS = 500;

/**
 * Puts people on a class's list; who has no code gets one that is unlike every code on the list and every other in use.
 *
 * @param inUse further codes that nobody new may get: those that hand-ins carry
 * @param draw `Math.random`, or a seeded chance
 */
export function enrol(
  list: ClassList,
  people: readonly PastedLearner[],
  inUse: readonly LearnerCode[],
  draw: () => number,
): { list: ClassList; problem: null } | { list: null; problem: EnrolProblem } {
  if (list.entries.length + people.length > MOST_LEARNERS)
    return { list: null, problem: { kind: 'too-many', most: MOST_LEARNERS } };
  const taken = new Set(list.entries.map(({ code }) => code));
  for (const { code } of people) {
    if (code === null) continue;
    if (taken.has(code)) return { list: null, problem: { kind: 'code-taken', code } };
    taken.add(code);
  }
  const nameless = people.filter(({ code }) => code === null).length;
  const made = makeCodes(nameless, draw, [...new Set([...taken, ...inUse])]).values();
  const entries = people.map(({ name, code, email, platformId }) => ({
    code: code ?? made.next().value ?? '',
    name: name.slice(0, 200),
    email: email?.slice(0, 254) ?? null,
    platformId: platformId?.slice(0, 100) ?? null,
  }));
  return { list: { ...list, entries: [...list.entries, ...entries] }, problem: null };
}

import type { Chance } from '../../compare/simulation/chance.ts';
import type { Lesson } from '../../format/lesson.ts';
import { localize } from '../../format/localized.ts';
import type { Attempt, Mode } from '../../marks/attempt.ts';
import type { LearnerCode } from '../../marks/learner-code.ts';
import { makeCodes } from '../codes.ts';
import type { HandInContent } from '../hand-in.ts';
import { chanceFor, uuidFor } from './seeds.ts';
import { simulateLearner } from './simulate-learner.ts';
import { classMix, practised, skills, type SkillName } from './skills.ts';

/** A lesson with its key, and how attempts name it. */
export interface SimulatedLesson {
  lesson: Lesson;
  reference: Attempt['lesson'];
}

export interface ClassPlan {
  /** The same seed gives the same bytes. */
  seed: number;
  /** How many, drawn from the usual mix; or the skill of each. */
  learners: number | readonly SkillName[];
  /** When the lesson begins, ISO 8601. */
  from: string;
  /** Of at least as many learners; made from the seed where they are left out. */
  codes?: readonly LearnerCode[];
  mode?: Mode;
  /** The Lesart that says it wrote the hand-ins. */
  app?: string;
}

/**
 * A class at work on a lesson: a finished attempt of each learner, handed in. Everything is drawn from the seed, learner by
 * learner: a larger class with the same seed has the same first learners.
 *
 * @throws {RangeError} for fewer codes than learners
 */
export function simulateClass(work: SimulatedLesson, plan: ClassPlan): HandInContent[] {
  const mix = skillsOf(plan);
  const codes = plan.codes ?? codesOf(plan.seed, mix.length);
  return mix.map((skill, place) => {
    const code = codes[place];
    if (code === undefined) throw new RangeError('fewer codes than learners');
    return simulateOne(work, plan, skill, code, place);
  });
}

/** The same learners twice: now, and a week later with more skill. `after` has one hand-in for each of `before`, in order. */
export function simulateBeforeAndAfter(
  work: SimulatedLesson,
  plan: ClassPlan,
): { before: HandInContent[]; after: HandInContent[] } {
  const before = skillsOf(plan);
  const codes = plan.codes ?? codesOf(plan.seed, before.length);
  const later = new Date(Date.parse(plan.from) + WEEK).toISOString();
  return {
    before: simulateClass(work, { ...plan, learners: before, codes }),
    after: simulateClass(work, {
      ...plan,
      learners: before.map((skill) => practised[skill]),
      codes,
      from: later,
    }),
  };
}

/** The skills of a class, one a learner. */
export function skillsOf({ seed, learners }: Pick<ClassPlan, 'seed' | 'learners'>): SkillName[] {
  if (typeof learners !== 'number') return [...learners];
  return Array.from({ length: learners }, (_, place) => drawSkill(chanceFor('skill', seed, place)));
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

function codesOf(seed: number, count: number): LearnerCode[] {
  const chance = chanceFor('codes', seed);
  return makeCodes(count, () => chance.next());
}

function drawSkill(chance: Chance): SkillName {
  let drawn = chance.next() * classMix.reduce((total, [, share]) => total + share, 0);
  for (const [name, share] of classMix) {
    drawn -= share;
    if (drawn < 0) return name;
  }
  return 'middling';
}

function simulateOne(
  { lesson, reference }: SimulatedLesson,
  { seed, from, mode = 'guided', app = '1.0.0' }: ClassPlan,
  skill: SkillName,
  code: LearnerCode,
  place: number,
): HandInContent {
  const who = [seed, place, code, reference.pack, reference.lesson, reference.contentHash, from, mode];
  const chance = chanceFor('learner', ...who);
  const attempt = simulateLearner(
    { lesson, skill: skills[skill], chance },
    {
      reference,
      id: uuidFor(chance, 'attempt', ...who),
      code,
      // Nobody opens a lesson in the second the bell rings.
      at: later(from, chance.between(5, 180)),
      mode,
    },
  );
  return {
    format: 'lesart-hand-in',
    formatVersion: 1,
    learner: code,
    handedInAt: later(attempt.changedAt, chance.between(5, 60)),
    app,
    title: localize(lesson.title, lesson.language, lesson.language).text,
    attempt,
  };
}

const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

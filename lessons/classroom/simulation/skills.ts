import { BEGINNER, GOOD, HASTY, type Reader } from '../../compare/simulation/readers.ts';

/** How a learner works, as chances (0 to 1) unless something else is said. */
export interface Skill {
  /** How the article is read; null: nothing is marked. `everything`: all of it, in every category. */
  reads: Reader | 'everything' | null;
  /** How often they say "sure" of a mark that is right, and of one that isn't. */
  sure: { right: number; wrong: number };
  /** Share of the marks they write a reason beside. */
  explains: number;
  /** Share of the marks that come about in more than one step: cut anew, undone, taken for another category first. */
  wavers: number;
  /** Share of what the checks leave open that they look at once more. */
  rethinks: number;
  /** Share of the speakers and cues they link. */
  links: number;
  /** Share of the explanations they say something to, and of those the share they are not convinced by. */
  answers: number;
  disagrees: number;
  /** Words they read in a minute, and seconds for a mark. */
  wordsPerMinute: number;
  secondsPerMark: number;
}

const MIDDLING: Reader = { finds: 0.65, slips: 0.45, slip: 2, strays: 0.2, debates: 0.3, confuses: 0.06 };

/** Good and hasty readers and beginners read as in docs/gaming.md, and also see what experts dispute. */
export const skills = {
  good: {
    reads: { ...GOOD, debates: 0.5, confuses: 0.02 },
    sure: { right: 0.92, wrong: 0.3 },
    explains: 0.45,
    wavers: 0.15,
    rethinks: 0.7,
    links: 0.8,
    answers: 0.7,
    disagrees: 0.12,
    wordsPerMinute: 190,
    secondsPerMark: 22,
  },
  middling: {
    reads: MIDDLING,
    sure: { right: 0.8, wrong: 0.5 },
    explains: 0.25,
    wavers: 0.2,
    rethinks: 0.45,
    links: 0.5,
    answers: 0.5,
    disagrees: 0.15,
    wordsPerMinute: 160,
    secondsPerMark: 26,
  },
  hasty: {
    reads: { ...HASTY, debates: 0.3, confuses: 0.08 },
    sure: { right: 0.97, wrong: 0.9 },
    explains: 0.05,
    wavers: 0.08,
    rethinks: 0.15,
    links: 0.2,
    answers: 0.15,
    disagrees: 0.1,
    wordsPerMinute: 320,
    secondsPerMark: 9,
  },
  beginner: {
    reads: { ...BEGINNER, debates: 0.15, confuses: 0.15 },
    sure: { right: 0.6, wrong: 0.55 },
    explains: 0.15,
    wavers: 0.3,
    rethinks: 0.3,
    links: 0.25,
    answers: 0.35,
    disagrees: 0.2,
    wordsPerMinute: 120,
    secondsPerMark: 34,
  },
  'marks-everything': {
    reads: 'everything',
    sure: { right: 1, wrong: 1 },
    explains: 0,
    wavers: 0,
    rethinks: 0,
    links: 0,
    answers: 0.05,
    disagrees: 0.5,
    wordsPerMinute: 600,
    secondsPerMark: 12,
  },
  blank: {
    reads: null,
    sure: { right: 1, wrong: 1 },
    explains: 0,
    wavers: 0,
    rethinks: 0,
    links: 0,
    answers: 0,
    disagrees: 0,
    wordsPerMinute: 500,
    secondsPerMark: 5,
  },
} as const satisfies Record<string, Skill>;

export type SkillName = keyof typeof skills;

/** Of twenty learners, so many of each skill. */
export const classMix: readonly (readonly [SkillName, number])[] = [
  ['good', 4],
  ['middling', 7],
  ['hasty', 3],
  ['beginner', 4],
  ['marks-everything', 1],
  ['blank', 1],
];

/** What becomes of a learner who has practised for a while. */
export const practised: Readonly<Record<SkillName, SkillName>> = {
  good: 'good',
  middling: 'good',
  hasty: 'good',
  beginner: 'middling',
  'marks-everything': 'hasty',
  blank: 'beginner',
};

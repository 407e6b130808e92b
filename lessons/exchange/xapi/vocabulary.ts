import type { Statement } from './statement.ts';

/**
 * The ground our own identifiers stand on. Nobody can own a name under ".invalid" (RFC 2606), and nothing is to be found there:
 * they only have to be the same for ever.
 */
const BASE = 'https://lesart.invalid';

/** Where a class's codes are accounts: the same code in two classes is two people. */
export const homePageOf = (classId: string): string => `${BASE}/classes/${classId}`;

export const packIri = (pack: string): string => `${BASE}/packs/${pack}`;
export const lessonIri = (pack: string, lesson: string): string => `${packIri(pack)}/lessons/${lesson}`;
export const itemIri = (pack: string, lesson: string, item: string): string =>
  `${lessonIri(pack, lesson)}/items/${item}`;

/** The profile, `docs/class-output.md`; every statement names it. */
export const PROFILE = `${BASE}/xapi/profiles/class/1.0`;

const extension = (name: string): string => `${BASE}/xapi/extensions/${name}`;

export const extensions = {
  /** How a place of the key came out: "found", "boundary", "other-category", "arguable", "missed". */
  outcome: extension('outcome'),
  category: extension('category'),
  technique: extension('technique'),
  strength: extension('strength'),
  /** Whether the mark was made sure of itself. */
  sure: extension('sure'),
  expected: extension('expected'),
  found: extension('found'),
  reconsider: extension('reconsider'),
  /** Scores at the two checks, 0 to 1. */
  firstCheck: extension('first-check'),
  secondCheck: extension('second-check'),
  /** Krippendorff's alpha with the key. */
  alpha: extension('alpha'),
  mode: extension('mode'),
  /** False where the hand-in was changed after it was made. */
  intact: extension('intact'),
} as const;

/** From ADL's vocabulary, TinCan's registry and Activity Streams. */
export const verbs = {
  completed: {
    id: 'http://adlnet.gov/expapi/verbs/completed',
    display: { en: 'completed', de: 'abgeschlossen' },
  },
  answered: {
    id: 'http://adlnet.gov/expapi/verbs/answered',
    display: { en: 'answered', de: 'beantwortet' },
  },
  skipped: {
    id: 'http://id.tincanapi.com/verb/skipped',
    display: { en: 'skipped', de: 'übersprungen' },
  },
  agree: {
    id: 'http://activitystrea.ms/schema/1.0/agree',
    display: { en: 'agreed with', de: 'zugestimmt' },
  },
  disagree: {
    id: 'http://activitystrea.ms/schema/1.0/disagree',
    display: { en: 'disagreed with', de: 'widersprochen' },
  },
} as const satisfies Record<string, Statement['verb']>;

export type Verb = keyof typeof verbs;

export const activityTypes = {
  pack: 'http://adlnet.gov/expapi/activities/course',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  item: 'http://adlnet.gov/expapi/activities/question',
  profile: 'http://adlnet.gov/expapi/activities/profile',
} as const;

import { Chance } from '../compare/simulation/chance.ts';
import { buildItem, buildLesson, buildMark } from '../format/build-lesson.ts';
import type { Lesson } from '../format/lesson.ts';
import type { Stance } from '../marks/attempt.ts';
import type { Mark } from '../marks/mark.ts';
import { buildFinished } from './build-hand-in.ts';
import { gradeAttempt } from './grade.ts';
import type { GradedHandIn } from './view-of.ts';

/** Builders of a class for tests: a text of numbered words, and hand-ins graded as the app grades them. */
const numberedWords = (count: number): string =>
  Array.from({ length: count }, (_, place) => `w${String(place)}`).join(' ');

/** From the first letter of word `from` to the last of the word before `to`, in `numberedWords`. */
export function wordsFrom(from: number, to: number): { start: number; end: number } {
  const before = numberedWords(from).length;
  return { start: from === 0 ? 0 : before + 1, end: numberedWords(to).length };
}

/** A required framing item on the words. */
export const itemOn = (id: string, from: number, to: number, parts: Partial<Lesson['key'][number]> = {}) =>
  buildItem(id, wordsFrom(from, to), parts);

export const markOn = (from: number, to: number, parts: Partial<Mark> = {}): Mark =>
  buildMark(`${parts.category ?? 'framing'}-${String(from)}-${String(to)}`, wordsFrom(from, to), parts);

/** 60 words; a framing item on words 4 to 7 with a margin of one, a source on 20 to 22, an arguable quote on 30 to 39. */
export const classLesson: Lesson = buildLesson(numberedWords(60), {
  key: [
    itemOn('mood', 4, 8, { margin: wordsFrom(3, 9) }),
    itemOn('source', 20, 23, { category: 'sourcing' }),
    itemOn('words', 30, 40, { category: 'quote', strength: 'debatable' }),
  ],
});

/** What a learner's marks come to. */
export function handInOf(
  learner: string,
  marks: readonly Mark[],
  stances: Record<string, Stance> = {},
  lesson: Lesson = classLesson,
): GradedHandIn {
  const at = '2026-03-02T09:30:00.000Z';
  const check = { at, marks: [...marks], reason: null };
  return {
    learner,
    graded: gradeAttempt(
      lesson,
      buildFinished({
        learner,
        stances,
        stage: {
          step: 'transfer',
          first: check,
          second: check,
          frozen: { at, marks: [...marks], score: null },
          finishedAt: at,
        },
      }),
    ),
  };
}

const CATEGORIES = ['framing', 'sourcing', 'quote'];
const WHYS = ['', '', 'klingt laut', 'wer sagt das?'];
const REASONS = ['', 'steht im Zitat', 'nein'];

/** A class on `classLesson` that marks without reading; the same for the same seed. */
export function drawnClass(seed: number, learners: number): GradedHandIn[] {
  const chance = new Chance(seed);
  const oneOf = <Value>(values: readonly Value[]): Value[] =>
    values.slice(chance.between(0, values.length - 1)).slice(0, 1);
  return Array.from({ length: learners }, (_, place) => {
    const marks = Array.from({ length: chance.between(0, 6) }, (__, nth) => {
      const from = chance.between(0, 58);
      const to = Math.min(60, from + chance.between(1, 8));
      const [category = ''] = oneOf(CATEGORIES);
      const [why = ''] = oneOf(WHYS);
      return markOn(from, to, { id: String(nth), category, why, sure: chance.happens(0.6) });
    });
    const stances = classLesson.key.flatMap(({ id }): [string, Stance][] => {
      const [reason = ''] = oneOf(REASONS);
      if (chance.happens(0.4)) return [];
      return [[id, chance.happens(0.5) ? { kind: 'convinced' } : { kind: 'disagree', reason }]];
    });
    return handInOf(`KRANICH-${String(place)}`, marks, Object.fromEntries(stances));
  });
}

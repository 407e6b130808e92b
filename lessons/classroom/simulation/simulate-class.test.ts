import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../../format/build-lesson.ts';
import { parseLesson } from '../../format/parse.ts';
import type { Lesson } from '../../format/lesson.ts';
import { attemptSchema, stepsOf } from '../../marks/attempt.ts';
import { gradeAttempt, type Graded } from '../grade.ts';
import { canonicalContent, handInSchema, isFinished, type HandInContent } from '../hand-in.ts';
import { carryAttempt } from '../../versions/carry-attempt.ts';
import { onEarlierText } from './earlier-text.ts';
import {
  simulateBeforeAndAfter,
  simulateClass,
  skillsOf,
  type ClassPlan,
  type SimulatedLesson,
} from './simulate-class.ts';
import { skills, type SkillName } from './skills.ts';

const from = '2026-03-02T08:00:00.000Z';
const shipped = workOn(firstLesson());
const english = 'The brave minister said on Monday that the reform works. Critics were silent.';
const small = workOn(
  buildLesson(english, {
    language: 'en-GB',
    title: { en: 'A small lesson' },
    key: [
      buildItem('brave', spanOf(english, 'brave')),
      buildItem('silent', spanOf(english, 'Critics were silent'), { strength: 'debatable' }),
    ],
  }),
);

const plan = (parts: Partial<ClassPlan> = {}): ClassPlan => ({ seed: 1, learners: 30, from, ...parts });
const thirty = simulateClass(shipped, plan());
const classOf = (skill: SkillName, parts: Partial<ClassPlan> = {}) =>
  simulateClass(shipped, plan({ learners: Array.from({ length: 25 }, () => skill), ...parts }));

describe('a simulated class', () => {
  it('hands in what a hand-in is, finished, in either mode, in any lesson', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(shipped, small),
        fc.constantFrom('guided' as const, 'exam' as const),
        (seed, work, mode) => {
          const learners = Object.keys(skills) as SkillName[];
          const handIns = simulateClass(work, plan({ seed, learners, mode }));
          expect(handIns).toHaveLength(learners.length);
          for (const content of handIns) {
            const check = createHash('sha256').update(canonicalContent(content)).digest('hex');
            expect(handInSchema.parse({ ...content, check })).toEqual({ ...content, check });
            expect(isFinished(content.attempt)).toBe(true);
            expect(content.attempt.learner).toBe(content.learner);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('is the same for the same seed, and another for another', () => {
    expect(JSON.stringify(simulateClass(shipped, plan()))).toBe(JSON.stringify(thirty));
    const other = simulateClass(shipped, plan({ seed: 2, learners: 5 }));
    expect(thirty.slice(0, 5).map(({ attempt }) => attempt.history)).not.toEqual(
      other.map(({ attempt }) => attempt.history),
    );
  });

  it('begins with the learners of a smaller class', () => {
    const codes = thirty.map(({ learner }) => learner);
    expect(simulateClass(shipped, plan({ learners: 8, codes }))).toEqual(thirty.slice(0, 8));
  });

  it('has a code and an attempt id for each learner, in every lesson and every week', () => {
    const later = plan({ from: '2026-03-09T08:00:00.000Z' });
    const all = [
      ...thirty,
      ...simulateClass(shipped, later),
      ...simulateClass(small, plan({ learners: 200 })),
    ];
    expect(new Set(all.map(({ attempt }) => attempt.id)).size).toBe(all.length);
    expect(new Set(thirty.map(({ learner }) => learner)).size).toBe(30);
    expect(() => simulateClass(shipped, plan({ codes: ['KIOSK-47'] }))).toThrow(RangeError);
  });

  it('takes the steps of its mode in a lesson’s time, and tells how long each took', () => {
    for (const mode of ['guided', 'exam'] as const) {
      for (const { attempt, handedInAt } of simulateClass(shipped, plan({ mode, learners: 12 }))) {
        expect(Object.keys(attempt.seconds)).toEqual(stepsOf[mode].filter((step) => step !== 'handed-in'));
        const seconds = Object.values(attempt.seconds).reduce((total, one) => total + one, 0);
        expect(Date.parse(attempt.changedAt) - Date.parse(attempt.startedAt)).toBe(seconds * 1000);
        expect(seconds).toBeGreaterThan(60);
        expect(seconds).toBeLessThan(75 * 60);
        expect(handedInAt > attempt.changedAt).toBe(true);
        expect(attemptSchema.safeParse(attempt).success).toBe(true);
      }
    }
  });

  it('marks as hands do: with detours that are undone, doubts, reasons and links', () => {
    const attempts = thirty.map(({ attempt }) => attempt);
    const edits = attempts.flatMap(({ history }) => history.edits);
    const kinds = new Set(edits.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['add', 'change', 'remove']);
    const marks = attempts.flatMap(({ stage }) => ('frozen' in stage ? stage.frozen.marks : []));
    expect(marks.some(({ sure }) => !sure)).toBe(true);
    expect(marks.some(({ why }) => why !== '')).toBe(true);
    expect(marks.some(({ speaker }) => speaker !== null)).toBe(true);
    const stances = attempts.flatMap((attempt) => Object.values(attempt.stances));
    expect(stances.some(({ kind }) => kind === 'convinced')).toBe(true);
    expect(stances.some((stance) => stance.kind === 'disagree' && stance.reason !== '')).toBe(true);
    const seconds = attempts.flatMap(({ stage }) => ('second' in stage ? [stage.second] : []));
    expect(seconds.some((second) => second?.reason !== null)).toBe(true);
    expect(seconds.some((second) => second?.reason === null)).toBe(true);
  });
});

describe('skill', () => {
  const graded = Object.fromEntries(
    (Object.keys(skills) as SkillName[]).map((skill) => [skill, gradesOf(classOf(skill))]),
  ) as Record<SkillName, Graded[]>;

  it('orders the scores', () => {
    const score = (skill: SkillName) => mean(graded[skill].map(({ whole }) => whole.score ?? 0));
    expect(score('good')).toBeGreaterThan(score('middling') + 0.05);
    expect(score('middling')).toBeGreaterThan(score('beginner') + 0.1);
    expect(score('good')).toBeGreaterThan(score('hasty') + 0.05);
    expect(score('beginner')).toBeGreaterThan(0.2);
    expect(score('marks-everything')).toBe(0);
    expect(score('blank')).toBe(0);
  });

  it('grows from the first check to the second, and with practice', () => {
    for (const skill of ['good', 'middling', 'beginner'] as const) {
      const first = mean(graded[skill].map(({ checks }) => checks.first ?? 0));
      expect(mean(graded[skill].map(({ checks }) => checks.second ?? 0))).toBeGreaterThan(first);
    }
    const { before, after } = simulateBeforeAndAfter(shipped, plan());
    expect(after.map(({ learner }) => learner)).toEqual(before.map(({ learner }) => learner));
    const [then, now] = [before, after].map((handIns) =>
      mean(gradesOf(handIns).map(({ whole }) => whole.score ?? 0)),
    );
    expect(now).toBeGreaterThan((then ?? 1) + 0.05);
    for (const [place, { handedInAt }] of after.entries())
      expect(handedInAt > (before[place]?.handedInAt ?? '')).toBe(true);
  });

  it('knows what it knows: the better, the more "sure" says', () => {
    const rights = ['on-target', 'boundary', 'arguable'];
    const gap = (skill: SkillName) => {
      const marks = graded[skill].flatMap((one) => one.marks);
      const sureOf = (isRight: boolean) => {
        const those = marks.filter(({ outcome }) => isRight === rights.includes(outcome));
        return those.filter(({ sure }) => sure).length / those.length;
      };
      return sureOf(true) - sureOf(false);
    };
    expect(gap('good')).toBeGreaterThan(gap('middling'));
    expect(gap('middling')).toBeGreaterThan(gap('beginner'));
    expect(gap('hasty')).toBeLessThan(gap('good'));
  });

  it('is mixed in a class', () => {
    const mixed = skillsOf({ seed: 4, learners: 200 });
    expect(new Set(mixed)).toEqual(new Set(Object.keys(skills)));
    expect(mixed.filter((skill) => skill === 'middling').length).toBeGreaterThan(45);
  });
});

it('can be had on the text before its correction, from where it is carried and loses nothing but what was taken out', () => {
  const earlier = workOn(onEarlierText(shipped.lesson, 'Diese Zeile stand versehentlich hier.'));
  expect(earlier.lesson.text).not.toBe(shipped.lesson.text);
  expect(earlier.lesson.key).toHaveLength(shipped.lesson.key.length);
  const handIns = simulateClass(
    earlier,
    plan({ learners: Array.from({ length: 6 }, () => 'good' as const) }),
  );
  for (const { attempt } of handIns) {
    const at = '2026-04-01T08:00:00.000Z';
    const carried = carryAttempt(attempt, attempt.article ?? '', {
      lesson: shipped.reference,
      text: shipped.lesson.text,
      at,
      copy: 'copy',
    });
    for (const { quotation } of carried.carried?.open ?? []) expect(quotation.words).toMatch(/Zeile|hier/);
    expect(gradeAttempt(shipped.lesson, carried).whole.score).toBeCloseTo(
      gradeAttempt(earlier.lesson, attempt).whole.score ?? -1,
      1,
    );
  }
});

const gradesOf = (handIns: readonly HandInContent[]): Graded[] =>
  handIns.map(({ attempt }) => gradeAttempt(shipped.lesson, attempt));

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((total, one) => total + one, 0) / numbers.length;

function workOn(lesson: Lesson): SimulatedLesson {
  const hash = createHash('sha256').update(lesson.text).digest('hex');
  return {
    lesson,
    reference: {
      pack: 'pack',
      packVersion: '1.0.0',
      lesson: lesson.id,
      contentHash: hash,
      textHash: hash,
    },
  };
}

function firstLesson(): Lesson {
  const folder = new URL('../../packs/wostotschny/gipfel-in-wostotschny/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const lesson = parseLesson({
    lesson: JSON.parse(read('lesson.json')),
    key: JSON.parse(read('key.json')),
    text: read('article.txt'),
  });
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.error));
  return lesson.value;
}

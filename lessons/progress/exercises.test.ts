import { expect, it } from 'vitest';

import { itemCalled, sampleLesson, workOn } from './build-work.ts';
import { planPractice } from './due.ts';
import { exercisesFor, exerciseSchema } from './exercises.ts';
import { missedItems } from './missed.ts';
import { emptyPractice } from './practice-record.ts';

const lesson = sampleLesson({
  key: [
    itemCalled('critics', 'Die Kritiker'),
    itemCalled('mood', 'lautstark Stimmung'),
    itemCalled('speaker', 'ein Sprecher', { category: 'sourcing' }),
  ],
});
const work = workOn(1, [], { lesson });
const { due } = planPractice(missedItems([work]), emptyPractice, work.attempt.changedAt);

it('gathers the items of one passage in one exercise, each in exactly one', () => {
  const exercises = exercisesFor(due, () => lesson);
  expect(exercises.map(({ passage, items }) => [passage.text, items.map(({ item }) => item)])).toEqual([
    ['Die Kritiker machten lautstark Stimmung.', ['critics', 'mood']],
    ['Das sagte ein Sprecher am Telefon.', ['speaker']],
  ]);
  expect(exercises.every((exercise) => exerciseSchema.safeParse(exercise).success)).toBe(true);
});

it('leaves out what is in no lesson or no key any more', () => {
  expect(exercisesFor(due, () => null)).toEqual([]);
  expect(exercisesFor(due, () => ({ ...lesson, key: [] }))).toEqual([]);
});

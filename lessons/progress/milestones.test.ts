import { describe, expect, it } from 'vitest';

import { itemCalled, dayOfMarch, markOn, sampleLesson, workOn } from './build-work.ts';
import { milestonesOf, milestoneSchema } from './milestones.ts';
import { missedItems } from './missed.ts';

describe('milestones', () => {
  it('come in the order of time, and tell a lesson done again', () => {
    const other = sampleLesson({ id: 'other' });
    const works = [
      workOn(9, []),
      workOn(2, [markOn('lautstark Stimmung')]),
      workOn(5, [], { lesson: other }),
    ];
    const found = milestonesOf(works);
    expect(found.map(({ lesson, at, again }) => [lesson, at, again])).toEqual([
      ['lesson', dayOfMarch(2), false],
      ['other', dayOfMarch(5), false],
      ['lesson', dayOfMarch(9), true],
    ]);
    expect(milestonesOf([...works].reverse())).toEqual(found);
    expect(found.every((milestone) => milestoneSchema.safeParse(milestone).success)).toBe(true);
  });

  it('leave out work whose key has not been shown', () => {
    const { attempt, lesson } = workOn(1, [markOn('Der Rat')]);
    expect(milestonesOf([{ lesson, attempt: { ...attempt, stage: { step: 'mark' } } }])).toEqual([]);
  });

  it('tell what is finished from what is only revealed', () => {
    const [open, done] = milestonesOf([workOn(1, [], { finished: false }), workOn(2, [])]);
    expect(open?.finishedAt).toBeNull();
    expect(done?.finishedAt).toBe(dayOfMarch(2));
  });
});

describe('missed items', () => {
  it('are the required ones that were missed, off, or marked in another category', () => {
    const lesson = sampleLesson({
      key: [
        itemCalled('council', 'Der Rat'),
        itemCalled('mood', 'lautstark Stimmung'),
        itemCalled('speaker', 'sagte ein Sprecher', { category: 'sourcing' }),
        itemCalled('phone', 'am Telefon', { strength: 'acceptable' }),
      ],
    });
    const marks = [markOn('machten lautstark Stimmung'), markOn('sagte ein Sprecher', { category: 'quote' })];
    expect(missedItems([workOn(1, marks, { lesson })]).map(({ item, kind }) => [item, kind])).toEqual([
      ['council', 'missed'],
      ['mood', 'boundary'],
      ['speaker', 'other-category'],
    ]);
  });

  it('are those of the last attempt at each lesson', () => {
    const first = workOn(1, []);
    const second = workOn(3, [markOn('lautstark Stimmung')]);
    expect(missedItems([second, first]).map(({ item, at }) => [item, at])).toEqual([
      ['speaker', dayOfMarch(3)],
    ]);
  });
});

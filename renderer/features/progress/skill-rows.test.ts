import { expect, it } from 'vitest';

import { markOn, sampleLesson, workOn } from '../../../lessons/progress/build-work.ts';
import { milestonesOf } from '../../../lessons/progress/milestones.ts';
import { newestOf, skillRows } from './skill-rows.ts';

const milestones = milestonesOf([
  workOn(1, [markOn('lautstark Stimmung'), markOn('Der Rat')]),
  workOn(2, [], {
    lesson: sampleLesson({ id: 'other', categories: sampleLesson().categories.slice(0, 1), key: [] }),
  }),
]);

it('has a row for each category any lesson has, with a gap where one has it not', () => {
  expect(skillRows('finding', milestones).map(({ category, counts }) => [category?.id, counts])).toEqual([
    [
      'framing',
      [
        { part: 1, whole: 1 },
        { part: 0, whole: 0 },
      ],
    ],
    ['sourcing', [{ part: 0, whole: 1 }, null]],
    ['quote', [{ part: 0, whole: 0 }, null]],
  ]);
});

it('shows of marking too much what was not too much, and the clean sentences with it', () => {
  const rows = skillRows('restraint', milestones);
  expect(rows[0]?.counts[0]).toEqual({ part: 1, whole: 2 });
  expect(rows.at(-1)).toMatchObject({
    category: null,
    counts: [
      { part: 0, whole: 1 },
      { part: 3, whole: 3 },
    ],
  });
});

it('takes the newest count there is', () => {
  const [, sourcing] = skillRows('finding', milestones);
  expect(newestOf(sourcing!)).toEqual({ part: 0, whole: 1 });
});

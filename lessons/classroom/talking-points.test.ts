import { expect, test } from 'vitest';

import { untouched } from './add-views.ts';
import { classLesson } from './build-class.ts';
import type { ItemView, OverMarked } from './class-view.ts';
import { overhangs, talkingPoints, wallPoints } from './talking-points.ts';

const item = (name: string, counts: Partial<ItemView>): ItemView => ({ ...untouched(name), ...counts });
const passage = (from: number, learners: number): OverMarked => ({
  category: 'framing',
  from,
  to: from + 1,
  learners,
  whys: [],
});

test('the most missed, the most over-marked and the most disputed place are three places', () => {
  const items = [
    item('a', { found: 20, missed: 7 }),
    item('b', { found: 3, missed: 24, disagree: 6 }),
    item('c', { found: 9, missed: 18, disagree: 2 }),
  ];
  const points = talkingPoints(classLesson, { items, learners: 27 }, [passage(4, 3), passage(30, 12)]);
  expect(points.missed?.item).toBe('c');
  expect(points.overMarked).toEqual(passage(30, 12));
  expect(points.disputed).toMatchObject({ why: 'disagree', item: { item: 'b' } });
});

test('where nobody disagrees, the place that splits the class is taken', () => {
  const items = [
    item('a', { found: 25, missed: 2 }),
    item('b', { found: 10, boundary: 4, missed: 13 }),
    item('c', { missed: 27 }),
  ];
  const points = talkingPoints(classLesson, { items, learners: 27 }, []);
  expect(points.missed?.item).toBe('c');
  expect(points.disputed).toMatchObject({ why: 'split', item: { item: 'b' } });
  expect(points.overMarked).toBeNull();
});

test('a class of one mind gives no reason to talk', () => {
  const points = talkingPoints(classLesson, { items: [item('a', { found: 27 })], learners: 27 }, [
    passage(3, 1),
  ]);
  expect(points).toEqual({ missed: null, overMarked: null, disputed: null });
});

test('of equal places the first is taken', () => {
  const items = [item('a', { missed: 5 }), item('b', { missed: 5 })];
  expect(talkingPoints(classLesson, { items, learners: 5 }, [passage(1, 4), passage(9, 4)])).toMatchObject({
    missed: { item: 'a' },
    overMarked: { from: 1 },
  });
});

test('words that hang over an item are a matter of edges, not a place to talk about', () => {
  // The item on words 4 to 7 may be marked from word 3 to 8.
  const passages = [passage(9, 20), passage(2, 15), passage(12, 8)];
  expect(overhangs(classLesson, passages)).toEqual({
    places: [passage(12, 8)],
    overhangs: [passage(9, 20), passage(2, 15)],
  });
  expect(talkingPoints(classLesson, { items: [], learners: 27 }, passages).overMarked).toEqual(
    passage(12, 8),
  );
});

test('on the wall a place has no number, and none that is of fewer than five', () => {
  const few = item('a', { found: 25, missed: 2 });
  const shown = {
    learners: 27,
    heat: {},
    items: [],
    categories: [],
    overMarked: [{ category: 'framing', from: 11, to: 14, level: 2 as const }],
  };
  const points = {
    missed: item('b', { missed: 9 }),
    overMarked: passage(12, 8),
    disputed: { why: 'disagree' as const, item: { ...few, disagree: 4 } },
  };
  expect(wallPoints(points, shown)).toEqual({
    missed: 'b',
    overMarked: { category: 'framing', from: 12, to: 13 },
    disputed: null,
  });
  expect(wallPoints({ ...points, missed: few, overMarked: passage(40, 3) }, shown)).toEqual({
    missed: null,
    overMarked: null,
    disputed: null,
  });
});

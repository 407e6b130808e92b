import { expect, test } from 'vitest';

import { slidesOf, wallCommandFor } from './slides.ts';

const items = ['a', 'b'].map((item) => ({
  item,
  found: 9,
  otherCategory: null,
  unmarked: null,
  convinced: null,
  disagree: null,
}));
const press = (key: string, ctrlKey = false) =>
  wallCommandFor({ key, ctrlKey, altKey: false, metaKey: false }, new Map([['f', 'framing']]));

test('the wall shows the article, then three questions, then item by item', () => {
  const points = { missed: 'a', overMarked: null, disputed: null };
  expect(slidesOf({ items }, points)).toEqual([
    { kind: 'article' },
    { kind: 'questions' },
    { kind: 'item', item: 'a', place: 1, of: 2 },
    { kind: 'item', item: 'b', place: 2, of: 2 },
  ]);
});

test('where there is nothing to ask there is no page of questions', () => {
  const points = { missed: null, overMarked: null, disputed: null };
  expect(slidesOf({ items }, points).map(({ kind }) => kind)).toEqual(['article', 'item', 'item']);
});

test('arrows and the keys of a remote control step, letters show a category', () => {
  expect(press('ArrowRight')).toEqual({ kind: 'step', by: 1 });
  expect(press('PageDown')).toEqual({ kind: 'step', by: 1 });
  expect(press('PageUp')).toEqual({ kind: 'step', by: -1 });
  expect(press(' ')).toEqual({ kind: 'reveal' });
  expect(press('F')).toEqual({ kind: 'show', category: 'framing' });
  expect(press('x')).toBeNull();
  expect(press('+', true)).toBeNull();
});

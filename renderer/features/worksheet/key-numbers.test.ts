import { expect, test } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../../../lessons/format/build-lesson.ts';
import { numberItems, strokesOfKey } from './key-numbers.ts';

const text = 'Endlich sagte Holt, der Bus fahre wieder.';
const lesson = buildLesson(text, {
  key: [
    buildItem('late', spanOf(text, 'der Bus fahre wieder'), { category: 'quote', strength: 'debatable' }),
    buildItem('early', spanOf(text, 'Endlich')),
    buildItem('inner', spanOf(text, 'sagte'), { category: 'sourcing', strength: 'acceptable' }),
    buildItem('outer', spanOf(text, 'sagte Holt'), { category: 'sourcing' }),
    buildItem('lost', spanOf(text, 'Bus'), { category: 'gone' }),
  ],
});
const numbered = numberItems(lesson, ({ id }) => id.charAt(0).toUpperCase());

test('the key is numbered through in reading order, whatever order it is written in', () => {
  expect(numbered.map(({ item, name }) => [item.id, name])).toEqual([
    ['early', 'F1'],
    ['outer', 'S2'],
    ['inner', 'S3'],
    ['late', 'Q4'],
  ]);
});

test('how strongly a place is asked for can be told without colour', () => {
  expect(strokesOfKey(numbered).map(({ name, state }) => [name, state])).toEqual([
    ['F1', 'found'],
    ['S2', 'found'],
    ['S3', 'line'],
    ['Q4?', 'line'],
  ]);
});

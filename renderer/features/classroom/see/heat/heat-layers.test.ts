import { expect, test } from 'vitest';

import { classLesson, drawnClass, handInOf, markOn } from '../../../../../lessons/classroom/build-class.ts';
import { heatOfWord } from '../../../../../lessons/classroom/heat-steps.ts';
import { viewOf } from '../../../../../lessons/classroom/view-of.ts';
import { WordIndex } from '../../../../../lessons/text/words.ts';
import { heatLayers, heatLevel, warmOf, warmSpans } from './heat-layers.ts';

const { text, language } = classLesson;
const words = new WordIndex(text, language);
const textOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

test('each word is painted with the level of those who marked it', () => {
  const view = viewOf(classLesson, drawnClass(3, 27));
  for (const { id } of classLesson.categories) {
    const spans = warmSpans(warmOf(view, id), words);
    words.words.forEach((word, place) => {
      const on = spans.filter(({ start, end }) => start <= word.start && word.end <= end);
      const level = heatLevel(heatOfWord(view.heat[id] ?? [], place), view.learners);
      expect(on.map((span) => span.level)).toEqual(level === null ? [] : [level]);
    });
  }
});

test('neighbours of one level are one span, and the space between two levels belongs to the first', () => {
  const warm = [
    { from: 2, to: 4, level: 1 as const },
    { from: 4, to: 5, level: 1 as const },
    { from: 5, to: 6, level: 3 as const },
    { from: 8, to: 9, level: 3 as const },
  ];
  expect(warmSpans(warm, words).map(textOf)).toEqual(['w2 w3 w4 ', 'w5', 'w8']);
});

test('class, key or both are laid on the page, the key above', () => {
  const view = viewOf(classLesson, [handInOf('KRANICH-1', [markOn(4, 8)])]);
  const warm = new Map([['framing', warmOf(view, 'framing')]]);
  const names = (shown: 'mine' | 'key' | 'both'): string[] =>
    heatLayers(classLesson, words, { warm, view: shown }).map(({ name }) => name);
  expect(names('mine')).toEqual(['lesart-framing-heat-5-0']);
  expect(names('key')).toEqual(['lesart-framing-over-0']);
  expect(names('both')).toEqual(['lesart-framing-heat-5-0', 'lesart-framing-over-0']);
});

test('several categories together are painted lighter', () => {
  const view = viewOf(classLesson, [handInOf('KRANICH-1', [markOn(4, 8)])]);
  const warm = new Map(['framing', 'quote'].map((category) => [category, warmOf(view, category)]));
  const layers = heatLayers(classLesson, words, { warm, view: 'mine' });
  expect(layers.map(({ name }) => name)).toEqual(['lesart-framing-together-5-0']);
});

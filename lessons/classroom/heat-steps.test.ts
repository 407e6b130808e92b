import fc from 'fast-check';
import { expect, test } from 'vitest';

import { heatOfWord, heatScale, heatStep, heatSteps, heatWithin } from './heat-steps.ts';

test('a class of 27 has a step for every share', () => {
  expect(heatScale(27)).toEqual([
    { step: 'nearlyAll', least: 22, most: 27 },
    { step: 'half', least: 14, most: 21 },
    { step: 'third', least: 9, most: 13 },
    { step: 'some', least: 3, most: 8 },
    { step: 'few', least: 1, most: 2 },
  ]);
});

test('the scale and the steps say the same of every number of learners, and each is on one step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (of) => {
      const scale = heatScale(of);
      for (let learners = 1; learners <= of; learners += 1) {
        const on = scale.filter(({ least, most }) => least <= learners && learners <= most);
        expect(on.map(({ step }) => step)).toEqual([heatStep(learners, of)]);
      }
    }),
    { numRuns: 40 },
  );
});

test('more learners are never on a weaker step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5000 }), fc.nat(), (of, chosen) => {
      const learners = 1 + (chosen % (of - 1));
      const place = (count: number): number => heatSteps.indexOf(heatStep(count, of) ?? 'few');
      expect(place(learners + 1)).toBeGreaterThanOrEqual(place(learners));
    }),
  );
});

test('nobody, and a class of nobody, is on no step', () => {
  expect(heatStep(0, 27)).toBeNull();
  expect(heatStep(0, 0)).toBeNull();
  expect(heatScale(0)).toEqual([]);
});

test('a word is found in the stretch that holds it, a range by its strongest word', () => {
  const stretches = [
    { from: 2, to: 4, learners: 3 },
    { from: 4, to: 5, learners: 9 },
    { from: 8, to: 10, learners: 1 },
  ];
  expect([1, 2, 3, 4, 5, 8, 9, 10].map((word) => heatOfWord(stretches, word))).toEqual([
    0, 3, 3, 9, 0, 1, 1, 0,
  ]);
  expect(heatWithin(stretches, { from: 0, to: 4 })).toBe(3);
  expect(heatWithin(stretches, { from: 3, to: 9 })).toBe(9);
  expect(heatWithin(stretches, { from: 5, to: 8 })).toBe(0);
});

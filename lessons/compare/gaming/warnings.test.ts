import { describe, expect, it } from 'vitest';

import { compareMarks } from '../compare.ts';
import { syntheticLesson } from '../simulation/synthetic.ts';
import { blindStrategies, markBlindly, type BlindStrategy } from './blind.ts';
import { BLIND_LIMIT, gamingWarnings, searchForGaming } from './warnings.ts';

describe('the search for ways of marking that pay without reading', () => {
  const lessons = Array.from({ length: 25 }, (_, seed) => syntheticLesson(seed));

  it('finds, category by category, what comparing all marks at once comes to', () => {
    for (const lesson of lessons) {
      const warnings = gamingWarnings(lesson);
      for (const strategy of Object.keys(blindStrategies) as BlindStrategy[]) {
        const ids = lesson.categories.map(({ id }) => id);
        const { whole, categories, items } = compareMarks(lesson, markBlindly(strategy, lesson, ids));
        const found = items.flatMap(({ item, kind }) =>
          kind === 'found' || kind === 'boundary' ? [item] : [],
        );
        for (const { category, score } of [{ category: null, score: whole.score }, ...categories]) {
          const warning = warnings.find((one) => one.strategy === strategy && one.category === category);
          const expected = score ?? 0;
          if (expected <= BLIND_LIMIT) expect(warning).toBeUndefined();
          else expect(warning?.score).toBeCloseTo(expected, 12);
          if (warning !== undefined && category === null) expect(warning.items).toEqual(found);
        }
      }
    }
  });

  it('stops between any two categories, and can be left there', () => {
    const [lesson] = lessons;
    const search = searchForGaming(lesson!);
    let steps = 0;
    while (search.next().done !== true) steps += 1;
    expect(steps).toBe(Object.keys(blindStrategies).length * lesson!.categories.length);
  });
});

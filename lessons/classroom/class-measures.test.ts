import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { agreement, MOST_COMPARED } from './agreement.ts';
import { indexWords } from '../compare/word-index.ts';
import { classLesson, drawnClass, handInOf, itemOn, markOn, wordsFrom } from './build-class.ts';
import { comparePaired, compareViews } from './compare-views.ts';
import { leastToBeMany, overMarked, whysOf } from './over-marked.ts';
import { progressOf } from './progress-of.ts';
import { keyChanges, regradeChanges, standingOf } from './regrade-changes.ts';
import { viewOf } from './view-of.ts';

describe('over-marked passages', () => {
  const see = (handIns: ReturnType<typeof drawnClass>) =>
    overMarked(classLesson, viewOf(classLesson, handIns), whysOf(handIns));

  it('are of a fifth of the class, and of two', () => {
    expect([1, 5, 10, 11, 27, 60].map(leastToBeMany)).toEqual([2, 2, 2, 3, 6, 12]);
  });

  it('begin where the margin of the last item ends, and are told with what was written', () => {
    const found = see([
      handInOf('A1', [markOn(2, 12, { why: 'alles laut' })]),
      handInOf('B2', [markOn(7, 11, { why: 'klingt so' })]),
      handInOf('C3', [markOn(9, 10, { category: 'quote', why: 'ein Zitat' }), markOn(40, 42)]),
    ]);
    expect(found).toEqual([
      {
        category: 'framing',
        from: 9,
        to: 11,
        learners: 2,
        whys: expect.arrayContaining([
          { learner: 'A1', text: 'alles laut' },
          { learner: 'B2', text: 'klingt so' },
        ]) as unknown,
      },
    ]);
    expect(found[0]?.whys).toHaveLength(2);
  });

  it('are the words that many marked and no margin of the category holds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 14 }), (seed, learners) => {
        const handIns = drawnClass(seed, learners);
        const told = see(handIns).flatMap(({ category, from, to }) =>
          Array.from({ length: to - from }, (_, place) => `${category} ${String(from + place)}`),
        );
        const margins: Record<string, [number, number]> = {
          framing: [3, 9],
          sourcing: [20, 23],
          quote: [30, 40],
        };
        const meant = Object.entries(margins).flatMap(([category, [from, to]]) =>
          Array.from({ length: 60 }, (_, word) => word)
            .filter((word) => word < from || word >= to)
            .filter(
              (word) =>
                handIns.filter(({ graded }) =>
                  graded.marks.some((one) => one.category === category && one.from <= word && word < one.to),
                ).length >= leastToBeMany(learners),
            )
            .map((word) => `${category} ${String(word)}`),
        );
        expect(told.sort()).toEqual(meant.sort());
      }),
      { numRuns: 25 },
    );
  });
});

describe('agreement', () => {
  const key = [markOn(4, 8), markOn(20, 23, { category: 'sourcing' }), markOn(30, 40, { category: 'quote' })];

  it('is full where everyone marked the key, and not defined for one alone or where nothing is marked', () => {
    expect(agreement(classLesson, [handInOf('A1', key), handInOf('B2', key)])).toEqual({
      among: 1,
      withKey: 1,
      learners: 2,
    });
    expect(agreement(classLesson, [handInOf('A1', key)])).toMatchObject({ among: null, withKey: 1 });
    expect(agreement(classLesson, [])).toEqual({ among: null, withKey: null, learners: 0 });
  });

  it('tells a class with another reading than the key from one that guesses', () => {
    const other = [markOn(12, 16), markOn(44, 50, { category: 'quote' })];
    const own = agreement(classLesson, [handInOf('A1', other), handInOf('B2', other), handInOf('C3', other)]);
    expect(own.among).toBe(1);
    expect(own.withKey).toBeLessThan(0.2);
  });

  it('leaves out who swept more than half the article in one go, so that one does not speak for all', () => {
    const marked = [handInOf('A1', key), handInOf('B2', key), handInOf('C3', key)];
    const words = indexWords(classLesson.text, classLesson.language).words.length;
    const swept = handInOf('D4', [markOn(0, words)]);
    expect(agreement(classLesson, [...marked, swept])).toEqual(agreement(classLesson, marked));
  });

  it('is worked out of a large class from a sample, the same in whatever order they come', () => {
    const many = drawnClass(7, MOST_COMPARED + 30);
    const one = agreement(classLesson, many);
    expect(one.learners).toBe(MOST_COMPARED);
    expect(agreement(classLesson, [...many].reverse())).toEqual(one);
  });
});

describe('two views side by side', () => {
  const found = [markOn(4, 8)];
  const near = [markOn(5, 8)];

  it('say how many of how many, and by how much the shares differ', () => {
    const one = viewOf(classLesson, [handInOf('A1', found), handInOf('B2', []), handInOf('C3', near)]);
    const other = viewOf(classLesson, [handInOf('D4', found), handInOf('E5', [])]);
    const { learners, items, categories } = compareViews(one, other);
    expect(learners).toEqual({ one: 3, other: 2 });
    expect(items[0]?.found.one).toEqual({ count: 2, of: 3 });
    expect(items[0]?.found.other).toEqual({ count: 1, of: 2 });
    expect(items[0]?.found.difference).toBeCloseTo(1 / 2 - 2 / 3);
    expect(items[0]?.boundary.one).toEqual({ count: 1, of: 3 });
    expect(categories[0]?.found.one).toEqual({ count: 2, of: 3 });
    expect(categories[2]?.found.difference).toBeNull();
  });

  it('pair each learner with themselves, and leave out who did it once', () => {
    const before = [handInOf('A1', []), handInOf('B2', found), handInOf('C3', near), handInOf('GONE', found)];
    const after = [handInOf('A1', found), handInOf('B2', []), handInOf('C3', found), handInOf('NEW', found)];
    const paired = comparePaired(classLesson, before, after);
    expect(paired).toMatchObject({ learners: 3, onlyBefore: 1, onlyAfter: 1 });
    expect(paired.items[0]).toEqual({ item: 'mood', both: 1, gained: 1, lost: 1, neither: 0 });
    expect(paired.sides.items[0]?.boundary).toMatchObject({
      one: { count: 1, of: 3 },
      other: { count: 0, of: 3 },
    });
  });

  it('of the same view differ by nothing', () => {
    const view = viewOf(classLesson, drawnClass(3, 9));
    const { items, categories } = compareViews(view, view);
    const differences = [...items.map((item) => item.found), ...categories.map((one) => one.found)];
    expect(differences.every(({ difference }) => difference === 0 || difference === null)).toBe(true);
  });
});

describe('the way from lesson to lesson', () => {
  const visit = (lesson: string, at: string, learners: number, found: number) => ({
    pack: 'pack',
    lesson,
    title: { de: lesson },
    at,
    learners,
    categories: [{ category: 'framing', expected: 10, found, boundary: 1, reconsider: 2 }],
  });

  it('has each lesson once, the earliest first, with everything of it added up', () => {
    const stations = progressOf([
      visit('second', '2026-03-09T08:00:00.000Z', 2, 7),
      visit('first', '2026-03-03T08:00:00.000Z', 1, 4),
      visit('first', '2026-03-02T08:00:00.000Z', 1, 5),
    ]);
    expect(stations.map(({ lesson, at, learners }) => [lesson, at, learners])).toEqual([
      ['first', '2026-03-02T08:00:00.000Z', 2],
      ['second', '2026-03-09T08:00:00.000Z', 2],
    ]);
    expect(stations[0]?.categories).toEqual([
      { category: 'framing', expected: 20, found: 9, boundary: 2, reconsider: 4 },
    ]);
  });
});

describe('grading with a corrected key', () => {
  const corrected = {
    ...classLesson,
    key: [itemOn('mood', 4, 12), itemOn('late', 50, 52), ...classLesson.key.slice(2)],
  };

  it('lists the hand-ins that come out otherwise, before and after', () => {
    const [same, other] = [[], [markOn(4, 8)]].map((marks, place) => ({
      handIn: String(place),
      before: standingOf(handInOf('A1', marks).graded),
      after: standingOf(handInOf('A1', marks, {}, corrected).graded),
    }));
    if (same === undefined || other === undefined) throw new Error('two');
    const changes = regradeChanges([same, other]);
    expect(changes.map(({ handIn }) => handIn)).toEqual(['1']);
    expect(changes[0]?.before).toMatchObject({ found: 1, expected: 2, reconsider: 0 });
    expect(changes[0]?.after.score).not.toBe(changes[0]?.before.score);
    expect(Object.keys(changes[0] ?? {}).sort()).toEqual(['after', 'before', 'handIn']);
  });

  it('names the items that are new, gone or changed', () => {
    expect(keyChanges(classLesson.key, corrected.key)).toEqual({
      added: ['late'],
      removed: ['source'],
      changed: ['mood'],
    });
    const reordered = classLesson.key.map((item) => Object.fromEntries(Object.entries(item).reverse()));
    expect(keyChanges(classLesson.key, reordered as typeof classLesson.key).changed).toEqual([]);
    expect(keyChanges(classLesson.key, [itemOn('mood', 4, 8, { margin: wordsFrom(2, 9) })]).changed).toEqual([
      'mood',
    ]);
  });
});

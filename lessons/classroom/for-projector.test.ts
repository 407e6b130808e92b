import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { classLesson, drawnClass, handInOf, markOn } from './build-class.ts';
import { forProjector } from './for-projector.ts';
import { heatLevel, tellParts } from './small-groups.ts';
import { viewOf } from './view-of.ts';

/** Every way to divide a class into three. */
function* divisions(learners: number): Generator<[number, number, number]> {
  for (let first = 0; first <= learners; first += 1)
    for (let second = 0; first + second <= learners; second += 1)
      yield [first, second, learners - first - second];
}

/** Whether somebody who knows all possible values knows that it is one of one to four. */
const isPinned = (values: ReadonlySet<number>): boolean => {
  const [only, ...others] = values;
  return others.length === 0 && only !== undefined && only > 0 && only < 5;
};

/** By what is told of it: every class it could be. */
function possible<Class>(classes: Iterable<Class>, told: (one: Class) => unknown): Class[][] {
  const groups = new Map<string, Class[]>();
  for (const one of classes) {
    const name = JSON.stringify(told(one));
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()];
}

describe('numbers for the wall', () => {
  it('let nobody who knows how they are made work out a group of one to four', () => {
    for (let learners = 5; learners <= 32; learners += 1) {
      for (const group of possible(divisions(learners), tellParts)) {
        for (const sum of [[0], [1], [2], [0, 1], [0, 2], [1, 2]]) {
          const values = group.map((parts) => sum.reduce((total, place) => total + (parts[place] ?? 0), 0));
          expect(isPinned(new Set(values))).toBe(false);
        }
      }
    }
  });

  it('do not either when the shade of a word that all of the first part marked is known besides', () => {
    for (let learners = 5; learners <= 20; learners += 1) {
      const classes = [...divisions(learners)].flatMap((parts) =>
        Array.from({ length: learners - parts[0] + 1 }, (_, more) => ({ parts, marked: parts[0] + more })),
      );
      const told = ({ parts, marked }: (typeof classes)[number]) => [
        tellParts(parts),
        heatLevel(marked, learners),
      ];
      for (const group of possible(classes, told)) {
        for (const place of [0, 1, 2]) {
          expect(isPinned(new Set(group.map(({ parts }) => parts[place] ?? 0)))).toBe(false);
        }
        for (const value of [
          ({ marked }: (typeof classes)[number]) => marked,
          ({ marked }: (typeof classes)[number]) => learners - marked,
        ]) {
          expect(isPinned(new Set(group.map(value)))).toBe(false);
        }
      }
    }
  });

  it('say as much as they may', () => {
    expect(tellParts([18, 0, 9])).toEqual([18, 0, 9]);
    expect(tellParts([18, 3, 6])).toEqual([18, null, null]);
    expect(tellParts([25, 0, 2])).toEqual([null, null, null]);
    expect(tellParts([0, 0, 27])).toEqual([0, 0, 27]);
  });
});

describe('the view for the projector', () => {
  it('is none where fewer than five have handed in', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(4), (seed, learners) => {
        const handIns = drawnClass(seed, learners);
        expect(forProjector(classLesson, viewOf(classLesson, handIns))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it('names no learner, quotes nobody, and tells no number of one to four nor leaves one over', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 5, max: 24 }), (seed, learners) => {
        const handIns = drawnClass(seed, learners);
        const shown = forProjector(classLesson, viewOf(classLesson, handIns));
        if (shown === null) throw new Error('refused');
        expect(JSON.stringify(shown)).not.toMatch(/KRANICH|klingt laut|wer sagt|steht im Zitat|reason|why/);
        for (const { found, otherCategory, unmarked, convinced, disagree } of shown.items) {
          for (const number of [found, otherCategory, unmarked, disagree, convinced]) {
            if (number === null) continue;
            expect(number === 0 || number >= 5).toBe(true);
          }
          for (const number of [found, disagree]) {
            if (number === null) continue;
            expect(number === learners || learners - number >= 5).toBe(true);
          }
        }
        for (const stretches of [...Object.values(shown.heat), shown.overMarked]) {
          for (const { from, to, level } of stretches) {
            expect(from).toBeLessThan(to);
            expect([1, 2, 3, 4]).toContain(level);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says between which numbers a category lies by nothing but what its items tell', () => {
    const handIns = Array.from({ length: 27 }, (_, place) =>
      handInOf(`K-${String(place)}`, [
        ...(place < 18 ? [markOn(4, 8)] : []),
        ...(place < 25 ? [markOn(20, 23, { category: 'sourcing' })] : []),
      ]),
    );
    expect(forProjector(classLesson, viewOf(classLesson, handIns))?.categories).toEqual([
      { category: 'framing', atLeast: 18, atMost: 18, of: 27 },
      { category: 'sourcing', atLeast: 0, atMost: 27, of: 27 },
      { category: 'quote', atLeast: 0, atMost: 0, of: 0 },
    ]);
  });

  it('shows where many marked what the key does not have, and not where few did', () => {
    const handIns = Array.from({ length: 27 }, (_, place) =>
      handInOf(`K-${String(place)}`, [
        ...(place < 9 ? [markOn(50, 53)] : []),
        ...(place < 4 ? [markOn(56, 58)] : []),
      ]),
    );
    expect(forProjector(classLesson, viewOf(classLesson, handIns))?.overMarked).toEqual([
      { category: 'framing', from: 50, to: 53, level: 2 },
    ]);
  });
});

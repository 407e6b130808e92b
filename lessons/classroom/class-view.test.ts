import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addViews, emptyView, sumViews } from './add-views.ts';
import { classLesson, drawnClass, handInOf, markOn } from './build-class.ts';
import { classViewSchema, MOST_REASONS } from './class-view.ts';
import { viewOf } from './view-of.ts';

const disagree = (reason: string) => ({ kind: 'disagree' as const, reason });

describe('a class view', () => {
  it('counts a word once for a learner, however many marks of a category cover it', () => {
    const view = viewOf(classLesson, [
      handInOf('A1', [markOn(4, 8), markOn(6, 10), markOn(4, 6, { category: 'quote' })]),
      handInOf('B2', [markOn(7, 9)]),
    ]);
    expect(view.heat['framing']).toEqual([
      { from: 4, to: 7, learners: 1 },
      { from: 7, to: 9, learners: 2 },
      { from: 9, to: 10, learners: 1 },
    ]);
    expect(view.heat['quote']).toEqual([{ from: 4, to: 6, learners: 1 }]);
    expect(view.heat['sourcing']).toEqual([]);
  });

  it('counts every learner in one outcome of each item, in reading order', () => {
    const view = viewOf(classLesson, [
      handInOf('A1', [markOn(4, 8)], { mood: { kind: 'convinced' }, source: disagree('steht im Zitat') }),
      handInOf('B2', [markOn(5, 8), markOn(20, 23, { category: 'framing' })], { source: disagree(' ') }),
      handInOf('C3', [markOn(30, 40, { category: 'quote' })]),
    ]);
    expect(view.items).toMatchObject([
      { item: 'mood', found: 1, boundary: 1, missed: 1, convinced: 1, disagree: 0 },
      { item: 'source', otherCategory: 1, missed: 2, disagree: 2 },
      { item: 'words', arguable: 1, notNeeded: 2 },
    ]);
    expect(view.items[1]?.reasons).toEqual([{ learner: 'A1', text: 'steht im Zitat' }]);
  });

  it('counts marks by how sure their learners were and what came of them', () => {
    const { confidence } = viewOf(classLesson, [
      handInOf('A1', [markOn(4, 8), markOn(50, 52), markOn(54, 56, { sure: false })]),
    ]);
    expect(confidence.sure).toMatchObject({ onTarget: 1, notInKey: 1 });
    expect(confidence.unsure).toMatchObject({ onTarget: 0, notInKey: 1 });
  });

  it('counts scores by tenths, a full one in the last', () => {
    const all = [markOn(4, 8), markOn(20, 23, { category: 'sourcing' })];
    const { scores } = viewOf(classLesson, [handInOf('A1', all), handInOf('B2', []), handInOf('C3', all)]);
    expect(scores).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  it('passes over what lies beyond the article and items the key does not have', () => {
    const one = handInOf('A1', [markOn(4, 8)]);
    const mark = one.graded.marks[0];
    if (mark === undefined) throw new Error('no mark');
    const graded = {
      ...one.graded,
      marks: [{ ...mark, from: 58, to: 400_000 }],
      items: { gone: 'found' as const },
    };
    const view = viewOf(classLesson, [{ learner: 'A1', graded }]);
    expect(view.heat['framing']).toEqual([{ from: 58, to: 60, learners: 1 }]);
    expect(view.items.map(({ item, found }) => [item, found])).toEqual([
      ['mood', 0],
      ['source', 0],
      ['words', 0],
    ]);
  });

  it('keeps as many reasons as there is room for, the same in whatever order they come', () => {
    const { graded } = handInOf('ANYONE', []);
    const many = Array.from({ length: 1100 }, (_, place) => ({
      learner: `K-${String(place)}`,
      graded: { ...graded, stances: { mood: disagree(`weil ${String(place)}`) } },
    }));
    const view = viewOf(classLesson, many);
    expect(view.items[0]?.disagree).toBe(1100);
    expect(view.items[0]?.reasons).toHaveLength(MOST_REASONS);
    expect(viewOf(classLesson, [...many].reverse())).toEqual(view);
    expect(addViews(viewOf(classLesson, many.slice(0, 700)), viewOf(classLesson, many.slice(700)))).toEqual(
      view,
    );
    expect(() => classViewSchema.parse(view)).not.toThrow();
  });
});

describe('views added up', () => {
  it('are the view of all their learners, however these were divided', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(8), fc.nat(8), (seed, learners, cut) => {
        const handIns = drawnClass(seed, learners);
        const whole = viewOf(classLesson, handIns);
        const [one, other] = [handIns.slice(0, cut), handIns.slice(cut)].map((part) =>
          viewOf(classLesson, part),
        );
        if (one === undefined || other === undefined) throw new Error('two parts');
        expect(addViews(one, other)).toEqual(whole);
        expect(addViews(other, one)).toEqual(whole);
        expect(sumViews(handIns.map((handIn) => viewOf(classLesson, [handIn])))).toEqual(
          handIns.length === 0 ? emptyView : whole,
        );
        expect(classViewSchema.parse(whole)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('are what they were when nobody is added', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(5), (seed, learners) => {
        const handIns = drawnClass(seed, learners);
        const view = viewOf(classLesson, handIns);
        expect(addViews(view, emptyView)).toEqual(view);
        expect(addViews(emptyView, view)).toEqual(view);
      }),
      { numRuns: 30 },
    );
  });

  it('say of every word how many marked it, as counting word by word does', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(8), (seed, learners) => {
        const handIns = drawnClass(seed, learners);
        const { heat } = viewOf(classLesson, handIns);
        for (const category of ['framing', 'sourcing', 'quote']) {
          const counted = Array.from({ length: 60 }, (_, word) => countWord(handIns, category, word));
          const told = Array.from({ length: 60 }, () => 0);
          for (const { from, to, learners } of heat[category] ?? []) told.fill(learners, from, to);
          expect(told).toEqual(counted);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const countWord = (handIns: readonly ReturnType<typeof handInOf>[], category: string, word: number): number =>
  handIns.filter(({ graded }) =>
    graded.marks.some((mark) => mark.category === category && mark.from <= word && word < mark.to),
  ).length;

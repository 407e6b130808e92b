import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareMarks } from '../compare/compare.ts';
import { buildItem, buildLesson, buildMark } from '../format/build-lesson.ts';
import { itemCalled, markOn, sampleLesson } from './build-work.ts';
import { shareOf, type Count } from './count.ts';
import { lessonSkillsSchema, skillsOf, type Skills } from './skills.ts';

describe('skills', () => {
  it('are counts by category and together', () => {
    const lesson = sampleLesson();
    const marks = [markOn('lautstark Stimmung.'), markOn('Der Rat')];
    const { categories, whole, clean } = skillsOf(lesson, marks);
    expect(categories.map(({ category }) => category)).toEqual(['framing', 'sourcing', 'quote']);
    expect(categories[0]).toMatchObject({
      finding: { part: 1, whole: 1 },
      overMarking: { part: 1, whole: 2 },
      boundaries: { part: 1, whole: 1 },
    });
    expect(whole.finding).toEqual({ part: 1, whole: 2 });
    expect(clean).toEqual({ part: 0, whole: 1 });
  });

  it('tell a boundary that is off from one that is exact', () => {
    const { whole } = skillsOf(sampleLesson(), [
      markOn('machten lautstark Stimmung'),
      markOn('sagte ein Sprecher', { category: 'sourcing' }),
    ]);
    expect(whole.finding).toEqual({ part: 2, whole: 2 });
    expect(whole.boundaries).toEqual({ part: 1, whole: 2 });
    expect(whole.overMarking).toEqual({ part: 0, whole: 2 });
  });

  it('do not hold the wrong pen at the right place for marking too much', () => {
    const { whole } = skillsOf(sampleLesson(), [markOn('lautstark Stimmung', { category: 'quote' })]);
    expect(whole.finding).toEqual({ part: 0, whole: 2 });
    expect(whole.overMarking).toEqual({ part: 0, whole: 1 });
  });

  it('ask for required items only, but count the boundaries of what was found beyond', () => {
    const lesson = sampleLesson({
      key: [itemCalled('mood', 'lautstark Stimmung', { strength: 'acceptable' })],
    });
    expect(skillsOf(lesson, []).whole.finding).toEqual({ part: 0, whole: 0 });
    expect(skillsOf(lesson, [markOn('lautstark Stimmung')]).whole.boundaries).toEqual({ part: 1, whole: 1 });
  });

  it('have no share where there is nothing to have one of', () => {
    const { whole } = skillsOf(sampleLesson({ key: [] }), []);
    expect([whole.finding, whole.overMarking, whole.boundaries].map(shareOf)).toEqual([null, null, null]);
    expect(shareOf({ part: 0, whole: 3 })).toBe(0);
  });
});

const WORDS = 30;
const text = Array.from({ length: WORDS }, (_, place) => `w${String(place)}`).join(' ');
const spanOfWords = (from: number, to: number) => {
  const words = text.split(' ');
  const start = words.slice(0, from).join(' ').length + (from === 0 ? 0 : 1);
  return { start, end: start + words.slice(from, to).join(' ').length };
};
const span = fc
  .tuple(fc.nat(WORDS - 1), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => spanOfWords(from, Math.min(WORDS, from + length)));
const category = fc.constantFrom('framing', 'sourcing', 'quote');
const strength = fc.constantFrom('required' as const, 'acceptable' as const, 'debatable' as const);

const lessons = fc.array(fc.record({ span, category, strength }), { maxLength: 8 }).map((items) =>
  buildLesson(text, {
    key: items.map(({ span: core, ...rest }, place) => buildItem(`item-${String(place)}`, core, rest)),
  }),
);
const marks = fc
  .array(fc.record({ span, category }), { maxLength: 12 })
  .map((drafts) =>
    drafts.map((draft, place) =>
      buildMark(`mark-${String(place)}`, draft.span, { category: draft.category }),
    ),
  );

const countsOf = (skills: Skills): Count[] => [skills.finding, skills.overMarking, skills.boundaries];

describe('laws of the skills', () => {
  it('are shares between 0 and 1 or none, and add up', () => {
    fc.assert(
      fc.property(lessons, marks, (lesson, mine) => {
        const skills = skillsOf(lesson, mine);
        expect(lessonSkillsSchema.safeParse(skills).success).toBe(true);
        for (const count of [...skills.categories, skills.whole].flatMap(countsOf)) {
          const share = shareOf(count);
          expect(share === null).toBe(count.whole === 0);
          expect(share ?? 0).toBeGreaterThanOrEqual(0);
          expect(share ?? 0).toBeLessThanOrEqual(1);
        }
        for (const skill of ['finding', 'overMarking', 'boundaries'] as const) {
          const parts = skills.categories.map((one) => one[skill]);
          expect(skills.whole[skill].part).toBe(parts.reduce((sum, { part }) => sum + part, 0));
          expect(skills.whole[skill].whole).toBe(parts.reduce((sum, { whole }) => sum + whole, 0));
        }
      }),
    );
  });

  it('agree with the comparison', () => {
    fc.assert(
      fc.property(lessons, marks, (lesson, mine) => {
        const { whole } = compareMarks(lesson, mine);
        const skills = skillsOf(lesson, mine).whole;
        expect(skills.finding.whole - skills.finding.part).toBe(whole.missed);
        expect(skills.boundaries.whole).toBe(whole.found);
        // An exact find earns 1, one that is off at the boundary 0.75.
        expect(skills.boundaries.part + 0.75 * (whole.found - skills.boundaries.part)).toBe(whole.credits);
        expect(skills.overMarking.part).toBeLessThanOrEqual(whole.reconsider);
      }),
    );
  });

  it('do not depend on the order of the marks', () => {
    fc.assert(
      fc.property(
        lessons,
        marks.chain((mine) =>
          fc.tuple(fc.constant(mine), fc.shuffledSubarray(mine, { minLength: mine.length })),
        ),
        (lesson, [mine, shuffled]) => {
          expect(skillsOf(lesson, shuffled)).toEqual(skillsOf(lesson, mine));
        },
      ),
    );
  });
});

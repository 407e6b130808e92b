import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildMark } from '../format/build-lesson.ts';
import { classLesson } from './build-class.ts';
import { buildFinished } from './build-hand-in.ts';
import { gradeAttempt, gradedSchema, type Graded } from './grade.ts';

const { length } = classLesson.text;

function gradeOf(spans: readonly (readonly [number, number])[]): Graded {
  const at = '2026-03-02T09:30:00.000Z';
  const categories = classLesson.categories.map(({ id }) => id);
  const marks = spans.map(([start, end], place) =>
    buildMark(
      `mark-${String(place)}`,
      { start, end },
      { category: categories[place % categories.length] ?? '' },
    ),
  );
  const check = { at, marks, reason: null };
  const frozen = { at, marks, score: null };
  return gradeAttempt(
    classLesson,
    buildFinished({ stage: { step: 'transfer', first: check, second: check, frozen, finishedAt: at } }),
  );
}

describe('a grade', () => {
  it('of marks that lie partly beyond the text is that of what is within', () => {
    const within = gradeOf([[length - 20, length]]);
    expect(gradeOf([[length - 20, 9_000_000]]).alpha).toBe(within.alpha);
    expect(
      gradeOf([
        [length - 20, length],
        [length + 5, Number.MAX_SAFE_INTEGER],
      ]).alpha,
    ).toBe(within.alpha);
  });

  it('law: can be read again, wherever a file says that marks are', () => {
    const offset = fc.oneof(fc.nat(length), fc.nat(2 * length), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, offset), { maxLength: 12 }), (spans) => {
        const kept: unknown = JSON.parse(JSON.stringify(gradeOf(spans)));
        expect(gradedSchema.safeParse(kept).error).toBeUndefined();
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';

import type { CategorizedSpan } from './categorized-span.ts';
import { classAlpha } from './class-alpha.ts';
import { unitizingAlpha } from './unitizing-alpha.ts';

const unit = (start: number, end: number, category = 'framing'): CategorizedSpan => ({
  start,
  end,
  category,
});

describe('unitizing alpha of several raters, computed by hand', () => {
  it('where one of three marks nothing', () => {
    // D_o: the two units lie in the third rater's gap: 2 (0 + 2² + 2²) / (3 · 2 · 10²).
    // D_e: each of N = 2 units has (2-1)/3 (2·2³ - 3·2² + 2) = 2, and 2² times the room in the gaps 2, 6, 2, 6, 10:
    //      1 + 5 + 1 + 5 + 9 = 21. So (2/10) · 2 (2 + 84) / (30 · 29 - (2 + 2)).
    const { overall } = unitizingAlpha([[unit(2, 4)], [unit(2, 4)], []], 10);
    expect(overall?.observed).toBeCloseTo(16 / 600, 12);
    expect(overall?.expected).toBeCloseTo(34.4 / 866, 12);
    expect(overall?.alpha).toBeCloseTo(1 - 16 / 600 / (34.4 / 866), 12);
  });

  it('where one of three is off by one at both ends', () => {
    // D_o: 2 (2 + 0 + 2) / (3 · 2 · 6²) = 1/27. D_e: each of N = 3 units has (3-1)/3 (2·3³ - 3·3² + 3) = 20, and 3² times
    // the room in the gaps 3, 1, 2, 3: 1 + 1. So (2/6) · 3 · 38 / (18 · 17 - 3 · 3 · 2) = 19/144.
    const { overall } = unitizingAlpha([[unit(0, 3)], [unit(1, 4)], [unit(0, 3)]], 6);
    expect(overall?.observed).toBeCloseTo(1 / 27, 12);
    expect(overall?.expected).toBeCloseTo(19 / 144, 12);
    expect(overall?.alpha).toBeCloseTo(41 / 57, 12);
  });

  it('with four raters and two categories: sums before the division', () => {
    // framing: rater 1 alone has [0,2): D_o = 2 · 3 · 2² / (4 · 3 · 8²) = 1/32;
    //   D_e: N = 1, gaps 6, 8, 8, 8: room 5 + 7 + 7 + 7 = 26; (2/8) · 4 · 26 / (32 · 31 - 2) = 26/990.
    // quote: all have [4,5): D_o = 0; D_e: 2 · 1³ - 3 · 1² + 1 = 0, gaps 4 and 3 four times: room 4 · 7 = 28;
    //   (2/8) · 4 · 28 / (32 · 31) = 28/992.
    const quote = unit(4, 5, 'quote');
    const { overall, perCategory } = unitizingAlpha([[unit(0, 2), quote], [quote], [quote], [quote]], 8);
    expect(perCategory['framing']?.alpha).toBeCloseTo(1 - 1 / 32 / (26 / 990), 12);
    expect(perCategory['quote']?.alpha).toBe(1);
    expect(overall?.alpha).toBeCloseTo(1 - 1 / 32 / (26 / 990 + 28 / 992), 12);
  });
});

describe('unitizing alpha where there is little', () => {
  it('is undefined without units, with one rater, and in an empty document', () => {
    expect(unitizingAlpha([[], []], 10)).toEqual({
      overall: null,
      perCategory: {},
      zeroLengthDropped: 0,
      sameCategoryOverlapsMerged: false,
    });
    expect(unitizingAlpha([[unit(0, 3)]], 10).overall).toBeNull();
    expect(unitizingAlpha([[unit(0, 0)], [unit(0, 0)]], 0)).toMatchObject({
      overall: null,
      zeroLengthDropped: 2,
    });
  });

  it('keeps touching units apart and merges overlapping ones', () => {
    const touching = unitizingAlpha([[unit(0, 2), unit(2, 4)], [unit(0, 4)]], 10);
    expect(touching.sameCategoryOverlapsMerged).toBe(false);
    expect(touching.overall?.observed).toBeGreaterThan(0);
    const overlapping = unitizingAlpha([[unit(0, 3), unit(2, 4)], [unit(0, 4)]], 10);
    expect(overlapping).toMatchObject({ sameCategoryOverlapsMerged: true, overall: { alpha: 1 } });
  });
});

describe('alpha of a class', () => {
  const key = [unit(10, 20), unit(40, 50)];

  it('tells a class of one mind from one that agrees with the key', () => {
    const elsewhere = [unit(60, 70)];
    const { among, withKey, eachWithKey } = classAlpha(key, [elsewhere, elsewhere, elsewhere], 100);
    expect(among.overall?.alpha).toBe(1);
    expect(withKey?.alpha).toBeLessThan(0);
    expect(eachWithKey).toHaveLength(3);
  });

  it('averages disagreements, so that equal learners count as one', () => {
    const marks = [unit(11, 20), unit(40, 53)];
    const one = classAlpha(key, [marks], 100);
    expect(classAlpha(key, [marks, marks, marks], 100).withKey?.alpha).toBeCloseTo(
      one.withKey?.alpha ?? NaN,
      12,
    );
    expect(one.among.overall).toBeNull();
    expect(classAlpha(key, [key, key], 100).withKey?.alpha).toBe(1);
    expect(classAlpha([], [[], []], 100)).toMatchObject({ withKey: null, eachWithKey: [null, null] });
  });
});

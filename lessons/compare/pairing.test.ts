import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { itemOn } from './builders.ts';
import { earn } from './credit.ts';
import type { KeyWords } from './key-words.ts';
import { pairBest } from './pairing.ts';
import type { WordRange } from './word-range.ts';

const item = (from: number, to: number, strength: KeyWords['strength'] = 'required'): KeyWords => ({
  from,
  to,
  strength,
  item: itemOn({ start: from, end: to }, { strength }),
  allowed: [{ core: { from, to }, extent: { from, to } }],
});

/** Credit, answers on debatable items, overlapping words. */
type Total = readonly [number, number, number];

const add = (total: Total, answer: WordRange, { strength, allowed }: KeyWords): Total | null => {
  const earned = earn(answer, allowed);
  if (earned === null || earned.credit === 0) return null;
  const [credit, arguable, overlap] = total;
  return strength === 'debatable'
    ? [credit, arguable + 1, overlap + earned.overlap]
    : [credit + earned.credit, arguable, overlap + earned.overlap];
};

const isMore = (one: Total, other: Total): boolean =>
  (one[0] - other[0] || one[1] - other[1] || one[2] - other[2]) > 0;

/** The best total there is, by trying everything. */
function bestTotal(
  answers: readonly WordRange[],
  items: readonly KeyWords[],
  total: Total = [0, 0, 0],
): Total {
  const [answer, ...others] = answers;
  if (answer === undefined) return total;
  let best = bestTotal(others, items, total);
  for (const one of items) {
    const more = add(total, answer, one);
    if (more === null) continue;
    const found = bestTotal(
      others,
      items.filter((other) => other !== one),
      more,
    );
    if (isMore(found, best)) best = found;
  }
  return best;
}

const range = fc
  .tuple(fc.nat(8), fc.integer({ min: 1, max: 8 }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('pairing answers with items', () => {
  it('finds the best total of credit, then of answers on debatable items, then of overlap', () => {
    const strength = fc.constantFrom('required' as const, 'acceptable' as const, 'debatable' as const);
    const items = fc.array(
      fc.tuple(range, strength).map(([{ from, to }, how]) => item(from, to, how)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(range, { maxLength: 5 }), items, (answers, key) => {
        const total = pairBest(answers, key).reduce<Total>(
          (sum, pair) => add(sum, pair.answer, pair.item) ?? sum,
          [0, 0, 0],
        );
        expect(total).toEqual(bestTotal(answers, key));
      }),
      { numRuns: 1000 },
    );
  });

  it('puts in reading order what is equal otherwise', () => {
    const answers = [
      { from: 2, to: 7 },
      { from: 1, to: 6 },
      { from: 0, to: 5 },
    ];
    const pairs = pairBest(answers, [item(1, 7), item(0, 6)]);
    expect(pairs.map((pair) => [pair.answer.from, pair.item.from])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(pairBest(answers, [item(0, 7)])).toMatchObject([{ answer: { from: 0 } }]);
  });

  it('pairs nothing that may not be paired', () => {
    expect(pairBest([{ from: 0, to: 5 }], [item(0, 5)], () => false)).toEqual([]);
  });

  it('takes thousands of spans that all overlap', () => {
    const middle = 1000;
    const ranges = Array.from({ length: 2000 }, (_, place) => ({
      from: (place * 389) % middle,
      to: middle + ((place * 571) % middle) + 1,
    }));
    const items = ranges.map(({ from, to }) => item(from, to));
    const pairs = pairBest(ranges, items);
    expect(pairs.every(({ earned }) => earned.credit === 1)).toBe(true);
    expect(pairs).toHaveLength(2000);
  });
});

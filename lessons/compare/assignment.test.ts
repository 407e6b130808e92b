import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assignGreatest, type WeightedGraph } from './assignment.ts';

/** Rows of weights; 0 is no edge. */
type Table = readonly (readonly number[])[];

function graphOf(table: Table, columns: number): WeightedGraph {
  const first = new Int32Array(table.length + 1);
  const column: number[] = [];
  const weight: number[] = [];
  table.forEach((row, place) => {
    row.forEach((value, at) => {
      if (value === 0) return;
      column.push(at);
      weight.push(value);
    });
    first[place + 1] = column.length;
  });
  return { columns, first, column: Int32Array.from(column), weight: Float64Array.from(weight) };
}

function totalOf(table: Table, columnOf: Int32Array): number {
  const taken = [...columnOf].filter((column) => column >= 0);
  expect(new Set(taken).size).toBe(taken.length);
  return [...columnOf].reduce((sum, column, row) => {
    if (column < 0) return sum;
    expect(table[row]?.[column]).toBeGreaterThan(0);
    return sum + (table[row]?.[column] ?? NaN);
  }, 0);
}

/** The greatest total there is, by trying everything. */
function greatestTotal(table: Table, row = 0, taken = new Set<number>()): number {
  const weights = table[row];
  if (weights === undefined) return 0;
  let best = greatestTotal(table, row + 1, taken);
  weights.forEach((value, column) => {
    if (value === 0 || taken.has(column)) return;
    best = Math.max(best, value + greatestTotal(table, row + 1, new Set([...taken, column])));
  });
  return best;
}

const tables = (weights: fc.Arbitrary<number>, most: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([rows, columns]) =>
    fc.array(fc.array(weights, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

function check(table: Table): void {
  expect(totalOf(table, assignGreatest(graphOf(table, table[0]?.length ?? 0)))).toBe(greatestTotal(table));
}

describe('the matching of greatest weight', () => {
  it('is as great as any, with weights all over the place', () => {
    fc.assert(fc.property(tables(fc.nat(1000), 6), check), { numRuns: 3000 });
  });

  it('is as great as any, with many ties and many rows left alone', () => {
    fc.assert(fc.property(tables(fc.constantFrom(0, 0, 1, 2), 7), check), { numRuns: 3000 });
    fc.assert(fc.property(tables(fc.constantFrom(0, 3_000_001, 4_000_000, 4_000_001), 6), check), {
      numRuns: 3000,
    });
  });

  it('leaves a heavier row alone where two others together are heavier', () => {
    expect([
      ...assignGreatest(
        graphOf(
          [
            [5, 0],
            [4, 4],
            [0, 4],
          ],
          2,
        ),
      ),
    ]).toEqual([0, 1, -1]);
    expect([...assignGreatest(graphOf([[3], [5], [4]], 1))]).toEqual([-1, 0, -1]);
  });

  it('takes empty graphs', () => {
    expect([...assignGreatest(graphOf([], 0))]).toEqual([]);
    expect([
      ...assignGreatest(
        graphOf(
          [
            [0, 0],
            [0, 0],
          ],
          2,
        ),
      ),
    ]).toEqual([-1, -1]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assignGreatest } from './assign-greatest.ts';
import type { PairSource } from './pair-source.ts';

/** Rows of weights; 0 is no pair. */
type Table = readonly (readonly number[])[];

const pairsOf = (table: Table): PairSource => ({
  rows: table.length,
  columns: table[0]?.length ?? 0,
  read(row, columns, weights, above) {
    let count = 0;
    table[row]?.forEach((weight, column) => {
      if (weight <= above) return;
      columns[count] = column;
      weights[count] = weight;
      count += 1;
    });
    return count;
  },
});

function totalOf(table: Table): number {
  const columnOf = [...assignGreatest(pairsOf(table))];
  const taken = columnOf.filter((column) => column >= 0);
  expect(new Set(taken).size).toBe(taken.length);
  return columnOf.reduce((sum, column, row) => sum + (column < 0 ? 0 : (table[row]?.[column] ?? NaN)), 0);
}

/** The greatest total there is, by trying everything. */
function greatestTotal(table: Table, row = 0, taken = new Set<number>()): number {
  const weights = table[row];
  if (weights === undefined) return 0;
  let best = greatestTotal(table, row + 1, taken);
  weights.forEach((weight, column) => {
    if (weight === 0 || taken.has(column)) return;
    best = Math.max(best, weight + greatestTotal(table, row + 1, new Set([...taken, column])));
  });
  return best;
}

/** The greatest total by the textbook: Kuhn's method on a square table, as in Munkres, 1957, with potentials. */
function hungarianTotal(table: Table): number {
  const size = Math.max(table.length, table[0]?.length ?? 0);
  const cost = (row: number, column: number) => -(table[row - 1]?.[column - 1] ?? 0);
  const u = new Array<number>(size + 1).fill(0);
  const v = new Array<number>(size + 1).fill(0);
  const match = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    match[0] = row;
    const least = new Array<number>(size + 1).fill(Infinity);
    const used = new Array<boolean>(size + 1).fill(false);
    const way = new Array<number>(size + 1).fill(0);
    let column = 0;
    while (match[column] !== 0) {
      used[column] = true;
      const current = match[column]!;
      let delta = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (used[other]!) continue;
        const slack = cost(current, other) - u[current]! - v[other]!;
        if (slack < least[other]!) [least[other], way[other]] = [slack, column];
        if (least[other]! < delta) [delta, next] = [least[other]!, other];
      }
      for (let other = 0; other <= size; other += 1) {
        if (used[other]!) [u[match[other]!], v[other]] = [u[match[other]!]! + delta, v[other]! - delta];
        else least[other] = least[other]! - delta;
      }
      column = next;
    }
    while (column !== 0) {
      match[column] = match[way[column]!]!;
      column = way[column]!;
    }
  }
  return v[0]!;
}

const tables = (weights: fc.Arbitrary<number>, most: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([rows, columns]) =>
    fc.array(fc.array(weights, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('the matching of greatest weight', () => {
  it('is as great as any, with weights all over the place and with ties', () => {
    const check = (table: Table): void => {
      expect(totalOf(table)).toBe(greatestTotal(table));
    };
    fc.assert(fc.property(tables(fc.nat(1000), 6), check), { numRuns: 500 });
    fc.assert(fc.property(tables(fc.constantFrom(0, 0, 1, 2), 6), check), { numRuns: 500 });
  });

  it('is the same where rows are too long to be taken whole', () => {
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    for (const seed of seeds) {
      const rows = 40 + 11 * seed;
      const columns = 150 - 6 * seed;
      const chance = (a: number, b: number) =>
        Math.abs(Math.sin(1 + a * 12.9898 + b * 78.233 + seed) * 43758.5453) % 1;
      const flat = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => Math.floor(1000 * chance(row, column))),
      );
      expect(totalOf(flat)).toBe(hungarianTotal(flat));
    }
  });

  it('is the same where all rows want the same columns', () => {
    const size = 120;
    const wanted = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => 1 + column * column + ((row * column) % 7)),
    );
    const shifted = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => Math.round(1e6 / (1 + Math.abs(row + 30 - column)))),
    );
    expect(totalOf(wanted)).toBe(hungarianTotal(wanted));
    expect(totalOf(shifted)).toBe(hungarianTotal(shifted));
  });

  it('is empty where there is nothing', () => {
    expect([...assignGreatest(pairsOf([]))]).toEqual([]);
    expect([...assignGreatest(pairsOf([[0, 0]]))]).toEqual([-1]);
  });
});

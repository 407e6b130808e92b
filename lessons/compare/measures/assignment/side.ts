import { NONE } from './pair-source.ts';

/**
 * The rows or the columns while they are being matched. `neighbours[n]` and `weights[n]` are the pairs of node n that
 * are under consideration.
 *
 * The prices prove the matching. On every pair, price of the row + price of the column >= weight; equal where the two
 * are partners; never negative; 0 for a node that stays alone. Then no matching weighs more than all prices together,
 * and this one weighs as much.
 */
export interface Side {
  readonly price: Float64Array;
  readonly partner: Int32Array;
  readonly neighbours: number[][];
  readonly weights: number[][];
}

export const createSide = (size: number): Side => ({
  price: new Float64Array(size),
  partner: new Int32Array(size).fill(NONE),
  neighbours: Array.from({ length: size }, () => []),
  weights: Array.from({ length: size }, () => []),
});

export function addPair(rows: Side, columns: Side, row: number, column: number, weight: number): void {
  rows.neighbours[row]?.push(column);
  rows.weights[row]?.push(weight);
  columns.neighbours[column]?.push(row);
  columns.weights[column]?.push(weight);
}

/** No partner, no place. */
export const NONE = -1;

/**
 * Rows, columns, and the pairs of a row and a column that may be matched, each with a weight. The pairs are asked for
 * row by row whenever they are needed, so that they need not be held all at once.
 */
export interface PairSource {
  readonly rows: number;
  readonly columns: number;
  /**
   * Writes the row's pairs that weigh more than `above` into the two arrays, which have room for all columns, and returns
   * how many they are: each column at most once, each weight a whole number up to 2^50, so that every sum is exact. The
   * answer is always the same.
   */
  read(row: number, columns: Int32Array, weights: Float64Array, above: number): number;
}

import { Excerpt } from './excerpt.ts';
import { NONE, type PairSource } from './pair-source.ts';
import { PathSearch } from './path-search.ts';
import { createSide, type Side } from './side.ts';

/**
 * The one-to-one matching of greatest total weight: for each row its column, or -1. Rows and columns may stay alone.
 *
 * Shortest augmenting paths with prices, after Jonker and Volgenant, "A shortest augmenting path algorithm for dense and
 * sparse linear assignment problems", Computing 38, 1987, section 4 also for the idea used here on long rows: match with
 * an excerpt of the pairs, look for pairs that contradict the prices, add them, go on from where the prices are. A path
 * never leaves the connected component of its start, so that disjoint spans cost what their own few pairs cost; and
 * thousands of mutually overlapping ones need no matrix.
 *
 * Exact, and the same answer each time; which of several matchings of the same weight it is depends on the order of rows
 * and columns.
 */
export function assignGreatest(pairs: PairSource): Int32Array {
  const rows = createSide(pairs.rows);
  const columns = createSide(pairs.columns);
  const excerpt = new Excerpt(pairs, rows, columns);
  const search = new PathSearch(Math.max(pairs.rows, pairs.columns));
  excerpt.choose();
  takeBestWhereFree(rows, columns);
  do {
    settle(search, rows, columns);
    settle(search, columns, rows);
  } while (excerpt.addMissing());
  return rows.partner;
}

/** Prices every row at its best pair, and matches it where a column of that weight is free. */
function takeBestWhereFree(rows: Side, columns: Side): void {
  rows.weights.forEach((weights, row) => {
    const best = weights.reduce((most, weight) => Math.max(most, weight), 0);
    rows.price[row] = best;
    const place = weights.findIndex(
      (weight, at) => weight === best && columns.partner[rows.neighbours[row]?.[at] ?? NONE] === NONE,
    );
    const column = rows.neighbours[row]?.[place];
    if (column === undefined) return;
    rows.partner[row] = column;
    columns.partner[column] = row;
  });
}

function settle(search: PathSearch, near: Side, far: Side): void {
  for (let node = 0; node < near.partner.length; node += 1) {
    if (near.partner[node] === NONE && (near.price[node] ?? 0) > 0) search.run(near, far, node);
  }
}

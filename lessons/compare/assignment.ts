/**
 * A bipartite graph with weights, row by row: the edges of row `r` are those from `first[r]` up to `first[r + 1]`, each
 * to `column[e]` with `weight[e]` > 0. Weights are whole numbers below 2^50, so that every sum here is exact.
 */
export interface WeightedGraph {
  columns: number;
  first: Int32Array;
  column: Int32Array;
  weight: Float64Array;
}

const NONE = -1;

/**
 * The matching of greatest total weight: for each row its column, or -1. Rows and columns may stay alone.
 *
 * Shortest augmenting paths with dual prices, after Jonker and Volgenant, "A shortest augmenting path algorithm for
 * dense and sparse linear assignment problems", Computing 38 (1987), written for sparse rows that may stay alone. A
 * search never leaves the connected component of its row, so disjoint spans cost what their own few edges cost.
 * Deterministic: the answer depends on the order of rows and columns only where totals are equal.
 */
export function assignGreatest(graph: WeightedGraph): Int32Array {
  const state = startState(graph);
  const alone = reduceRows(graph, state);
  const search = new PathSearch(graph, state);
  for (const row of alone) search.augment(row);
  return state.columnOf;
}

/**
 * Prices that prove the matching: `rowPrice[r] + columnPrice[c] >= weight` on every edge, equal on matched ones, never
 * negative, and zero on whatever stays alone.
 */
interface State {
  columnOf: Int32Array;
  rowOf: Int32Array;
  rowPrice: Float64Array;
  columnPrice: Float64Array;
}

function startState(graph: WeightedGraph): State {
  const rows = graph.first.length - 1;
  return {
    columnOf: new Int32Array(rows).fill(NONE),
    rowOf: new Int32Array(graph.columns).fill(NONE),
    rowPrice: new Float64Array(rows),
    columnPrice: new Float64Array(graph.columns),
  };
}

/** Lets rows take their best column, bidding up its price; returns the rows still alone that may yet gain something. */
function reduceRows(graph: WeightedGraph, state: State): number[] {
  let waiting: number[] = [];
  for (let row = 0; row < state.columnOf.length; row += 1) waiting.push(row);
  const passes = 3;
  for (let pass = 0; pass < passes; pass += 1) {
    const next: number[] = [];
    // A row put out at once bids again; the limit keeps long bidding wars for the exact search.
    let bids = 4 * waiting.length;
    for (const first of waiting) {
      let row = first;
      while (row !== NONE) {
        const outbid = bid(graph, state, row);
        if (outbid.again && bids > 0) row = outbid.row;
        else {
          if (outbid.row !== NONE) next.push(outbid.row);
          row = NONE;
        }
        bids -= 1;
      }
    }
    waiting = next;
  }
  for (const row of waiting) state.rowPrice[row] = bestValue(graph, state, row);
  return waiting.filter((row) => at(state.rowPrice, row) > 0).sort((a, b) => a - b);
}

/** One row takes the column worth most to it; tells the row it put out, and whether that one should bid at once. */
function bid(graph: WeightedGraph, state: State, row: number): { row: number; again: boolean } {
  let best = 0;
  let bestColumn = NONE;
  let second = 0;
  let secondColumn = NONE;
  const end = at(graph.first, row + 1);
  for (let edge = at(graph.first, row); edge < end; edge += 1) {
    const column = at(graph.column, edge);
    const value = at(graph.weight, edge) - at(state.columnPrice, column);
    if (value > best) {
      second = best;
      secondColumn = bestColumn;
      best = value;
      bestColumn = column;
    } else if (value > second) {
      second = value;
      secondColumn = column;
    }
  }
  state.rowPrice[row] = second;
  if (bestColumn === NONE) return { row: NONE, again: false };
  const raised = best > second;
  // Both are worth the same: the free one puts nobody out.
  const takesSecond = !raised && at(state.rowOf, bestColumn) !== NONE && secondColumn !== NONE;
  const column = takesSecond ? secondColumn : bestColumn;
  state.columnPrice[column] = at(state.columnPrice, column) + (best - second);
  const out = at(state.rowOf, column);
  state.rowOf[column] = row;
  state.columnOf[row] = column;
  if (out !== NONE) state.columnOf[out] = NONE;
  return { row: out, again: raised };
}

function bestValue(graph: WeightedGraph, state: State, row: number): number {
  let best = 0;
  const end = at(graph.first, row + 1);
  for (let edge = at(graph.first, row); edge < end; edge += 1) {
    best = Math.max(best, at(graph.weight, edge) - at(state.columnPrice, at(graph.column, edge)));
  }
  return best;
}

/**
 * Dijkstra over reduced costs from one lonely row, to a free column or to a row that may as well stay alone. Columns
 * reached lie in `#order`: settled ones, then those at the present distance, then farther ones; equal distances are
 * common here (credits and word counts are small numbers) and cost no new search for the nearest.
 */
class PathSearch {
  readonly #graph: WeightedGraph;
  readonly #state: State;
  readonly #distance: Float64Array;
  readonly #from: Int32Array;
  /** A column's place in `#order`, -1 where it is not reached yet. */
  readonly #place: Int32Array;
  readonly #order: Int32Array;
  #reached = 0;
  /** Up to here columns are settled; up to `#level` they are at the present distance. */
  #settled = 0;
  #level = 0;
  #present = 0;

  constructor(graph: WeightedGraph, state: State) {
    this.#graph = graph;
    this.#state = state;
    this.#distance = new Float64Array(graph.columns).fill(Infinity);
    this.#from = new Int32Array(graph.columns).fill(NONE);
    this.#place = new Int32Array(graph.columns).fill(NONE);
    this.#order = new Int32Array(graph.columns);
  }

  augment(root: number): void {
    const { columnOf, rowOf, rowPrice } = this.#state;
    this.#reached = this.#settled = this.#level = this.#present = 0;
    // The cheapest end so far: a row left alone costs the way to it and the price it would give up.
    let endCost = at(rowPrice, root);
    let endRow = root;
    let free = this.#relax(root, endCost);
    while (free === NONE) {
      if (this.#settled === this.#level) free = this.#findNextLevel();
      if (free !== NONE || this.#settled === this.#level || this.#present >= endCost) break;
      const row = at(rowOf, at(this.#order, this.#settled));
      this.#settled += 1;
      if (this.#present + at(rowPrice, row) < endCost) {
        endCost = this.#present + at(rowPrice, row);
        endRow = row;
      }
      free = this.#relax(row, endCost);
    }
    if (free !== NONE && this.#present < endCost) {
      endCost = this.#present;
      this.#reprice(root, endCost);
      this.#flip(root, free);
    } else {
      this.#reprice(root, endCost);
      const given = at(columnOf, endRow);
      columnOf[endRow] = NONE;
      if (endRow !== root) this.#flip(root, given);
    }
    this.#forget();
  }

  /** Looks along a row's edges; answers a free column at the present distance if it meets one. */
  #relax(row: number, limit: number): number {
    const { first, column: columns, weight } = this.#graph;
    const { rowOf, columnPrice, rowPrice } = this.#state;
    const distances = this.#distance;
    const base = this.#present + at(rowPrice, row);
    const end = at(first, row + 1);
    for (let edge = at(first, row); edge < end; edge += 1) {
      const column = at(columns, edge);
      const distance = base + at(columnPrice, column) - at(weight, edge);
      if (distance >= at(distances, column) || distance >= limit) continue;
      distances[column] = distance;
      this.#from[column] = row;
      if (at(this.#place, column) === NONE) {
        this.#move(column, this.#reached);
        this.#reached += 1;
      }
      if (distance > this.#present) continue;
      if (at(rowOf, column) === NONE) return column;
      this.#toLevel(column);
    }
    return NONE;
  }

  /** Gathers the nearest of the columns not settled; answers a free one among them if there is one. */
  #findNextLevel(): number {
    let nearest = Infinity;
    for (let place = this.#level; place < this.#reached; place += 1) {
      nearest = Math.min(nearest, at(this.#distance, at(this.#order, place)));
    }
    if (nearest === Infinity) return NONE;
    this.#present = nearest;
    let free = NONE;
    for (let place = this.#level; place < this.#reached; place += 1) {
      const column = at(this.#order, place);
      if (at(this.#distance, column) > nearest) continue;
      if (free === NONE && at(this.#state.rowOf, column) === NONE) free = column;
      this.#toLevel(column);
    }
    return free;
  }

  #toLevel(column: number): void {
    const place = at(this.#place, column);
    const other = at(this.#order, this.#level);
    this.#move(other, place);
    this.#move(column, this.#level);
    this.#level += 1;
  }

  #move(column: number, place: number): void {
    this.#order[place] = column;
    this.#place[column] = place;
  }

  /** Keeps the prices proving: what was settled before the end gives up what it lay nearer. */
  #reprice(root: number, endCost: number): void {
    const { rowOf, rowPrice, columnPrice } = this.#state;
    rowPrice[root] = at(rowPrice, root) - endCost;
    for (let place = 0; place < this.#settled; place += 1) {
      const column = at(this.#order, place);
      const slack = endCost - at(this.#distance, column);
      const owner = at(rowOf, column);
      columnPrice[column] = at(columnPrice, column) + slack;
      rowPrice[owner] = at(rowPrice, owner) - slack;
    }
  }

  /** Gives every row on the way from `root` to `column` the column after it. */
  #flip(root: number, column: number): void {
    const { columnOf, rowOf } = this.#state;
    let given = column;
    for (;;) {
      const taker = at(this.#from, given);
      const next = at(columnOf, taker);
      columnOf[taker] = given;
      rowOf[given] = taker;
      if (taker === root) return;
      given = next;
    }
  }

  #forget(): void {
    for (let place = 0; place < this.#reached; place += 1) {
      const column = at(this.#order, place);
      this.#distance[column] = Infinity;
      this.#from[column] = NONE;
      this.#place[column] = NONE;
    }
  }
}

/** Typed arrays answer `undefined` past their end only; indexes here never go there. */
const at = (values: Int32Array | Float64Array, place: number): number => values[place] as number;

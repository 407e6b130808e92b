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

/** Dijkstra over reduced costs from one lonely row, to a free column or to a row that may as well stay alone. */
class PathSearch {
  readonly #graph: WeightedGraph;
  readonly #state: State;
  readonly #distance: Float64Array;
  readonly #from: Int32Array;
  readonly #settled: Uint8Array;

  constructor(graph: WeightedGraph, state: State) {
    this.#graph = graph;
    this.#state = state;
    this.#distance = new Float64Array(graph.columns).fill(Infinity);
    this.#from = new Int32Array(graph.columns).fill(NONE);
    this.#settled = new Uint8Array(graph.columns);
  }

  augment(root: number): void {
    const { columnOf, rowOf, rowPrice, columnPrice } = this.#state;
    const open: number[] = [];
    const touched: number[] = [];
    const settled: number[] = [];
    let row = root;
    let reached = 0;
    // The cheapest end so far: a row left alone costs the way to it and the price it would give up.
    let endCost = at(rowPrice, root);
    let endRow = root;
    let endColumn = NONE;
    for (;;) {
      this.#relax(row, reached, endCost, open, touched);
      const nearest = this.#takeNearest(open);
      if (nearest === NONE || at(this.#distance, nearest) >= endCost) break;
      reached = at(this.#distance, nearest);
      const owner = at(rowOf, nearest);
      if (owner === NONE) {
        endCost = reached;
        endRow = NONE;
        endColumn = nearest;
        break;
      }
      this.#settled[nearest] = 1;
      settled.push(nearest);
      row = owner;
      if (reached + at(rowPrice, row) < endCost) {
        endCost = reached + at(rowPrice, row);
        endRow = row;
      }
    }
    rowPrice[root] = at(rowPrice, root) - endCost;
    for (const column of settled) {
      const slack = endCost - at(this.#distance, column);
      const owner = at(rowOf, column);
      columnPrice[column] = at(columnPrice, column) + slack;
      rowPrice[owner] = at(rowPrice, owner) - slack;
    }
    if (endRow !== root) {
      let column = endRow === NONE ? endColumn : at(columnOf, endRow);
      if (endRow !== NONE) columnOf[endRow] = NONE;
      for (;;) {
        const taker = at(this.#from, column);
        const given = at(columnOf, taker);
        columnOf[taker] = column;
        rowOf[column] = taker;
        if (taker === root) break;
        column = given;
      }
    }
    for (const column of touched) {
      this.#distance[column] = Infinity;
      this.#from[column] = NONE;
      this.#settled[column] = 0;
    }
  }

  #relax(row: number, reached: number, limit: number, open: number[], touched: number[]): void {
    const { first, column: columns, weight } = this.#graph;
    const { rowPrice, columnPrice } = this.#state;
    const base = reached + at(rowPrice, row);
    const end = at(first, row + 1);
    for (let edge = at(first, row); edge < end; edge += 1) {
      const column = at(columns, edge);
      if (this.#settled[column] === 1) continue;
      const distance = base + at(columnPrice, column) - at(weight, edge);
      const known = at(this.#distance, column);
      if (distance >= known || distance >= limit) continue;
      if (known === Infinity) {
        open.push(column);
        touched.push(column);
      }
      this.#distance[column] = distance;
      this.#from[column] = row;
    }
  }

  /** Takes the nearest open column out; of equally near ones a free one, since it ends the search. */
  #takeNearest(open: number[]): number {
    let place = NONE;
    let nearest = Infinity;
    for (let other = 0; other < open.length; other += 1) {
      const column = open[other] ?? NONE;
      const distance = at(this.#distance, column);
      if (distance < nearest || (distance === nearest && at(this.#state.rowOf, column) === NONE)) {
        place = other;
        nearest = distance;
      }
    }
    if (place === NONE) return NONE;
    const taken = open[place] ?? NONE;
    const last = open.pop() ?? NONE;
    if (place < open.length) open[place] = last;
    return taken;
  }
}

/** Typed arrays answer `undefined` past their end only; indexes here never go there. */
const at = (values: Int32Array | Float64Array, place: number): number => values[place] as number;

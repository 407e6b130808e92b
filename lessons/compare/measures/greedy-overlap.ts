import { NONE, type PairSource } from './assignment/pair-source.ts';
import { Shortlist } from './assignment/shortlist.ts';
import { groupByCategory, sortSpans, type CategorizedSpan } from './categorized-span.ts';
import { byOverlap } from './overlap-assignment.ts';
import { intersectionOverUnion, overlapPairs } from './overlap-pairs.ts';

/**
 * Sum of intersection over union when the best pair of a category is always matched first, until none is left; of equally
 * good pairs the one that comes first in the order of (start, end).
 *
 * The usual shortcut of evaluation scripts, here to compare with: Preis, "Linear time 1/2-approximation algorithm for
 * maximum weighted matching", STACS 1999, shows that it reaches at least half of the optimum, and that taking any pair
 * of which each is the other's best leads to the same matching without sorting all pairs.
 *
 * Bad at: chains, where one good pair spoils two that together are better. It equals `softOverlap` on most keys, and so
 * hides that it is wrong on the others.
 */
export function greedyOverlap(key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): number {
  const markGroups = groupByCategory(marks);
  let sum = 0;
  for (const [category, spans] of groupByCategory(key)) {
    const rows = sortSpans(spans);
    const columns = sortSpans(markGroups.get(category) ?? []);
    const partners = matchMutualBest(
      new Preferences(overlapPairs(rows, columns, byOverlap)),
      new Preferences(overlapPairs(columns, rows, byOverlap)),
      rows.length,
    );
    for (const [row, column] of partners) {
      const one = rows[row];
      const other = columns[column];
      if (one !== undefined && other !== undefined) sum += intersectionOverUnion(one, other);
    }
  }
  return sum;
}

/** From each row to its best column, to that one's best row, and so on to ever better pairs, until two choose each other. */
function matchMutualBest(ofRows: Preferences, ofColumns: Preferences, rows: number): [number, number][] {
  const partners: [number, number][] = [];
  for (let start = 0; start < rows; start += 1) {
    const chain = [start];
    for (let row = chain.at(-1); row !== undefined; row = chain.at(-1)) {
      const column = ofRows.isTaken(row) ? NONE : ofRows.best(row, ofColumns);
      if (column === NONE) {
        chain.pop();
        continue;
      }
      const back = ofColumns.best(column, ofRows);
      if (back !== row) {
        chain.push(back);
        continue;
      }
      partners.push([row, column]);
      ofRows.take(row);
      ofColumns.take(column);
      chain.pop();
    }
  }
  return partners;
}

/** How many candidates are read ahead. */
const AHEAD = 16;

/** Who each node of one side would take, the best first, as far as still free. */
class Preferences {
  readonly #pairs: PairSource;
  readonly #ranked: (number[] | undefined)[] = [];
  /** 1 where `ranked` began with all free candidates. */
  readonly #isWhole: Uint8Array;
  readonly #taken: Uint8Array;
  readonly #candidates: Int32Array;
  readonly #weights: Float64Array;
  readonly #shortlist = new Shortlist(AHEAD);

  constructor(pairs: PairSource) {
    this.#pairs = pairs;
    this.#isWhole = new Uint8Array(pairs.rows);
    this.#taken = new Uint8Array(pairs.rows);
    this.#candidates = new Int32Array(pairs.columns);
    this.#weights = new Float64Array(pairs.columns);
  }

  isTaken(node: number): boolean {
    return this.#taken[node] === 1;
  }

  take(node: number): void {
    this.#taken[node] = 1;
  }

  /** The best candidate of the other side that is not taken, or -1. */
  best(node: number, other: Preferences): number {
    for (;;) {
      const ranked = (this.#ranked[node] ??= this.#rank(node, other));
      const free = ranked.findIndex((candidate) => !other.isTaken(candidate));
      if (free >= 0) {
        ranked.splice(0, free);
        return ranked[0] ?? NONE;
      }
      if (this.#isWhole[node] === 1) return NONE;
      this.#ranked[node] = undefined;
    }
  }

  #rank(node: number, other: Preferences): number[] {
    this.#shortlist.restart(AHEAD);
    const count = this.#pairs.read(node, this.#candidates, this.#weights, 0);
    for (let place = 0; place < count; place += 1) {
      const candidate = this.#candidates[place] ?? NONE;
      if (!other.isTaken(candidate)) this.#shortlist.offer(candidate, this.#weights[place] ?? 0);
    }
    if (this.#shortlist.size < AHEAD) this.#isWhole[node] = 1;
    return this.#shortlist.ranked();
  }
}

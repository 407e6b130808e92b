import { NONE, type PairSource } from './pair-source.ts';
import { Shortlist } from './shortlist.ts';
import { addPair, type Side } from './side.ts';

/** A row with no more pairs than this is taken whole. */
const WHOLE_ROW = 32;
/** Of a longer row, and of the columns in it, this many best pairs are taken... */
const BEST = 12;
/** ...and this many of any weight, so that distant parts are connected from the start. */
const SAMPLES = 16;
const MOST_ADDED_AT_ONCE = 1024;

/**
 * Chooses the few pairs that a matching is likely to need, then adds those that turn out to be missing. Rows with many
 * pairs are never copied in full.
 */
export class Excerpt {
  readonly #pairs: PairSource;
  readonly #rows: Side;
  readonly #columns: Side;
  readonly #column: Int32Array;
  readonly #weight: Float64Array;
  readonly #abridged: number[] = [];
  readonly #shortlist = new Shortlist(BEST);
  /** The rows that lacked something when they were last looked at. */
  #lacking: number[] = [];
  #atOnce = 16;

  constructor(pairs: PairSource, rows: Side, columns: Side) {
    this.#pairs = pairs;
    this.#rows = rows;
    this.#columns = columns;
    this.#column = new Int32Array(pairs.columns);
    this.#weight = new Float64Array(pairs.columns);
  }

  choose(): void {
    const columnBest: (Shortlist | undefined)[] = Array.from({ length: this.#pairs.columns });
    const columnLeast = new Float64Array(this.#pairs.columns);
    const shortlist = this.#shortlist;
    const columns = this.#column;
    const weights = this.#weight;
    /** Weight by row x columns + column, so that a pair chosen twice is added once. */
    const chosen = new Map<number, number>();
    const random = createRandom();
    for (let row = 0; row < this.#pairs.rows; row += 1) {
      const count = this.#pairs.read(row, columns, weights, 0);
      if (count <= WHOLE_ROW) {
        for (let place = 0; place < count; place += 1) this.#add(row, place);
        continue;
      }
      this.#abridged.push(row);
      shortlist.restart(BEST);
      for (let place = 0; place < count; place += 1) {
        const weight = weights[place] ?? 0;
        const column = columns[place] ?? NONE;
        if (weight > shortlist.least) shortlist.offer(place, weight);
        if (weight <= (columnLeast[column] ?? 0)) continue;
        const best = (columnBest[column] ??= new Shortlist(BEST));
        best.offer(row, weight);
        columnLeast[column] = best.least;
      }
      const from = row * this.#pairs.columns;
      shortlist.forEach((place, weight) => chosen.set(from + (columns[place] ?? NONE), weight));
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        const place = Math.floor(random() * count);
        chosen.set(from + (columns[place] ?? NONE), weights[place] ?? 0);
      }
    }
    columnBest.forEach((best, column) => {
      best?.forEach((row, weight) => chosen.set(row * this.#pairs.columns + column, weight));
    });
    for (const [name, weight] of chosen) {
      const column = name % this.#pairs.columns;
      addPair(this.#rows, this.#columns, (name - column) / this.#pairs.columns, column, weight);
    }
  }

  /**
   * Adds pairs that the prices do not account for, the worst of each row first, and raises the row's price to cover
   * them, which parts it from its partner. False where there was none: then the matching is the best of all pairs.
   */
  addMissing(): boolean {
    // Rows that lacked something are the likeliest to lack more; all are looked at once these lack nothing.
    this.#lacking = this.#lacking.filter((row) => this.#completeRow(row));
    if (this.#lacking.length === 0) this.#lacking = this.#abridged.filter((row) => this.#completeRow(row));
    this.#atOnce = Math.min(4 * this.#atOnce, MOST_ADDED_AT_ONCE);
    return this.#lacking.length > 0;
  }

  /** Whether the row lacked something. */
  #completeRow(row: number): boolean {
    this.#findMissing(row);
    if (this.#shortlist.size === 0) return false;
    let most = 0;
    this.#shortlist.forEach((place, lacking) => {
      most = Math.max(most, lacking);
      this.#add(row, place);
    });
    this.#rows.price[row] = (this.#rows.price[row] ?? 0) + most;
    const partner = this.#rows.partner[row] ?? NONE;
    if (partner !== NONE) {
      this.#rows.partner[row] = NONE;
      this.#columns.partner[partner] = NONE;
    }
    return true;
  }

  /** Puts on the shortlist what of the row, as read, the prices lack. */
  #findMissing(row: number): void {
    const columns = this.#column;
    const weights = this.#weight;
    const prices = this.#columns.price;
    const shortlist = this.#shortlist;
    const price = this.#rows.price[row] ?? 0;
    shortlist.restart(this.#atOnce);
    const count = this.#pairs.read(row, columns, weights, price);
    for (let place = 0; place < count; place += 1) {
      const lacking = (weights[place] ?? 0) - (prices[columns[place] ?? NONE] ?? 0) - price;
      if (lacking > 0) shortlist.offer(place, lacking);
    }
  }

  #add(row: number, place: number): void {
    addPair(this.#rows, this.#columns, row, this.#column[place] ?? NONE, this.#weight[place] ?? 0);
  }
}

/** Numbers from 0 to 1, the same ones each time: the linear congruential generator of Knuth and Lewis. */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

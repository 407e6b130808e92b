/** Keeps the candidates of greatest weight among those offered; of equal ones the lower. A heap with the least on top. */
export class Shortlist {
  #candidates: Int32Array;
  #weights: Float64Array;
  #limit: number;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
    this.#candidates = new Int32Array(limit);
    this.#weights = new Float64Array(limit);
  }

  get size(): number {
    return this.#size;
  }

  /** What a further candidate must outweigh. Offering lighter ones, or equal ones that come later, is no use. */
  get least(): number {
    return this.#size < this.#limit ? 0 : (this.#weights[0] ?? 0);
  }

  /** Empties the list and lets it keep up to `limit` candidates. */
  restart(limit: number): void {
    this.#size = 0;
    this.#limit = limit;
    if (limit <= this.#candidates.length) return;
    this.#candidates = new Int32Array(limit);
    this.#weights = new Float64Array(limit);
  }

  offer(candidate: number, weight: number): void {
    if (this.#size < this.#limit) {
      this.#rise(this.#size, candidate, weight);
      this.#size += 1;
    } else if (this.#isBelow(0, candidate, weight)) this.#sink(candidate, weight);
  }

  /** Calls back for each candidate kept, in no order. */
  forEach(visit: (candidate: number, weight: number) => void): void {
    for (let place = 0; place < this.#size; place += 1) {
      visit(this.#candidates[place] ?? 0, this.#weights[place] ?? 0);
    }
  }

  /** The candidates kept, the best first. */
  ranked(): number[] {
    const kept: { candidate: number; weight: number }[] = [];
    this.forEach((candidate, weight) => kept.push({ candidate, weight }));
    kept.sort((one, other) => other.weight - one.weight || one.candidate - other.candidate);
    return kept.map(({ candidate }) => candidate);
  }

  #isBelow(place: number, candidate: number, weight: number): boolean {
    const kept = this.#weights[place] ?? 0;
    return kept < weight || (kept === weight && (this.#candidates[place] ?? 0) > candidate);
  }

  #put(place: number, candidate: number, weight: number): void {
    this.#candidates[place] = candidate;
    this.#weights[place] = weight;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#candidates[from] ?? 0, this.#weights[from] ?? 0);
  }

  #rise(from: number, candidate: number, weight: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.#isBelow(above, candidate, weight)) break;
      this.#move(above, place);
      place = above;
    }
    this.#put(place, candidate, weight);
  }

  #sink(candidate: number, weight: number): void {
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#size) break;
      const next = below + 1;
      if (next < this.#size && this.#isBelow(next, this.#candidates[below] ?? 0, this.#weights[below] ?? 0))
        below = next;
      if (!this.#isBelow(below, candidate, weight)) break;
      this.#move(below, place);
      place = below;
    }
    this.#put(place, candidate, weight);
  }
}

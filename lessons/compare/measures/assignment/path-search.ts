import { NearestFirst } from './nearest-first.ts';
import { NONE } from './pair-source.ts';
import type { Side } from './side.ts';

/** Where a path ends: at a node of the far side that is alone, or at one of the near side that may as well be alone. */
interface PathEnd {
  cost: number;
  near: number;
  far: number;
}

/**
 * Finds the cheapest way to make a node that is alone content: Dijkstra over what each pair lacks to being worth its
 * prices, from the node through pairs and partners, to a node of the other side that is alone or to one of its own side
 * that loses its partner and gives up its price. Prices then change so that the path costs nothing.
 */
export class PathSearch {
  readonly #distance: Float64Array;
  /** For a node of the far side: the near one it was reached from. */
  readonly #from: Int32Array;
  readonly #settled: Uint8Array;
  readonly #queue = new NearestFirst();
  /** Near nodes of the search tree, and how far each is. */
  readonly #tree: number[] = [];
  readonly #treeDistance: number[] = [];
  readonly #touched: number[] = [];

  /** @param size the number of nodes of the larger side */
  constructor(size: number) {
    this.#distance = new Float64Array(size).fill(Infinity);
    this.#from = new Int32Array(size).fill(NONE);
    this.#settled = new Uint8Array(size);
  }

  /** Makes `root`, alone at a price above 0 on the near side, a partner or brings its price to 0. */
  run(near: Side, far: Side, root: number): void {
    const end: PathEnd = { cost: near.price[root] ?? 0, near: root, far: NONE };
    this.#enter(near, far, root, 0, end);
    for (;;) {
      const reached = this.#queue.nearest;
      if (reached >= end.cost) break;
      const node = this.#queue.pop();
      if (this.#settled[node] === 1) continue;
      this.#settled[node] = 1;
      const partner = far.partner[node] ?? NONE;
      const cost = reached + (near.price[partner] ?? 0);
      if (cost < end.cost) Object.assign(end, { cost, near: partner, far: NONE });
      this.#enter(near, far, partner, reached, end);
    }
    this.#changePrices(near, far, end.cost);
    this.#changePartners(near, far, root, end);
    this.#forget();
  }

  /** Takes a near node into the tree and looks along its pairs. */
  #enter(near: Side, far: Side, node: number, reached: number, end: PathEnd): void {
    this.#tree.push(node);
    this.#treeDistance.push(reached);
    const neighbours = near.neighbours[node] ?? [];
    const weights = near.weights[node] ?? [];
    const base = reached + (near.price[node] ?? 0);
    const prices = far.price;
    const distances = this.#distance;
    for (let place = 0; place < neighbours.length; place += 1) {
      const other = neighbours[place] ?? NONE;
      const distance = base + (prices[other] ?? 0) - (weights[place] ?? 0);
      if (distance >= end.cost) continue;
      const known = distances[other] ?? Infinity;
      if (distance >= known) continue;
      if (known === Infinity) this.#touched.push(other);
      distances[other] = distance;
      this.#from[other] = node;
      if (far.partner[other] === NONE) Object.assign(end, { cost: distance, near: NONE, far: other });
      else this.#queue.push(other, distance);
    }
  }

  #changePrices(near: Side, far: Side, cost: number): void {
    for (let place = 0; place < this.#tree.length; place += 1) {
      const node = this.#tree[place] ?? NONE;
      near.price[node] = (near.price[node] ?? 0) - (cost - (this.#treeDistance[place] ?? 0));
    }
    for (const node of this.#touched) {
      if (this.#settled[node] !== 1) continue;
      far.price[node] = (far.price[node] ?? 0) + (cost - (this.#distance[node] ?? 0));
    }
  }

  #changePartners(near: Side, far: Side, root: number, end: PathEnd): void {
    let given = end.far;
    if (given === NONE) {
      if (end.near === root) return;
      given = near.partner[end.near] ?? NONE;
      near.partner[end.near] = NONE;
    }
    for (;;) {
      const taker = this.#from[given] ?? NONE;
      const before = near.partner[taker] ?? NONE;
      near.partner[taker] = given;
      far.partner[given] = taker;
      if (taker === root) return;
      given = before;
    }
  }

  #forget(): void {
    for (const node of this.#touched) {
      this.#distance[node] = Infinity;
      this.#from[node] = NONE;
      this.#settled[node] = 0;
    }
    this.#touched.length = 0;
    this.#tree.length = 0;
    this.#treeDistance.length = 0;
    this.#queue.clear();
  }
}

import { NONE } from './pair-source.ts';

/** A queue that gives back the node of least distance first: a binary heap. */
export class NearestFirst {
  readonly #distances: number[] = [];
  readonly #nodes: number[] = [];

  clear(): void {
    this.#distances.length = 0;
    this.#nodes.length = 0;
  }

  /** The least distance, or infinity where nothing is left. */
  get nearest(): number {
    return this.#distances[0] ?? Infinity;
  }

  push(node: number, distance: number): void {
    const distances = this.#distances;
    const nodes = this.#nodes;
    let place = nodes.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const distanceAbove = distances[above] ?? 0;
      if (distanceAbove <= distance) break;
      distances[place] = distanceAbove;
      nodes[place] = nodes[above] ?? NONE;
      place = above;
    }
    distances[place] = distance;
    nodes[place] = node;
  }

  /** Takes the nearest node out; -1 where nothing is left. */
  pop(): number {
    const distances = this.#distances;
    const nodes = this.#nodes;
    const nearest = nodes[0] ?? NONE;
    const distance = distances.pop() ?? 0;
    const node = nodes.pop() ?? NONE;
    const size = nodes.length;
    if (size === 0) return nearest;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= size) break;
      if (below + 1 < size && (distances[below + 1] ?? 0) < (distances[below] ?? 0)) below += 1;
      const distanceBelow = distances[below] ?? 0;
      if (distanceBelow >= distance) break;
      distances[place] = distanceBelow;
      nodes[place] = nodes[below] ?? NONE;
      place = below;
    }
    distances[place] = distance;
    nodes[place] = node;
    return nearest;
  }
}

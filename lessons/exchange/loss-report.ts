import type { Loss } from './exchange-format.ts';

const EXAMPLES = 3;

/** Gathers what was lost on the way: one entry for each kind and name, with a count and the first few places. */
export class LossReport {
  readonly #losses = new Map<string, Loss>();

  add(what: string, name: string, where: string): void {
    const key = JSON.stringify([what, name]);
    const loss = this.#losses.get(key) ?? { what, name, count: 0, where: [] };
    loss.count += 1;
    if (loss.where.length < EXAMPLES) loss.where.push(where);
    this.#losses.set(key, loss);
  }

  /** In the order in which they were first met. */
  list(): Loss[] {
    return [...this.#losses.values()];
  }
}

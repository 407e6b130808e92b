import type { Loss, LossKind } from './exchange-format.ts';

const EXAMPLES = 3;

/** Gathers what was lost on the way: one entry for each kind and name, with a count and the first few places. */
export class LossReport {
  readonly #losses = new Map<string, Loss>();

  /** @param times how often; 0 names a further place of what has been counted already, and is nothing otherwise */
  add(what: LossKind, name: string, where: string, times = 1): void {
    const key = JSON.stringify([what, name]);
    const loss = this.#losses.get(key) ?? { what, name, count: 0, where: [] };
    if (loss.count + times === 0) return;
    loss.count += times;
    if (where !== '' && loss.where.length < EXAMPLES) loss.where.push(where);
    this.#losses.set(key, loss);
  }

  /** What another report holds, after what this one holds. */
  addAll(losses: readonly Loss[]): void {
    for (const { what, name, count, where } of losses) {
      const key = JSON.stringify([what, name]);
      const known = this.#losses.get(key) ?? { what, name, count: 0, where: [] };
      const places = [...known.where, ...where].slice(0, EXAMPLES);
      this.#losses.set(key, { what, name, count: known.count + count, where: places });
    }
  }

  /** In the order in which they were first met. */
  list(): Loss[] {
    return [...this.#losses.values()];
  }
}

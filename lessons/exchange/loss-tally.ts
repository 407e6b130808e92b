import type { Loss } from './exchange-format.ts';

/** How many places a loss names; the count goes on. */
const PLACES = 3;

/** How long a named place may be, in code units: enough to find it again. */
const PLACE_LENGTH = 60;

/** Gathers losses while something is read or written, one for each kind of thing, in the order in which they were met. */
export class LossTally {
  readonly #losses = new Map<string, Loss>();

  /**
   * @param what the kind of thing, in the model's words
   * @param name which one, where there are several kinds; "" where there is but one
   * @param where id or words of the thing concerned; "" where it has none
   */
  add(what: string, name = '', where = '', count = 1): void {
    const key = `${what}\n${name}`;
    // Nothing lost is no loss; only a further place may be named of one that is known.
    if (count === 0 && !this.#losses.has(key)) return;
    const loss = this.#losses.get(key) ?? { what, name, count: 0, where: [] };
    loss.count += count;
    const place = shortened(where);
    if (place !== '' && loss.where.length < PLACES) loss.where.push(place);
    this.#losses.set(key, loss);
  }

  addAll(losses: readonly Loss[]): void {
    for (const { what, name, count, where } of losses) {
      this.add(what, name, where[0], count);
      for (const place of where.slice(1)) this.add(what, name, place, 0);
    }
  }

  list(): Loss[] {
    return [...this.#losses.values()];
  }
}

function shortened(where: string): string {
  const words = where.replace(/\s+/gu, ' ').trim();
  if (words.length <= PLACE_LENGTH) return words;
  // No half of a surrogate pair at the end.
  return `${words.slice(0, PLACE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

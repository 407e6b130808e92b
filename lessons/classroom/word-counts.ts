import type { WordRange } from '../compare/word-range.ts';
import type { Stretch } from './class-view.ts';

/**
 * How many learners marked each word. Stretches are taken in as differences: `learners` more from the first word on, as many
 * fewer after the last. One walk over the words then gives every count, so that it takes as long as the article is plus what
 * was taken in, however long the marks are.
 */
export class WordCounts {
  #differences = new Int32Array(256);

  add({ from, to }: WordRange, learners: number): void {
    if (from >= to || learners === 0) return;
    this.#reach(to);
    this.#differences[from] = (this.#differences[from] ?? 0) + learners;
    this.#differences[to] = (this.#differences[to] ?? 0) - learners;
  }

  /** The longest stretches of equal count, in reading order; words that nobody marked are left out. */
  stretches(): Stretch[] {
    const found: Stretch[] = [];
    let from = 0;
    let learners = 0;
    this.#differences.forEach((difference, word) => {
      if (difference === 0) return;
      if (learners > 0) found.push({ from, to: word, learners });
      from = word;
      learners += difference;
    });
    return found;
  }

  #reach(word: number): void {
    if (word < this.#differences.length) return;
    const wider = new Int32Array(Math.max(word + 1, this.#differences.length * 2));
    wider.set(this.#differences);
    this.#differences = wider;
  }
}

/** The words that any of the ranges covers: overlapping and touching ones become one; those without words are left out. */
export function union(ranges: readonly WordRange[]): WordRange[] {
  const joined: WordRange[] = [];
  for (const { from, to } of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (from >= to) continue;
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

import type { Span } from '../text/span.ts';
import type { WordIndex } from '../text/words.ts';

/** A stretch of words: indexes into a `WordIndex`, half-open. Punctuation and white space do not exist here. */
export interface WordRange {
  from: number;
  to: number;
}

export const wordCount = (range: WordRange): number => range.to - range.from;

/** How many words two stretches share. */
export const sharedWords = (a: WordRange, b: WordRange): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

export const sharesWord = (a: WordRange, b: WordRange): boolean => a.from < b.to && b.from < a.to;

/** Reading order: the earlier first; of two that start together the longer. */
export const byWords = (a: WordRange, b: WordRange): number => a.from - b.from || b.to - a.to;

/** The text span from the first to the last word of a stretch; null where it holds no word. */
export function spanOfWords(range: WordRange, index: WordIndex): Span | null {
  const first = index.words[range.from];
  const last = index.words[range.to - 1];
  return first === undefined || last === undefined || range.from >= range.to
    ? null
    : { start: first.start, end: last.end };
}

/** Finds stretches by the words they share with another; for n stretches log n and what is found. */
export class RangeIndex<Item extends WordRange> {
  readonly #items: readonly Item[];
  readonly #reach: Int32Array;

  constructor(items: readonly Item[]) {
    this.#items = [...items].sort(byWords);
    this.#reach = new Int32Array(this.#items.length);
    this.#build(0, this.#items.length);
  }

  /** Those that share a word with `range`, in reading order. */
  sharing(range: WordRange): Item[] {
    const found: Item[] = [];
    this.forEachSharing(range, (item) => found.push(item));
    return found;
  }

  /** Visits those that share a word with `range`, in reading order. */
  forEachSharing(range: WordRange, visit: (item: Item) => void): void {
    this.#visit(0, this.#items.length, range, visit);
  }

  #build(low: number, high: number): number {
    if (low >= high) return -1;
    const middle = (low + high) >>> 1;
    const own = this.#items[middle]?.to ?? -1;
    const reach = Math.max(own, this.#build(low, middle), this.#build(middle + 1, high));
    this.#reach[middle] = reach;
    return reach;
  }

  #visit(low: number, high: number, range: WordRange, visit: (item: Item) => void): void {
    if (low >= high) return;
    const middle = (low + high) >>> 1;
    if ((this.#reach[middle] ?? -1) <= range.from) return;
    this.#visit(low, middle, range, visit);
    const item = this.#items[middle];
    if (item === undefined || item.from >= range.to) return;
    if (item.to > range.from) visit(item);
    this.#visit(middle + 1, high, range, visit);
  }
}

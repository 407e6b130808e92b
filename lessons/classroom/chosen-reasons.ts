import type { Reason } from './class-view.ts';

/**
 * As many of what learners wrote as a view has room for. Which ones does not depend on the order they come in, nor on how the
 * learners were divided before: those of lowest rank are kept, and the lowest of two classes together are among the lowest of
 * each. The rank is drawn from code and `about`, so that neither the first in the alphabet nor the same few are heard everywhere.
 */
export class ChosenReasons {
  #kept: { rank: number; reason: Reason }[] = [];
  /** The highest rank that can still be among the lowest. */
  #highest = Infinity;
  readonly #about: string;
  readonly #most: number;

  constructor(about: string, most: number) {
    this.#about = about;
    this.#most = most;
  }

  /** Takes in a reason; one that says nothing is passed over. */
  add(reason: Reason): void {
    const rank = drawRank(reason.learner, this.#about);
    if (rank > this.#highest || reason.text.trim() === '') return;
    this.#kept.push({ rank, reason });
    if (this.#kept.length >= 4 * this.#most) this.#cut();
  }

  /** By rank; always the same order for the same reasons. */
  list(): Reason[] {
    this.#cut();
    return this.#kept.map(({ reason }) => reason);
  }

  #cut(): void {
    this.#kept.sort(
      (one, other) =>
        one.rank - other.rank ||
        compareTexts(one.reason.learner, other.reason.learner) ||
        compareTexts(one.reason.text, other.reason.text),
    );
    if (this.#kept.length < this.#most) return;
    this.#kept.length = this.#most;
    this.#highest = this.#kept.at(-1)?.rank ?? Infinity;
  }
}

/**
 * A number from 0 to below 2^32 that looks drawn by lot and is always the same for the same words: FNV-1a (Fowler, Noll, Vo,
 * RFC 9923) with the last mixing of MurmurHash3 (Appleby, public domain), without which similar codes would get similar ranks.
 */
export function drawRank(code: string, about = ''): number {
  let hash = fold(fold(0x811c9dc5, about), code);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function fold(hash: number, words: string): number {
  let folded = hash;
  for (let place = 0; place < words.length; place += 1) {
    folded = Math.imul(folded ^ words.charCodeAt(place), 0x01000193);
  }
  return folded;
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

import { sharedWords, sharesWord, wordCount, type WordRange } from './word-range.ts';

/** One way in which a key item may be marked: at least the core, at most the extent. */
export interface AllowedWords {
  core: WordRange;
  extent: WordRange;
}

/** What marking certain words earns on a key item, and measured against which of its allowed stretches. */
export interface Earned {
  /** 1 on target, 0.75 off at the boundary, 0 otherwise. */
  credit: 0 | 0.75 | 1;
  /** Words marked inside the extent. */
  overlap: number;
  /** The allowed stretch nearest to the marked one. */
  nearest: WordRange;
  extent: WordRange;
}

/**
 * The best that `marked` earns under any of the allowed boundaries; null where it shares no word with any core.
 *
 * Credit 1: the core lies inside the marked words and these inside the extent. Credit 0.75: a word of the core is
 * marked and either both ends are at most one word from where they may be, or the words shared with the nearest
 * allowed stretch are at least half of the words in either (intersection over union, Jaccard 1912).
 */
export function earn(marked: WordRange, allowed: readonly AllowedWords[]): Earned | null {
  let best: Earned | null = null;
  for (const one of allowed) {
    if (!sharesWord(marked, one.core)) continue;
    const earned = earnUnder(marked, one);
    if (best === null || isBetter(marked, earned, best)) best = earned;
  }
  return best;
}

function earnUnder(marked: WordRange, one: AllowedWords): Earned {
  const worth = worthUnder(marked, one);
  return {
    credit: creditIn(worth),
    overlap: sharedWords(marked, one.extent),
    nearest: { from: nearestStart(marked, one), to: nearestEnd(marked, one) },
    extent: one.extent,
  };
}

/** Credit and overlap of `earn` in one number, 0 without credit: millions of pairs are weighed without an object each. */
export type Worth = number;

const QUARTER = 2 ** 32;

export const creditIn = (worth: Worth): Earned['credit'] =>
  worth >= 4 * QUARTER ? 1 : worth >= 3 * QUARTER ? 0.75 : 0;

export const overlapIn = (worth: Worth): number => worth % QUARTER;

/** What `earn` would answer, as one number. */
export function worthOf(marked: WordRange, allowed: readonly AllowedWords[]): Worth {
  const only = allowed[0];
  if (allowed.length === 1 && only !== undefined) {
    return sharesWord(marked, only.core) ? worthUnder(marked, only) : 0;
  }
  const best = earn(marked, allowed);
  return best === null || best.credit === 0 ? 0 : 4 * best.credit * QUARTER + best.overlap;
}

/** `marked` shares a word with the core. */
function worthUnder(marked: WordRange, one: AllowedWords): Worth {
  const start = nearestStart(marked, one);
  const end = nearestEnd(marked, one);
  const overlap = sharedWords(marked, one.extent);
  const offAtStart = Math.abs(marked.from - start);
  const offAtEnd = Math.abs(marked.to - end);
  if (offAtStart === 0 && offAtEnd === 0) return 4 * QUARTER + overlap;
  const union = wordCount(marked) + (end - start) - overlap;
  const isNear = (offAtStart <= 1 && offAtEnd <= 1) || 2 * overlap >= union;
  return isNear ? 3 * QUARTER + overlap : 0;
}

const nearestStart = (marked: WordRange, { core, extent }: AllowedWords): number =>
  clamp(marked.from, extent.from, core.from);

const nearestEnd = (marked: WordRange, { core, extent }: AllowedWords): number =>
  clamp(marked.to, core.to, extent.to);

/** More credit, then fewer words off, then more words shared; the item's own boundary before its alternatives. */
function isBetter(marked: WordRange, one: Earned, other: Earned): boolean {
  const off = (earned: Earned) => wordCount(marked) + wordCount(earned.nearest) - 2 * earned.overlap;
  return (one.credit - other.credit || off(other) - off(one) || one.overlap - other.overlap) > 0;
}

/**
 * Why words that earn nothing on an item earn nothing: `too-wide` with more than twice the words allowed, `too-narrow`
 * where most of them are in place but too few, else `beside`.
 */
export function whyNothing(
  marked: WordRange,
  { nearest, overlap }: Earned,
): 'too-wide' | 'too-narrow' | 'beside' {
  if (wordCount(marked) > 2 * wordCount(nearest)) return 'too-wide';
  return 2 * overlap >= wordCount(marked) ? 'too-narrow' : 'beside';
}

/** The words of `marked` that are too many, and those it lacks, against the nearest allowed stretch. */
export function wordsOff(
  marked: WordRange,
  nearest: WordRange,
): { missing: WordRange[]; extra: WordRange[] } {
  return { missing: without(nearest, marked), extra: without(marked, nearest) };
}

/** The parts of `whole` before and after `cut`, where there are any. The two share at least one word. */
const without = (whole: WordRange, cut: WordRange): WordRange[] =>
  [
    { from: whole.from, to: Math.min(whole.to, cut.from) },
    { from: Math.max(whole.from, cut.to), to: whole.to },
  ].filter((part) => part.from < part.to);

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

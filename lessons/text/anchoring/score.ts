import { distance } from 'fastest-levenshtein';

import type { Tokens } from './tokens.ts';

/**
 * What speaks for a place, out of 100. The words themselves count as much as all else; what stands before and after tells
 * two places with the same words apart; being where the comparison of both texts leads decides between close ones.
 */
export const WEIGHTS = { words: 50, before: 20, after: 20, place: 10 } as const;

/** A place is taken from this score on (0 to 1). Other words in the same surroundings reach 0.63 at most. */
export const TAKEN_FROM = 0.65;

/** Of two places whose scores lie closer than this, neither is taken. */
export const CLEAR_LEAD = 0.08;

/** At least this share of the characters must have stayed for words to count as the same words, corrected. */
export const STILL_THE_SAME_WORDS = 0.5;

/** A quote of so many tokens is known by itself; a shorter one needs a neighbour that stayed. */
export const KNOWN_BY_ITSELF = 5;

/** From this score on a place that is not taken is shown to whoever decides. */
export const WORTH_SHOWING = 0.4;

/** How many tokens to each side count as surroundings. */
const SURROUNDINGS = 8;

/** How much of each kind speaks for a place, each 0 to 1. */
export type Evidence = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** The weighted mean of the evidence, 0 to 1. */
export function scoreOf(evidence: Evidence): number {
  const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const all = names.reduce((sum, name) => sum + WEIGHTS[name], 0);
  return names.reduce((sum, name) => sum + WEIGHTS[name] * evidence[name], 0) / all;
}

/** The share of the longer of two stretches that an edit by single characters leaves alone (1 - Levenshtein / length). */
export function similarityOfWords(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

/** A range of a text's tokens, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** How alike the surroundings of two places are, before and after, each 0 to 1. */
export const likenessAround = (
  old: Tokens,
  here: TokenRange,
  fresh: Tokens,
  there: TokenRange,
): { before: number; after: number } => ({
  before: likeness(leading(old, here.from), leading(fresh, there.from)),
  after: likeness(following(old, here.to), following(fresh, there.to)),
});

/** Nearest first. */
const leading = ({ ids }: Tokens, at: number): number[] =>
  ids.slice(Math.max(0, at - SURROUNDINGS), at).reverse();

const following = ({ ids }: Tokens, at: number): number[] => ids.slice(at, at + SURROUNDINGS);

/** Tokens both have in the same order, the nth away weighing 1/n, as a share of what could be the same. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 1;
  let above = new Float64Array(other.length + 1);
  one.forEach((token, row) => {
    const best = new Float64Array(other.length + 1);
    other.forEach((candidate, column) => {
      const both = token === candidate ? 1 / (1 + Math.max(row, column)) : 0;
      best[column + 1] = Math.max(
        best[column] ?? 0,
        above[column + 1] ?? 0,
        both === 0 ? 0 : (above[column] ?? 0) + both,
      );
    });
    above = best;
  });
  let most = 0;
  for (let away = 1; away <= longest; away += 1) most += 1 / away;
  return (above[other.length] ?? 0) / most;
}

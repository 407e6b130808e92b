/** The fewest learners that are shown as a number: among four, everyone knows who the fourth is. */
export const SMALLEST_GROUP = 5;

/** Nobody, or enough to be no one in particular. */
const isTellable = (learners: number): boolean => learners === 0 || learners >= SMALLEST_GROUP;

/**
 * Which of three parts of a class may be told; null for one that may not. The first is told where neither it nor the rest is of
 * one to four; the others where the first is, and neither of them is of one to four. So whatever is told, and every sum and
 * difference with the whole, is nobody or at least five. Which parts are kept back hangs on the order alone, never on which is
 * the smallest: choosing by size would tell something about sizes.
 *
 * Complementary suppression in a fixed hierarchy; see Hundepool et al., "Statistical Disclosure Control", 2012, ch. 4.
 */
export function tellParts([first, second, third]: readonly [number, number, number]): [
  number | null,
  number | null,
  number | null,
] {
  if (!isTellable(first) || !isTellable(second + third)) return [null, null, null];
  if (!isTellable(second) || !isTellable(third)) return [first, null, null];
  return [first, second, third];
}

/** How much of a class marked a word, in four steps. */
export type HeatLevel = 1 | 2 | 3 | 4;

/**
 * The quarter of the class that marked a word: 1 up to a quarter, 2 up to half, 3 up to three quarters, 4 more. Null for fewer
 * than five, nobody included. 4 also where all but four or fewer marked it, so that those who did not are never one to four
 * for certain; in a class of fewer than 16 that reaches below three quarters.
 */
export function heatLevel(learners: number, of: number): HeatLevel | null {
  if (learners < SMALLEST_GROUP) return null;
  if (learners > of - SMALLEST_GROUP) return 4;
  const quarter = Math.ceil((4 * learners) / of);
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
}

import type { CategorizedSpan } from './categorized-span.ts';
import { unitizingAlpha, type Alpha, type UnitizingAlpha } from './unitizing-alpha.ts';

export interface ClassAlpha {
  /** How far the learners agree with each other: alpha of all of them as raters, the key left out. */
  among: UnitizingAlpha;
  /** How far they agree with the key: 1 - mean observed / mean expected disagreement; null where nothing is marked. */
  withKey: Alpha | null;
  /** Each learner with the key, in the order given. */
  eachWithKey: (Alpha | null)[];
}

/**
 * Krippendorff's alpha (see `unitizingAlpha`) for a class. A class that agrees with itself and not with the key has another
 * reading than its teacher; one that does neither is guessing.
 *
 * Alpha is defined for raters that may replace each other, and a key is not one of those. So the key is compared with one
 * learner at a time, and the disagreements are averaged before they are divided, as alpha itself does with categories.
 *
 * Bad at: small classes with few marks, as alpha is; and a learner who marks nothing counts as one who disagrees.
 */
export function classAlpha(
  key: readonly CategorizedSpan[],
  learners: readonly (readonly CategorizedSpan[])[],
  documentLength: number,
): ClassAlpha {
  const eachWithKey = learners.map((marks) => unitizingAlpha([key, marks], documentLength).overall);
  return {
    among: unitizingAlpha(learners, documentLength),
    withKey: pool(eachWithKey.filter((alpha) => alpha !== null)),
    eachWithKey,
  };
}

function pool(alphas: readonly Alpha[]): Alpha | null {
  if (alphas.length === 0) return null;
  const mean = (part: 'observed' | 'expected') =>
    alphas.reduce((sum, alpha) => sum + alpha[part], 0) / alphas.length;
  const observed = mean('observed');
  const expected = mean('expected');
  return { alpha: expected === 0 ? 1 : 1 - observed / expected, observed, expected };
}

import type { Stretch } from './class-view.ts';

/** Which share of a class marked a word: from "a few" to "nearly all". */
export const heatSteps = ['few', 'some', 'third', 'half', 'nearlyAll'] as const;

export type HeatStep = (typeof heatSteps)[number];

/**
 * The step that so many of a class are on: nearly all are four in five and more, half is more than half, third a third and more,
 * some a tenth and more. Null where it is nobody.
 */
export function heatStep(learners: number, of: number): HeatStep | null {
  if (learners <= 0 || of <= 0) return null;
  if (learners * 5 >= of * 4) return 'nearlyAll';
  if (learners * 2 > of) return 'half';
  if (learners * 3 >= of) return 'third';
  return learners * 10 >= of ? 'some' : 'few';
}

/** How many learners of a class each step stands for, the strongest first. In a small class some steps stand for nobody. */
export function heatScale(of: number): { step: HeatStep; least: number; most: number }[] {
  const least = (step: HeatStep): number => {
    switch (step) {
      case 'nearlyAll':
        return Math.max(1, Math.ceil((of * 4) / 5));
      case 'half':
        return Math.floor(of / 2) + 1;
      case 'third':
        return Math.max(1, Math.ceil(of / 3));
      case 'some':
        return Math.max(1, Math.ceil(of / 10));
      case 'few':
        return 1;
    }
  };
  let above = of + 1;
  return heatSteps.toReversed().flatMap((step) => {
    const from = Math.min(least(step), above);
    const scale = { step, least: from, most: above - 1 };
    above = from;
    return scale.least > scale.most ? [] : [scale];
  });
}

/** How many learners marked a word, by the stretches of one category. */
export function heatOfWord(stretches: readonly Stretch[], word: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.to ?? 0) > word) high = middle;
    else low = middle + 1;
  }
  const found = stretches[low];
  return found !== undefined && found.from <= word ? found.learners : 0;
}

/** The most learners that marked any one word of a range. */
export const heatWithin = (
  stretches: readonly Stretch[],
  { from, to }: Pick<Stretch, 'from' | 'to'>,
): number =>
  stretches.reduce(
    (most, stretch) => (stretch.from < to && from < stretch.to ? Math.max(most, stretch.learners) : most),
    0,
  );

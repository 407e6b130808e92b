import { byWords, type WordRange } from './word-range.ts';

/** Marks that overlap or touch, as one; with the mark it begins with and the one it ends with. */
export interface Stretch<Mark extends WordRange> extends WordRange {
  first: Mark;
  last: Mark;
}

/** Overlapping and touching marks made stretches, in reading order. At a divider marks only touch, they do not merge. */
export function mergeStretches<Mark extends WordRange>(
  marks: readonly Mark[],
  dividers: ReadonlySet<number>,
): Stretch<Mark>[] {
  const merged: Stretch<Mark>[] = [];
  for (const mark of [...marks].sort(byWords)) {
    const latest = merged.at(-1);
    const goesOn =
      latest !== undefined &&
      (mark.from < latest.to || (mark.from === latest.to && !dividers.has(mark.from)));
    if (!goesOn) merged.push({ from: mark.from, to: mark.to, first: mark, last: mark });
    else if (mark.to > latest.to) {
      latest.to = mark.to;
      latest.last = mark;
    }
  }
  return merged;
}

/**
 * The stretch that has `place` inside or at an end. Where one ends and the next begins at `place`, the `first` asks for
 * the one that begins, the `last` for the one that ends.
 */
export function stretchAt<Mark extends WordRange>(
  stretches: readonly Stretch<Mark>[],
  place: number,
  side: 'first' | 'last',
): Stretch<Mark> | null {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const to = stretches[middle]?.to ?? 0;
    if (side === 'first' ? to <= place : to < place) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.from <= place ? found : null;
}

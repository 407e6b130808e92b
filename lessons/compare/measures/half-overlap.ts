import type { CategorizedSpan } from './categorized-span.ts';
import { assignWithinCategories, byCountFromHalf } from './overlap-assignment.ts';
import { ratio } from './ratio.ts';

/** Null: undefined (0/0). */
export interface HalfOverlap {
  pairsIoU50: number;
  precisionIoU50: number | null;
  recallIoU50: number | null;
  f1IoU50: number | null;
}

/**
 * Hits at intersection over union of at least 0.5: as many one-to-one pairs within categories as can be formed, and
 * precision, recall and F1 of that count.
 *
 * The threshold of Everingham et al., "The Pascal Visual Object Classes (VOC) Challenge", International Journal of Computer
 * Vision 88, 2010, section 4.2, on spans instead of boxes, with a maximum matching instead of a greedy one.
 *
 * Bad at: the threshold itself. 0.49 is nothing and 0.5 is everything, and what is half of a one-word span is decided by a
 * few letters. Above it, sloppy and perfect marks count the same.
 */
export function halfOverlap(key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): HalfOverlap {
  const pairs = assignWithinCategories(key, marks, byCountFromHalf).length;
  return {
    pairsIoU50: pairs,
    precisionIoU50: ratio(pairs, marks.length),
    recallIoU50: ratio(pairs, key.length),
    f1IoU50: ratio(2 * pairs, key.length + marks.length),
  };
}

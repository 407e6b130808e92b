import { categoriesIn, type CategorizedSpan } from './categorized-span.ts';
import { greedyOverlap } from './greedy-overlap.ts';
import { halfOverlap, type HalfOverlap } from './half-overlap.ts';
import { panopticQuality, type PanopticQuality } from './panoptic-quality.ts';
import { softOverlap, softOverlapAnyCategory, type SoftOverlap } from './soft-overlap.ts';

/** What can be said of key and marks once they are matched one to one. */
export interface Matching {
  sameCategory: SoftOverlap & HalfOverlap & PanopticQuality;
  anyCategory: { sumIoU: number };
  greedyByIoUSameCategory: { sumIoU: number };
}

export function matching(key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): Matching {
  const soft = softOverlap(key, marks);
  const isOneCategory = categoriesIn(key, marks).length <= 1;
  return {
    sameCategory: { ...soft, ...halfOverlap(key, marks), ...panopticQuality(key, marks) },
    anyCategory: { sumIoU: isOneCategory ? soft.sumIoU : softOverlapAnyCategory(key, marks) },
    greedyByIoUSameCategory: { sumIoU: greedyOverlap(key, marks) },
  };
}

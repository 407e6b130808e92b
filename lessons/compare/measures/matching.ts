import type { CategorizedSpan } from './categorized-span.ts';
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

export const matching = (key: readonly CategorizedSpan[], marks: readonly CategorizedSpan[]): Matching => ({
  sameCategory: { ...softOverlap(key, marks), ...halfOverlap(key, marks), ...panopticQuality(key, marks) },
  anyCategory: { sumIoU: softOverlapAnyCategory(key, marks) },
  greedyByIoUSameCategory: { sumIoU: greedyOverlap(key, marks) },
});

import type { CategorizedSpan } from './categorized-span.ts';
import { assignWithinCategories, byOverlapAboveHalf } from './overlap-assignment.ts';
import { ratio } from './ratio.ts';

/** Null: undefined (0/0). */
export interface PanopticQuality {
  pq: number | null;
  sq: number | null;
  rq: number | null;
  tpIoUover50: number;
}

/**
 * Panoptic quality on spans: PQ = SQ x RQ, segmentation quality SQ = mean intersection over union of the matched pairs,
 * recognition quality RQ = TP / (TP + FP/2 + FN/2); a pair can match within its category and above 0.5.
 *
 * Kirillov, He, Girshick, Rother, Dollár, "Panoptic Segmentation", CVPR 2019, section 4. There the segments of one side
 * never overlap and a match above 0.5 is unique; spans may overlap, so the pairs are matched one to one for the greatest
 * sum of intersection over union.
 *
 * Bad at: what every threshold is bad at (see `halfOverlap`), and at small keys: SQ of one lucky pair is as high as that of
 * fifty. PQ alone does not tell bad ends from missing spans; read SQ and RQ.
 */
export function panopticQuality(
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
): PanopticQuality {
  const overlaps = assignWithinCategories(key, marks, byOverlapAboveHalf);
  const sum = overlaps.reduce((total, overlap) => total + overlap, 0);
  const halfOfBoth = (key.length + marks.length) / 2;
  return {
    pq: ratio(sum, halfOfBoth),
    sq: ratio(sum, overlaps.length),
    rq: ratio(overlaps.length, halfOfBoth),
    tpIoUover50: overlaps.length,
  };
}

import { spanLength, type Span } from '../../text/span.ts';
import { groupByCategory, type CategorizedSpan } from './categorized-span.ts';
import { harmonicMean, ratioOrZero } from './ratio.ts';
import { forEachIntersection, mergeOverlapping } from './stretches.ts';

/** The numerators are the sums over spans before they are divided by the number of (merged) spans. */
export interface SpanIdentification {
  precision: number;
  recall: number;
  f1: number;
  precisionNumerator: number;
  studentSpansAfterMerge: number;
  recallNumerator: number;
  keySpansAfterMerge: number;
}

/**
 * The span identification score of SemEval-2020 task 11, category-blind.
 *
 * With S the marks and T the key, both first merged where they overlap (spans that touch stay apart) and freed of empty
 * spans: C(s, t, h) = |s ∩ t| / h, precision = 1/|S| Σ C(s, t, |s|), recall = 1/|T| Σ C(s, t, |t|), F1 their harmonic mean.
 * Da San Martino, Barrón-Cedeño, Wachsmuth, Petrov, Nakov: "SemEval-2020 Task 11: Detection of Propaganda Techniques in
 * News Articles", Proceedings of the Fourteenth Workshop on Semantic Evaluation, 2020, sections 4.1 and 5; first in
 * Da San Martino et al., "Fine-Grained Analysis of Propaganda in News Articles", EMNLP-IJCNLP 2019, section 4. The task's
 * scorer defines the empty cases: an empty side gives precision and recall 0, and F1 1 only where both are empty.
 *
 * Bad at: counting. A mark cut into touching crumbs scores as the whole, every crumb counting as a fully correct span, so
 * that crumbs inside the key lift precision. One mark over everything gets full recall. Because overlaps are merged,
 * nested readings of one passage vanish, and the category plays no part.
 */
export function spanIdentification(key: readonly Span[], marks: readonly Span[]): SpanIdentification {
  const keyStretches = mergeOverlapping(key);
  const markStretches = mergeOverlapping(marks);
  let precisionNumerator = 0;
  let recallNumerator = 0;
  forEachIntersection(keyStretches, markStretches, (inKey, inMarks) => {
    const shared = Math.min(inKey.end, inMarks.end) - Math.max(inKey.start, inMarks.start);
    precisionNumerator += shared / spanLength(inMarks);
    recallNumerator += shared / spanLength(inKey);
  });
  const precision = ratioOrZero(precisionNumerator, markStretches.length);
  const recall = ratioOrZero(recallNumerator, keyStretches.length);
  const bothEmpty = keyStretches.length === 0 && markStretches.length === 0;
  return {
    precision,
    recall,
    f1: bothEmpty ? 1 : harmonicMean(precision, recall),
    precisionNumerator,
    studentSpansAfterMerge: markStretches.length,
    recallNumerator,
    keySpansAfterMerge: keyStretches.length,
  };
}

/** The same score on the spans of one category at a time, for the categories named. */
export function spanIdentificationPerCategory(
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
  categories: readonly string[],
): Record<string, SpanIdentification> {
  const keyGroups = groupByCategory(key);
  const markGroups = groupByCategory(marks);
  return Object.fromEntries(
    categories.map((category) => [
      category,
      spanIdentification(keyGroups.get(category) ?? [], markGroups.get(category) ?? []),
    ]),
  );
}

import { spanLength, type Span } from '../../text/span.ts';
import { sortSpans, type CategorizedSpan } from './categorized-span.ts';

/** The key spans that no mark has taken yet. */
export interface KeyPool {
  /**
   * Takes the first free key span (by start, end, category) that the mark meets or that the test takes for its equal;
   * null where there is none. Marks must come in the order of their starts.
   */
  takeFirst(mark: CategorizedSpan, isEqual?: (keySpan: CategorizedSpan) => boolean): CategorizedSpan | null;
  /** How many are free. */
  left(): number;
}

/**
 * A mark meets a key span where it covers at least a hundredth of it, the least overlap that nervaluate counts. An empty
 * span meets nothing.
 */
function meets(mark: Span, keySpan: Span): boolean {
  const shared = Math.min(mark.end, keySpan.end) - Math.max(mark.start, keySpan.start);
  return shared > 0 && 100 * shared >= spanLength(keySpan);
}

/**
 * Chains the sorted key spans. Taken ones are unlinked, and with them those that lie before the mark at hand, since no
 * later mark can reach them: so the search for a mark touches only the key spans around it.
 */
export function createKeyPool(key: readonly CategorizedSpan[]): KeyPool {
  const sorted = sortSpans(key);
  const none = sorted.length;
  const next = Int32Array.from({ length: none + 1 }, (_, index) => index + 1);
  const previous = Int32Array.from({ length: none + 1 }, (_, index) => index - 1);
  let first = 0;
  let free = none;

  const unlink = (index: number) => {
    const before = previous[index] ?? -1;
    const after = next[index] ?? none;
    if (before < 0) first = after;
    else next[before] = after;
    previous[after] = before;
  };

  return {
    takeFirst(mark, isEqual = () => false) {
      for (let index = first; index < none; index = next[index] ?? none) {
        const keySpan = sorted[index];
        if (keySpan === undefined || (keySpan.start >= mark.end && keySpan.start > mark.start)) return null;
        if (meets(mark, keySpan) || isEqual(keySpan)) {
          unlink(index);
          free -= 1;
          return keySpan;
        }
        if (keySpan.end <= mark.start && keySpan.start < mark.start) unlink(index);
      }
      return null;
    },
    left: () => free,
  };
}

import { spanLength, type Span } from '../../text/span.ts';
import { categoriesIn, groupByCategory, type CategorizedSpan } from './categorized-span.ts';
import { forEachIntersection, mergeOverlapping } from './stretches.ts';

/** `alpha` is 1 for full agreement, 0 for agreement as by chance, below 0 for less than that; observed and expected are the disagreements. */
export interface Alpha {
  alpha: number;
  observed: number;
  expected: number;
}

export interface UnitizingAlpha {
  /** Null where no rater has a unit, with fewer than two raters, and for an empty document. */
  overall: Alpha | null;
  /** The categories any rater used. */
  perCategory: Record<string, Alpha>;
  zeroLengthDropped: number;
  sameCategoryOverlapsMerged: boolean;
}

/**
 * Krippendorff's alpha for unitizing, u-alpha, for any number of raters.
 *
 * Krippendorff, "On the Reliability of Unitizing Continuous Data", Sociological Methodology 25, 1995, pp. 47-76; Content
 * Analysis, 2nd ed. 2004, pp. 251-256. For category c, m raters, a document of length L, units g of length b_g:
 * - difference δ² of two units of different raters that intersect: (difference of starts)² + (difference of ends)²; of a
 *   unit wholly inside the other's gap: b²; else 0;
 * - observed D_o = Σ_i Σ_{j≠i} Σ δ² / (m (m-1) L²);
 * - expected D_e = (2/L) Σ_g [ (N-1)/3 (2b_g³ - 3b_g² + b_g) + b_g² Σ_{gaps l ≥ b_g} (l - b_g + 1) ] / (mL (mL-1) - Σ_g b_g (b_g-1)),
 *   N the units of all raters, the gaps those of all raters;
 * - alpha = 1 - D_o / D_e; overall: of the sums over the categories used, 0 where the two are equal. Where both are 0
 *   (all raters cut the whole document into single characters) a category is given 0 and the whole 1: the convention of
 *   DKPro Statistics, kept for comparability.
 *
 * A rater's units of one category must not overlap, so overlapping ones are merged first (touching ones are not) and
 * empty ones dropped; the result says whether that happened.
 *
 * Bad at: short documents and few units, where a single shifted end moves it by tenths. Differences are squared, so that one
 * long disputed unit drowns ten small agreements. Nesting within a category is lost in the merging, confusing two
 * categories looks the same as missing one and inventing another, and D_e depends on where the document was cut.
 *
 * @param raters each one's spans; `documentLength` in the unit of the offsets
 */
export function unitizingAlpha(
  raters: readonly (readonly CategorizedSpan[])[],
  documentLength: number,
): UnitizingAlpha {
  const filled = raters.map((spans) => spans.filter((span) => span.start < span.end));
  const groups = filled.map(groupByCategory);
  const kept = groups.map((group) => mapValues(group, mergeOverlapping));
  const comparable = raters.length > 1 && documentLength > 0;
  const entries = (comparable ? categoriesIn(...filled) : []).map((category): [string, Alpha] => {
    const units = kept.map((group) => group.get(category) ?? []);
    const observed = disagreementObserved(units, documentLength);
    return [category, alphaOf(observed, disagreementExpected(units, documentLength), 0)];
  });
  return {
    overall: overallAlpha(entries.map(([, alpha]) => alpha)),
    perCategory: Object.fromEntries(entries),
    zeroLengthDropped: count(raters) - count(filled),
    sameCategoryOverlapsMerged: count(filled) > count(kept.flatMap((group) => [...group.values()])),
  };
}

const mapValues = <Value, Result>(map: Map<string, Value>, change: (value: Value) => Result) =>
  new Map([...map].map(([name, value]) => [name, change(value)] as const));

const count = (lists: readonly (readonly Span[])[]): number =>
  lists.reduce((sum, list) => sum + list.length, 0);

function overallAlpha(categories: readonly Alpha[]): Alpha | null {
  if (categories.length === 0) return null;
  const mean = (part: 'observed' | 'expected') =>
    categories.reduce((sum, category) => sum + category[part], 0) / categories.length;
  return alphaOf(mean('observed'), mean('expected'), 1);
}

function alphaOf(observed: number, expected: number, whereNothingToDisagree: number): Alpha {
  const same = observed === 0 && expected === 0;
  return { alpha: same ? whereNothingToDisagree : 1 - observed / expected, observed, expected };
}

/** Sum over all pairs of raters of the squared differences, as a share of its greatest possible order of size. */
function disagreementObserved(raters: readonly Span[][], documentLength: number): number {
  let sum = 0;
  raters.forEach((one, index) => {
    for (const other of raters.slice(index + 1)) sum += squaredDifferences(one, other);
  });
  return (2 * sum) / (raters.length * (raters.length - 1) * documentLength ** 2);
}

function squaredDifferences(one: readonly Span[], other: readonly Span[]): number {
  const metInOne = new Uint8Array(one.length);
  const metInOther = new Uint8Array(other.length);
  let sum = 0;
  forEachIntersection(one, other, (a, b, i, j) => {
    sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
    metInOne[i] = 1;
    metInOther[j] = 1;
  });
  return sum + squaresInGaps(one, metInOne) + squaresInGaps(other, metInOther);
}

const squaresInGaps = (units: readonly Span[], met: Uint8Array): number =>
  units.reduce((sum, unit, index) => (met[index] === 0 ? sum + spanLength(unit) ** 2 : sum), 0);

function disagreementExpected(raters: readonly Span[][], documentLength: number): number {
  const lengths = raters.flat().map(spanLength);
  const room = roomInGaps(raters.flatMap((units) => gapLengths(units, documentLength)));
  const others = lengths.length - 1;
  let sum = 0;
  let withinUnits = 0;
  for (const b of lengths) {
    sum += (others / 3) * (2 * b ** 3 - 3 * b ** 2 + b) + b ** 2 * room(b);
    withinUnits += b * (b - 1);
  }
  const everyone = raters.length * documentLength;
  return ((2 / documentLength) * sum) / (everyone * (everyone - 1) - withinUnits);
}

function gapLengths(units: readonly Span[], documentLength: number): number[] {
  const lengths: number[] = [];
  let from = 0;
  for (const unit of units) {
    if (unit.start > from) lengths.push(unit.start - from);
    from = unit.end;
  }
  if (documentLength > from) lengths.push(documentLength - from);
  return lengths;
}

/** For a length b: Σ (l - b + 1) over the gaps l that are at least b long, by binary search in the sorted gaps. */
function roomInGaps(gaps: readonly number[]): (length: number) => number {
  const falling = Float64Array.from(gaps).sort().reverse();
  const sums = new Float64Array(falling.length + 1);
  falling.forEach((gap, index) => (sums[index + 1] = (sums[index] ?? 0) + gap));
  return (length) => {
    let low = 0;
    let high = falling.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((falling[middle] ?? 0) >= length) low = middle + 1;
      else high = middle;
    }
    return (sums[low] ?? 0) - low * (length - 1);
  };
}

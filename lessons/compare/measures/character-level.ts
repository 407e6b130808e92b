import type { Span } from '../../text/span.ts';
import { groupByCategory, type CategorizedSpan } from './categorized-span.ts';
import { meanOfDefined, ratio } from './ratio.ts';
import { mergeOverlapping, sharedLength, totalLength } from './stretches.ts';

/** Units in both, in the marks only, in the key only; and the shares made of them. Null: undefined (0/0). */
export interface CharacterCounts {
  tp: number;
  fp: number;
  fn: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export interface CharacterAgreement extends CharacterCounts {
  kappa: number | null;
}

export interface CharacterLevel {
  perCategory: Record<string, CharacterAgreement>;
  /** Counts of all categories added up: a unit under two categories counts twice. */
  micro: CharacterCounts;
  /** Marked or not, whatever the category. */
  anyCategory: CharacterAgreement;
  /** Mean F1 of the categories that have one. */
  macroF1: number | null;
}

/**
 * Agreement on single characters: each list is read as the set of characters it covers.
 *
 * Precision tp / (tp + fp), recall tp / (tp + fn), F1 2tp / (2tp + fp + fn) (van Rijsbergen, Information Retrieval, 2nd
 * ed. 1979, ch. 7). Kappa (p_o - p_e) / (1 - p_e), Cohen, "A coefficient of agreement for nominal scales", Educational
 * and Psychological Measurement 20(1), 1960, over all `documentLength` characters as marked or unmarked; null where
 * chance alone gives full agreement. Empty spans cover no character.
 *
 * Bad at: telling how many things were found. Long spans outweigh short ones, a quote cut into crumbs scores like the
 * quote in one piece, and marking everything gets full recall. Kappa takes neighbouring characters for independent,
 * which they are not, and sinks where a category is rare although the agreement looks the same.
 *
 * @param categories those to report, also where no span is of them; spans of further categories are added to the report
 * @param documentLength in the unit of the offsets
 */
export function characterLevel(
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
  categories: readonly string[],
  documentLength: number,
): CharacterLevel {
  const keyGroups = groupByCategory(key);
  const markGroups = groupByCategory(marks);
  const names = new Set([...categories, ...keyGroups.keys(), ...markGroups.keys()]);
  const entries = [...names].map((name): [string, CharacterAgreement] => [
    name,
    agreement(keyGroups.get(name) ?? [], markGroups.get(name) ?? [], documentLength),
  ]);
  const values = entries.map(([, value]) => value);
  const sum = (part: 'tp' | 'fp' | 'fn') => values.reduce((total, value) => total + value[part], 0);
  return {
    perCategory: Object.fromEntries(entries),
    micro: shares(sum('tp'), sum('fp'), sum('fn')),
    anyCategory: agreement(key, marks, documentLength),
    macroF1: meanOfDefined(values.map((value) => value.f1)),
  };
}

function agreement(key: readonly Span[], marks: readonly Span[], documentLength: number): CharacterAgreement {
  const keyStretches = mergeOverlapping(key);
  const markStretches = mergeOverlapping(marks);
  const tp = sharedLength(keyStretches, markStretches);
  const fp = totalLength(markStretches) - tp;
  const fn = totalLength(keyStretches) - tp;
  const tn = documentLength - tp - fp - fn;
  return { ...shares(tp, fp, fn), kappa: kappa(tp, fp, fn, tn) };
}

const shares = (tp: number, fp: number, fn: number): CharacterCounts => ({
  tp,
  fp,
  fn,
  precision: ratio(tp, tp + fp),
  recall: ratio(tp, tp + fn),
  f1: ratio(2 * tp, 2 * tp + fp + fn),
});

/** Cohen's kappa of a two-by-two table with both fractions multiplied out, so that the undefined case is exactly 0/0. */
const kappa = (tp: number, fp: number, fn: number, tn: number): number | null =>
  ratio(2 * (tp * tn - fp * fn), (tp + fp) * (fp + tn) + (tp + fn) * (fn + tn));

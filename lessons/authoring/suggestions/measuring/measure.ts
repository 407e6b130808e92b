import type { CategorizedSpan } from '../../../compare/measures/categorized-span.ts';
import { entityMeasures } from '../../../compare/measures/entity-measures.ts';
import type { EntityTally } from '../../../compare/measures/entity-tally.ts';
import { overlaps, sameSpan } from '../../../text/span.ts';
import { WordIndex } from '../../../text/words.ts';
import { suggest } from '../suggest.ts';
import type { Suggestion, SuggestionRule } from '../suggestion.ts';
import type { AnnotatedArticle, Annotation } from './article.ts';

const categories = ['quote', 'sourcing'] as const;

/** How suggestions fit the annotations of some articles, in one category. */
export interface Measured {
  category: Suggestion['category'];
  strict: EntityTally;
  partial: EntityTally;
}

/** What became of the suggestions of one rule. */
export interface RuleCount {
  rule: SuggestionRule;
  exact: number;
  partly: number;
  beside: number;
}

/** Of the suggestions with exactly the annotated words: how many also say rightly what it is, and who speaks. */
export interface Details {
  exact: number;
  technique: number;
  quotes: number;
  speaker: number;
}

export interface MeasuredPart {
  words: number;
  categories: Measured[];
  rules: RuleCount[];
  details: Details;
}

interface Compared {
  annotation: Annotation | null;
  suggestion: Suggestion | null;
  isExact: boolean;
}

/**
 * Measures suggestions on annotated articles. The unit is the word: punctuation at the edges counts for nothing, as in
 * the comparison. An annotation that need not be marked counts where it is suggested, and is left out where it is not.
 */
export function measureArticles(articles: readonly AnnotatedArticle[]): MeasuredPart {
  const key: CategorizedSpan[] = [];
  const marks: CategorizedSpan[] = [];
  const compared: Compared[] = [];
  let before = 0;
  for (const { text, language, blocks, annotations } of articles) {
    const index = new WordIndex(text, language);
    const inWords = ({ category, span }: Annotation | Suggestion): CategorizedSpan => {
      const { from, to } = index.wordRange(span);
      return { category, start: before + from, end: before + to };
    };
    const suggestions = suggest(text, language, blocks);
    const counted = annotations.filter(
      (annotation) =>
        annotation.isRequired || suggestions.some((suggestion) => meets(annotation, suggestion)),
    );
    key.push(...counted.map(inWords));
    marks.push(...suggestions.map(inWords));
    compared.push(...compareOne(counted, suggestions, inWords));
    before += index.words.length + 1;
  }
  return {
    words: before - articles.length,
    categories: categories.map((category) => {
      const only = (spans: readonly CategorizedSpan[]) => spans.filter((span) => span.category === category);
      const { strict, partial } = entityMeasures(only(key), only(marks));
      return { category, strict, partial };
    }),
    rules: countByRule(compared),
    details: detailsOf(compared),
  };
}

const meets = (annotation: Annotation, suggestion: Suggestion): boolean =>
  annotation.category === suggestion.category && overlaps(annotation.span, suggestion.span);

/** Lays suggestions beside annotations: those with the same words first, then any that they meet. */
function compareOne(
  annotations: readonly Annotation[],
  suggestions: readonly Suggestion[],
  inWords: (one: Annotation | Suggestion) => CategorizedSpan,
): Compared[] {
  const free = new Set(annotations);
  const take = (suggestion: Suggestion, fits: (annotation: Annotation) => boolean): Annotation | null => {
    const found = [...free].find((annotation) => meets(annotation, suggestion) && fits(annotation)) ?? null;
    if (found !== null) free.delete(found);
    return found;
  };
  const exact = new Map(
    suggestions.map((suggestion) => [
      suggestion,
      take(suggestion, (annotation) => sameSpan(inWords(annotation), inWords(suggestion))),
    ]),
  );
  const compared = suggestions.map((suggestion): Compared => {
    const same = exact.get(suggestion) ?? null;
    return { suggestion, annotation: same ?? take(suggestion, () => true), isExact: same !== null };
  });
  return [...compared, ...[...free].map((annotation) => ({ annotation, suggestion: null, isExact: false }))];
}

function countByRule(compared: readonly Compared[]): RuleCount[] {
  const counts = new Map<SuggestionRule, RuleCount>();
  for (const { suggestion, annotation, isExact } of compared) {
    if (suggestion === null) continue;
    const { rule } = suggestion;
    const count = counts.get(rule) ?? { rule, exact: 0, partly: 0, beside: 0 };
    count[isExact ? 'exact' : annotation === null ? 'beside' : 'partly'] += 1;
    counts.set(rule, count);
  }
  return [...counts.values()];
}

function detailsOf(compared: readonly Compared[]): Details {
  const details: Details = { exact: 0, technique: 0, quotes: 0, speaker: 0 };
  for (const { suggestion, annotation, isExact } of compared) {
    if (!isExact || suggestion === null || annotation === null) continue;
    details.exact += 1;
    if (suggestion.technique === annotation.technique) details.technique += 1;
    if (annotation.category !== 'quote' || annotation.speaker === null) continue;
    details.quotes += 1;
    if (suggestion.speaker?.name.toLowerCase() === annotation.speaker.toLowerCase()) details.speaker += 1;
  }
  return details;
}

import type { EntityTally } from '../../../compare/measures/entity-tally.ts';
import type { Details, MeasuredPart, RuleCount } from './measure.ts';

/** Articles of one language that are measured together. */
export interface Part {
  name: string;
  language: string;
  /** Whether nobody looked at how the rules do on them while the rules were made. */
  isHeldOut: boolean;
  measured: MeasuredPart;
}

/** The page `docs/suggestions.md`, made from what was measured so that it can't go stale. */
export const suggestionsPage = (parts: readonly Part[]): string => `# How good the suggestions are

Made by \`lessons/authoring/suggestions/measuring/suggestions.test.ts\`, which fails when this page is not what the rules do;
\`npx vitest run lessons/authoring/suggestions -u\` writes it anew.

In German and English articles, authors are shown where a quotation or a source may stand. Rules find them by quotation marks,
reporting verbs, the subjunctive and phrases like "laut" or "according to", on this computer, in some hundredths of a second. Each
suggestion is accepted or refused by itself, and says by which rule it was made. There is no button that accepts all of them, on
purpose: every key item is something its author has read and stands for, and of the suggestions in articles that the rules had not
seen, ${share(parts)} in a hundred were wrong or began or ended in the wrong place.
Framing is never suggested. It is not in the form of a sentence.

## What was measured

- **Own articles**: eight German, eight English, 120 to 200 words each, on invented matters, written and annotated by the codebook
  before there was a rule. Half of them (_development_) were looked at to improve the rules; the other half (_held out_) was only measured.
  One correction was made to all annotations after they were written, before there was a rule: what stands before a trailing "police
  said" became acceptable instead of required, as the codebook has it.
- **First lesson**: the shipped key of „Gipfel in Wostotschny“, its quotes and sources. Known when the rules were written, not used to improve them.

Read the figures with this in mind: one hand wrote articles, annotations and rules, and the articles are short and dense with
speech. The held-out half is fairer than the other, but newspapers are more various than either. Expect less.

Counted in words, so that punctuation at the edges does not matter, by the measures of [measures.md](measures.md). _Exact_: the same
words in the same category. _Partly_: some of the same words. _Beside_: a suggestion where nothing is annotated, a false alarm.
What may be marked but need not be counts where it is suggested and is left out where it is not. _Strict_ counts only exact ones;
_partial_ counts half for partly. P, R, F1: precision, recall and their harmonic mean.

${table(
  [
    'articles',
    'words',
    'category',
    'exact',
    'partly',
    'missed',
    'beside',
    'strict P',
    'R',
    'F1',
    'partial P',
    'R',
    'F1',
  ],
  parts.flatMap(({ name, language, measured: { words, categories } }) =>
    categories.map(({ category, strict, partial }) => [
      `${name}, ${language}`,
      String(words),
      category,
      ...[partial.correct, partial.partial, partial.missed, partial.spurious].map(String),
      ...figures(strict),
      ...figures(partial),
    ]),
  ),
)}

Of the suggestions with exactly the annotated words, so many also name the annotated technique; of the quotes among them, so many
name who speaks as the annotation does. "Seine Tochter Lena" for "Lena Roth" counts as another name.

${table(
  ['articles', 'exact', 'technique right', 'quotes', 'speaker right'],
  parts.map(({ name, language, measured: { details } }) => [`${name}, ${language}`, ...detailCells(details)]),
)}

## By rule

Over all the articles above, most used first.

${table(
  ['rule', 'exact', 'partly', 'beside'],
  sumOfRules(parts).map(({ rule, exact, partly, beside }) => [
    `\`${rule}\``,
    String(exact),
    String(partly),
    String(beside),
  ]),
)}

## What the rules can't see

- **What is said without a sign of it**: an answer in an interview without quotation marks; a promise in the indicative; German
  reported speech whose subjunctive looks like the indicative and has no reporting verb beside it.
- **That a source is missing.** "Angeblich" and "reportedly" are found; a claim that simply stands there is not.
- **Who "er", "sie", "he" or "she" is** beyond the last who spoke. A wrong guess is seen at once, since the name stands in the suggestion.
- **Reporting verbs that are not in the tables**, and figures of speech with those that are.
- **Where a report ends**, when the sentence goes on with the article's own words after a comma.
- **What stands in the indicative beside "laut" or "wie … sagte"**: the source is suggested, the report is not. The codebook has it as
  acceptable, and its author can mark it.
- **Quotations over several paragraphs** that are opened anew and closed only once, and marks without a partner: nothing is suggested.

A few words in quotation marks that nobody says (a title, a name, a raised eyebrow) are left alone. They may be framing; that is for a
person to say. Nothing is suggested where saying is denied ("nobody said that ...").
`;

/** Of a hundred suggestions in held-out articles, how many are not exactly an annotation. */
function share(parts: readonly Part[]): string {
  const rules = parts.filter(({ isHeldOut }) => isHeldOut).flatMap(({ measured }) => measured.rules);
  const wrong = rules.reduce((sum, { partly, beside }) => sum + partly + beside, 0);
  const all = rules.reduce((sum, { exact }) => sum + exact, wrong);
  return String(Math.round((100 * wrong) / all));
}

const figures = ({ precision, recall, f1 }: EntityTally): string[] =>
  [precision, recall, f1].map((value) => value.toFixed(2));

const detailCells = ({ exact, technique, quotes, speaker }: Details): string[] =>
  [exact, technique, quotes, speaker].map(String);

function sumOfRules(parts: readonly Part[]): RuleCount[] {
  const sums = new Map<string, RuleCount>();
  for (const { rule, exact, partly, beside } of parts.flatMap(({ measured }) => measured.rules)) {
    const sum = sums.get(rule) ?? { rule, exact: 0, partly: 0, beside: 0 };
    sums.set(rule, {
      rule,
      exact: sum.exact + exact,
      partly: sum.partly + partly,
      beside: sum.beside + beside,
    });
  }
  const total = ({ exact, partly, beside }: RuleCount) => exact + partly + beside;
  return [...sums.values()].sort((a, b) => total(b) - total(a));
}

/** A Markdown table with even columns, as the formatter wants it. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, place) =>
    Math.max(3, head.length, ...rows.map((cells) => (cells[place] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, place) => (cells[place] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

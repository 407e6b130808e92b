import { byCore } from '../compare/key-words.ts';
import { indexWords } from '../compare/word-index.ts';
import type { Lesson } from '../format/lesson.ts';
import type { LearnerCode } from '../marks/learner-code.ts';
import { assertNever } from '../result.ts';
import { emptyView, noMarks, nothingOf, sumViews, untouched } from './add-views.ts';
import type { ClassView, Confidence, ItemView, Stretch } from './class-view.ts';
import type { Graded, GradedMark, ItemOutcome } from './grade.ts';
import { union } from './word-counts.ts';

/** What one learner's hand-in came to. */
export interface GradedHandIn {
  learner: LearnerCode;
  graded: Graded;
}

/**
 * What a class made of a lesson: the sums of what each of its learners did. One hand-in a learner; who has several and which
 * counts is decided before.
 *
 * - `heat`: a word counts once for a learner and category, however many of their marks cover it.
 * - `items`: in the reading order of the key; outcomes of items that this key does not have are passed over.
 * - `confidence`: marks, not learners. Repeated marks and marks without words are not counted.
 * - `scores`: a score s is counted in the tenth floor(10 s), 1 in the last.
 *
 * @param lesson as the hand-ins were graded: its words are what `from` and `to` of marks count
 */
export function viewOf(lesson: Lesson, handIns: Iterable<GradedHandIn>): ClassView {
  const words = indexWords(lesson.text, lesson.language).words.length;
  const blank = blankView(lesson);
  const items = blank.items.map(({ item }) => item);
  return sumViews(
    (function* () {
      yield blank;
      for (const handIn of handIns) yield learnerView(handIn, items, words);
    })(),
  );
}

const blankView = ({ categories, key }: Lesson): ClassView => ({
  ...emptyView,
  heat: Object.fromEntries(categories.map(({ id }) => [id, []])),
  items: [...key].sort(byCore).map(({ id }) => untouched(id)),
  categories: categories.map(({ id }) => nothingOf(id)),
});

function learnerView({ learner, graded }: GradedHandIn, items: readonly string[], words: number): ClassView {
  const outcomes = new Map(Object.entries(graded.items));
  const stances = new Map(Object.entries(graded.stances));
  return {
    learners: 1,
    heat: heatOf(graded.marks, words),
    items: items.flatMap((item) => {
      const outcome = outcomes.get(item);
      if (outcome === undefined) return [];
      const stance = stances.get(item);
      const disagrees = stance?.kind === 'disagree';
      return {
        ...untouched(item),
        [countOf(outcome)]: 1,
        convinced: stance?.kind === 'convinced' ? 1 : 0,
        disagree: disagrees ? 1 : 0,
        reasons: disagrees && stance.reason.trim() !== '' ? [{ learner, text: stance.reason }] : [],
      };
    }),
    confidence: {
      sure: outcomesOf(graded.marks.filter(({ sure }) => sure)),
      unsure: outcomesOf(graded.marks.filter(({ sure }) => !sure)),
    },
    categories: graded.categories.map(({ category, expected, found, boundary, reconsider }) => ({
      category,
      expected,
      found,
      boundary,
      reconsider,
    })),
    scores: emptyView.scores.map((_, tenth) => (tenth === tenthOf(graded.whole.score) ? 1 : 0)),
  };
}

/** The words each category's marks cover, as stretches of one learner. */
function heatOf(marks: readonly GradedMark[], words: number): Record<string, Stretch[]> {
  const ranges = new Map<string, { from: number; to: number }[]>();
  for (const { category, from, to } of marks) {
    const own = ranges.get(category);
    const range = { from, to: Math.min(to, words) };
    if (own === undefined) ranges.set(category, [range]);
    else own.push(range);
  }
  return Object.fromEntries(
    [...ranges].map(([category, own]) => [category, union(own).map((range) => ({ ...range, learners: 1 }))]),
  );
}

function outcomesOf(marks: readonly GradedMark[]): Confidence {
  const counts = noMarks();
  for (const { outcome } of marks) {
    if (outcome === 'on-target') counts.onTarget += 1;
    else if (outcome === 'boundary') counts.boundary += 1;
    else if (outcome === 'other-category') counts.otherCategory += 1;
    else if (outcome === 'arguable') counts.arguable += 1;
    else if (outcome === 'not-in-key') counts.notInKey += 1;
  }
  return counts;
}

function countOf(outcome: ItemOutcome): keyof ItemView {
  switch (outcome) {
    case 'found':
    case 'boundary':
    case 'arguable':
    case 'missed':
      return outcome;
    case 'other-category':
      return 'otherCategory';
    case 'not-needed':
      return 'notNeeded';
    default:
      return assertNever(outcome);
  }
}

const tenthOf = (score: number | null): number | null =>
  score === null ? null : Math.min(9, Math.floor(score * 10));

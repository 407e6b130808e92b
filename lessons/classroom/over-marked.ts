import { keyInWords } from '../compare/key-words.ts';
import { indexWords } from '../compare/word-index.ts';
import { sharesWord, type WordRange } from '../compare/word-range.ts';
import type { Lesson } from '../format/lesson.ts';
import { MOST_WHYS, type ClassView, type OverMarked, type Reason, type Stretch } from './class-view.ts';
import { ChosenReasons } from './chosen-reasons.ts';
import type { GradedHandIn } from './view-of.ts';
import { union } from './word-counts.ts';

/** What somebody wrote beside a mark, and the words it lies on. */
export interface WrittenWhy extends Reason, WordRange {
  category: string;
}

/** Everything that was written beside marks. */
export const whysOf = (handIns: Iterable<GradedHandIn>): WrittenWhy[] =>
  [...handIns].flatMap(({ learner, graded }) =>
    graded.marks
      .filter(({ why }) => why.trim() !== '')
      .map(({ category, from, to, why }) => ({ learner, category, from, to, text: why })),
  );

/**
 * From how many learners on a passage is worth a talk: a fifth of them, and two. A fifth of a class is one in a row of desks;
 * below that it is a matter between the learner and the key. One alone is never "many", however small the class.
 */
export const leastToBeMany = (learners: number): number => Math.max(2, Math.ceil(learners / 5));

/**
 * Passages that many marked in a category although the key has nothing of it there: consecutive words outside the margin (and
 * the margins of the alternatives) of every item of the category, each marked by `least` learners or more. The passages most
 * marked come first; of equal ones the earlier.
 *
 * @param whys written beside marks; those on a mark of the category that shares a word with the passage are told with it
 */
export function overMarked(
  lesson: Lesson,
  view: Pick<ClassView, 'learners' | 'heat'>,
  whys: readonly WrittenWhy[],
  least: number = leastToBeMany(view.learners),
): OverMarked[] {
  const key = keyInWords(lesson.key, indexWords(lesson.text, lesson.language));
  return Object.entries(view.heat)
    .flatMap(([category, stretches]) => {
      const allowed = key
        .filter(({ item }) => item.category === category)
        .flatMap((item) => item.allowed.map(({ extent }) => extent));
      const many = stretches.filter(({ learners }) => learners >= least);
      const own = whys.filter((why) => why.category === category);
      return passages(outside(many, union(allowed))).map((passage) => ({
        category,
        ...passage,
        whys: whysOn(passage, category, own),
      }));
    })
    .sort((one, other) => other.learners - one.learners || one.from - other.from);
}

function whysOn(passage: WordRange, category: string, whys: readonly WrittenWhy[]): Reason[] {
  const chosen = new ChosenReasons(`${category} ${String(passage.from)}`, MOST_WHYS);
  for (const why of whys) {
    if (sharesWord(why, passage)) chosen.add({ learner: why.learner, text: why.text });
  }
  return chosen.list();
}

/** What of the stretches lies in none of the ranges. Both in reading order; the ranges neither overlap nor touch. */
function outside(stretches: readonly Stretch[], ranges: readonly WordRange[]): Stretch[] {
  const left: Stretch[] = [];
  let next = 0;
  for (const { from, to, learners } of stretches) {
    while ((ranges[next]?.to ?? Infinity) <= from) next += 1;
    let start = from;
    for (let place = next; (ranges[place]?.from ?? Infinity) < to; place += 1) {
      const range = ranges[place];
      if (range === undefined) break;
      if (range.from > start) left.push({ from: start, to: range.from, learners });
      start = range.to;
    }
    if (start < to) left.push({ from: start, to, learners });
  }
  return left;
}

/** Stretches that follow each other without a gap as one, with the most learners of any of them. */
function passages(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { from, to, learners } of stretches) {
    const last = joined.at(-1);
    if (last?.to === from) {
      last.to = to;
      last.learners = Math.max(last.learners, learners);
    } else joined.push({ from, to, learners });
  }
  return joined;
}

import { localize } from '../../format/localized.ts';
import { steps, type Mode, type Step } from '../../marks/attempt.ts';
import type { Cell } from '../../exchange/csv/csv-text.ts';
import type { HandedOn, HandedOnLesson } from './handed-on.ts';

export const classColumns = [
  'class',
  'learner',
  'pack',
  'lesson',
  'handedInAt',
  'mode',
  'intact',
  'attempts',
  'marks',
  'expected',
  'found',
  'boundary',
  'missed',
  'reconsider',
  'arguable',
  'score',
  'scoreAtFirstCheck',
  'scoreAtSecondCheck',
  'agreementWithKey',
  'convinced',
  'disagree',
] as const;

/** What is counted of each category in columns of its own. */
const counted = ['expected', 'found', 'reconsider'] as const;

type Column = (typeof classColumns)[number];
type Counted = (typeof counted)[number];

/** How a table of learners speaks; written in the catalogues, not here. */
export interface ClassTableWords {
  language: string;
  column: Readonly<Record<Column, string>>;
  /** "framing: found" */
  ofCategory: (category: string, what: Counted) => string;
  /** "seconds: marking" */
  secondsOf: (step: Step) => string;
  mode: Readonly<Record<Mode, string>>;
  yes: string;
  no: string;
}

/**
 * A class as a table: a row for each learner and lesson, the first row saying what is in the columns. Scores are shares from
 * 0 to 1 with four decimals, agreement is Krippendorff's alpha, times are whole seconds. What is not defined is empty, which is
 * not the same as zero.
 */
export function classTable(lessons: readonly HandedOnLesson[], words: ClassTableWords): Cell[][] {
  const categories = categoriesOf(lessons, words.language);
  const worked = steps.filter((step) =>
    lessons.some(({ works }) => works.some(({ graded }) => graded.seconds[step] !== undefined)),
  );
  const head = [
    ...classColumns.map((column) => words.column[column]),
    ...categories.flatMap(({ name }) => counted.map((what) => words.ofCategory(name, what))),
    ...worked.map((step) => words.secondsOf(step)),
  ];
  const rows = lessons.flatMap((lesson) =>
    lesson.works.map((work) => [
      ...classColumns.map((column) => cellsOf(lesson, work, words)[column]),
      ...categories.flatMap(({ id }) => {
        const tally = work.graded.categories.find(({ category }) => category === id);
        return counted.map((what) => tally?.[what] ?? null);
      }),
      ...worked.map((step) => work.graded.seconds[step] ?? null),
    ]),
  );
  return [head, ...rows];
}

function cellsOf(
  { pack, lesson }: HandedOnLesson,
  work: HandedOn,
  { language, mode, yes, no }: ClassTableWords,
): Record<Column, Cell> {
  const { whole, checks, alpha, stances, marks } = work.graded;
  const said = Object.values(stances);
  return {
    class: work.class.name,
    learner: work.learner,
    pack,
    lesson: localize(lesson.title, language, lesson.language).text,
    handedInAt: { at: work.handedInAt },
    mode: mode[work.mode],
    intact: work.intact ? yes : no,
    attempts: work.attempts,
    marks: marks.length,
    expected: whole.expected,
    found: whole.found,
    boundary: whole.boundary,
    missed: whole.missed,
    reconsider: whole.reconsider,
    arguable: whole.arguable,
    score: rounded(whole.score),
    scoreAtFirstCheck: rounded(checks.first),
    scoreAtSecondCheck: rounded(checks.second),
    agreementWithKey: rounded(alpha),
    convinced: said.filter(({ kind }) => kind === 'convinced').length,
    disagree: said.filter(({ kind }) => kind === 'disagree').length,
  };
}

const rounded = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 10000) / 10000;

/** Every lesson's categories, each id once, in the order they are met. */
function categoriesOf(lessons: readonly HandedOnLesson[], language: string): { id: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { lesson } of lessons) {
    for (const { id, name } of lesson.categories)
      if (!names.has(id)) names.set(id, localize(name, language, lesson.language).text);
  }
  return [...names].map(([id, name]) => ({ id, name }));
}

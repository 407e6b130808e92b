import type { OpenedWorksheet } from '../../../../electron/contract/class-output.ts';
import type { HandedOn, HandedOnLesson } from '../../../../lessons/classroom/output/handed-on.ts';
import {
  matchLearners,
  type NamedLearner,
  type SubmittedBy,
  type Unmatched,
} from '../../../../lessons/exchange/moodle/match-learners.ts';

type Row = OpenedWorksheet['rows'][number];

/** A row that stays as it came, and why. */
export interface LeftRow {
  row: Row;
  why: Unmatched | 'no-work' | 'written' | 'locked';
  /** Whose it is, where that is known. */
  learner: string | null;
}

/** What is written into a worksheet and what isn't, before anything is. */
export interface WorksheetPlan {
  filled: { row: Row; work: HandedOn }[];
  left: LeftRow[];
}

/**
 * @param submitted,named what is known of who is who
 * @param replace whether feedback that is there already gives way
 */
export function planWorksheet(
  { rows }: OpenedWorksheet,
  lesson: HandedOnLesson,
  submitted: readonly SubmittedBy[],
  named: readonly NamedLearner[],
  replace: boolean,
): WorksheetPlan {
  const { learners, unmatched } = matchLearners(rows, submitted, named);
  const works = new Map(lesson.works.map((work) => [work.learner, work]));
  const plan: WorksheetPlan = { filled: [], left: [] };
  for (const row of rows) {
    const learner = learners.get(row.line) ?? null;
    const work = learner === null ? undefined : works.get(learner);
    const why = unmatched.find(({ line }) => line === row.line)?.why;
    if (why !== undefined) plan.left.push({ row, why, learner });
    else if (work === undefined) plan.left.push({ row, why: 'no-work', learner });
    else if (row.locked) plan.left.push({ row, why: 'locked', learner });
    else if (row.feedback !== '' && !replace) plan.left.push({ row, why: 'written', learner });
    else plan.filled.push({ row, work });
  }
  return plan;
}

/** Found of expected places; null where there was nothing to find. */
export const shareOf = ({ graded: { whole } }: HandedOn): number | null =>
  whole.expected === 0 ? null : whole.found / whole.expected;

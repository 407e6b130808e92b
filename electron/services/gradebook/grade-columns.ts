import type { HandInGrade } from '../../../lessons/classroom/grade-hand-in.ts';
import type { HandInRow } from './tables.ts';

type GradeColumns = Pick<
  HandInRow,
  | 'key_hash'
  | 'score'
  | 'expected'
  | 'found'
  | 'reconsider'
  | 'marks'
  | 'carried_from'
  | 'carried_moved'
  | 'carried_lost'
>;

/** What a row says of a hand-in's grade, so that lists need not open it. */
export const gradeColumns = (
  key: string,
  { graded, carried }: Pick<HandInGrade, 'graded' | 'carried'>,
): GradeColumns => ({
  key_hash: key,
  score: graded.whole.score,
  expected: graded.whole.expected,
  found: graded.whole.found,
  reconsider: graded.whole.reconsider,
  marks: graded.marks.length,
  carried_from: carried?.from ?? null,
  carried_moved: carried?.moved ?? 0,
  carried_lost: carried?.lost ?? 0,
});

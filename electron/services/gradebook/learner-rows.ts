import * as z from 'zod';

import type { LearnerRow, LearnerRows, Selection, SortColumn } from '../../contract/classes.ts';
import { attemptSchema } from '../../../lessons/marks/attempt.ts';
import type { GradebookDatabase } from './database.ts';

/** A list of learners: which, how sorted, and which part of it. */
export interface LearnersWish extends Selection {
  sort: SortColumn;
  descending: boolean;
  offset: number;
  limit: number;
}

const columns = {
  learner: 'learner',
  handedInAt: 'handed_in_at',
  score: 'score',
  found: 'found',
  reconsider: 'reconsider',
  seconds: 'seconds',
} as const satisfies Record<SortColumn, string>;

const rowSchema = z.object({
  id: z.string(),
  class_id: z.string(),
  pack: z.string(),
  lesson: z.string(),
  learner: z.string(),
  handed_in_at: z.string(),
  mode: attemptSchema.shape.mode,
  score: z.number().nullable(),
  expected: z.int(),
  found: z.int(),
  reconsider: z.int(),
  marks: z.int(),
  seconds: z.int(),
  intact: z.int(),
});
export const rowColumns = [
  'id',
  'class_id',
  'pack',
  'lesson',
  'learner',
  'handed_in_at',
  'mode',
  'score',
  'expected',
  'found',
  'reconsider',
  'marks',
  'seconds',
  'intact',
] as const;

/** Some learners of a list, sorted; who is equal in that, by code. Without a score is below every score. */
export async function listLearners(
  { tables }: GradebookDatabase,
  { classes, pack, lesson, attempt, sort, descending, offset, limit }: LearnersWish,
): Promise<LearnerRows> {
  const counted = tables
    .selectFrom('hand_ins')
    .where('class_id', 'in', classes)
    .where('pack', '=', pack)
    .where('lesson', '=', lesson)
    .where(attempt === 'latest' ? 'is_latest' : 'is_first', '=', 1);
  const { total } = await counted.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow();
  const rows = await counted
    .select(rowColumns)
    .orderBy(columns[sort], (order) => (descending ? order.desc().nullsLast() : order.asc().nullsFirst()))
    .orderBy('learner')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total: Number(total), rows: await learnerRows(tables, rows) };
}

/** Rows as people are shown them, with how many attempts each learner has. */
export async function learnerRows(
  tables: GradebookDatabase['tables'],
  found: readonly unknown[],
): Promise<LearnerRow[]> {
  const rows = z.array(rowSchema).parse(found);
  const first = rows[0];
  if (first === undefined) return [];
  const { pack, lesson } = first;
  const counts = await tables
    .selectFrom('hand_ins')
    .select(({ fn }) => ['class_id', 'learner', fn.countAll().as('attempts')])
    .where('class_id', 'in', [...new Set(rows.map(({ class_id }) => class_id))])
    .where('pack', '=', pack)
    .where('lesson', '=', lesson)
    .where('learner', 'in', [...new Set(rows.map(({ learner }) => learner))])
    .groupBy(['class_id', 'learner'])
    .execute();
  const attempts = new Map(counts.map((row) => [`${row.class_id}/${row.learner}`, Number(row.attempts)]));
  return rows.map(({ id, class_id, learner, handed_in_at, intact, pack: _, lesson: __, ...figures }) => ({
    handIn: id,
    class: class_id,
    learner,
    handedInAt: handed_in_at,
    ...figures,
    intact: intact === 1,
    attempts: attempts.get(`${class_id}/${learner}`) ?? 1,
  }));
}

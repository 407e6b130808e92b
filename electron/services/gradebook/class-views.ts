import type { Transaction } from 'kysely';
import * as z from 'zod';

import type { GradedHandIn } from '../../../lessons/classroom/view-of.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import type { Selection } from '../../contract/classes.ts';
import { bytesSchema, compressJson, expandJson } from './compressed.ts';
import type { GradebookDatabase } from './database.ts';
import { eachGraded } from './graded-rows.ts';
import { addSums, lessonSumsSchema, sumsOf, type LessonSums } from './lesson-sums.ts';
import type { ClassLesson, LessonName } from './lessons-in-use.ts';
import type { GradebookTables } from './tables.ts';

type Tables = Transaction<GradebookTables>;
type Attempt = Selection['attempt'];

/** What was added to a class's work on a lesson. */
export interface AddedToLesson extends ClassLesson {
  by: Lesson;
  handIns: GradedHandIn[];
  /** Whether none of these learners had handed in the lesson before. */
  onlyNew: boolean;
  /** Whether they are all there is. */
  whole: boolean;
}

/**
 * Brings the kept sums of a class's lesson up to date, in the transaction that added hand-ins. What can't be added, because a
 * learner counted already, is dropped, and worked out anew when somebody looks.
 */
export async function addToViews(tables: Tables, added: AddedToLesson): Promise<void> {
  await countChange(tables, [added.classId]);
  if (!added.onlyNew) return forgetViews(tables, added);
  const rows = await viewRows(tables, [added.classId], added, ['latest', 'first']);
  if (!added.whole && rows.length === 0) return;
  const sums = sumsOf(added.by, added.handIns);
  if (added.whole) return keep(tables, added, 'latest', sums);
  for (const row of rows) await keep(tables, added, row.attempt, addSums([await sumsIn(row), sums]));
}

/** Drops the kept sums of a class's lesson. */
export async function forgetViews(tables: Tables, { classId, pack, lesson }: ClassLesson): Promise<void> {
  await tables
    .deleteFrom('class_views')
    .where('class_id', '=', classId)
    .where('pack', '=', pack)
    .where('lesson', '=', lesson)
    .execute();
}

/** Says that hand-ins of some classes have changed. */
export async function countChange(tables: Tables, classIds: readonly string[]): Promise<void> {
  await tables
    .updateTable('classes')
    .set((classes) => ({ revision: classes('revision', '+', 1) }))
    .where('id', 'in', classIds)
    .execute();
}

/**
 * What some classes made of a lesson, each added up; classes without a hand-in are left out. What is not kept is worked out
 * and kept.
 *
 * @param by the lesson as the hand-ins were graded
 */
export async function sumsOfClasses(
  database: GradebookDatabase,
  { classes, pack, lesson, attempt }: Selection,
  by: Lesson,
): Promise<LessonSums[]> {
  const { tables } = database;
  const kept = await viewRows(tables, classes, { pack, lesson }, [attempt]);
  const sums = await Promise.all(kept.map(sumsIn));
  const known = new Set(kept.map(({ class_id }) => class_id));
  const missing = await tables
    .selectFrom('classes')
    .select(['id', 'revision'])
    .where('id', 'in', classes)
    .where((query) =>
      query.exists(
        query
          .selectFrom('hand_ins')
          .select('hand_ins.id')
          .whereRef('hand_ins.class_id', '=', 'classes.id')
          .where('hand_ins.pack', '=', pack)
          .where('hand_ins.lesson', '=', lesson),
      ),
    )
    .execute();
  for (const { id, revision } of z.array(revisionSchema).parse(missing)) {
    if (known.has(id)) continue;
    const worked = { classId: id, pack, lesson };
    const fresh = await workOut(database, worked, attempt, by);
    sums.push(fresh);
    await keepIfUnchanged(database, worked, attempt, revision, fresh);
  }
  return sums;
}

const revisionSchema = z.object({ id: z.string(), revision: z.int() });
const viewRowSchema = z.object({
  class_id: z.string(),
  attempt: z.enum(['latest', 'first']),
  content: bytesSchema,
});
type ViewRow = z.infer<typeof viewRowSchema>;

async function viewRows(
  tables: GradebookDatabase['tables'],
  classes: readonly string[],
  { pack, lesson }: LessonName,
  attempts: readonly Attempt[],
): Promise<ViewRow[]> {
  const rows = await tables
    .selectFrom('class_views')
    .select(['class_id', 'attempt', 'content'])
    .where('class_id', 'in', classes)
    .where('pack', '=', pack)
    .where('lesson', '=', lesson)
    .where('attempt', 'in', attempts)
    .orderBy('class_id')
    .execute();
  return z.array(viewRowSchema).parse(rows);
}

const sumsIn = async ({ content }: ViewRow): Promise<LessonSums> =>
  lessonSumsSchema.parse(await expandJson(content));

async function workOut(
  database: GradebookDatabase,
  of: ClassLesson,
  attempt: Attempt,
  by: Lesson,
): Promise<LessonSums> {
  let sums = sumsOf(by, []);
  for await (const handIns of eachGraded(database, of, attempt)) sums = addSums([sums, sumsOf(by, handIns)]);
  return sums;
}

async function keep(tables: Tables, of: ClassLesson, attempt: Attempt, sums: LessonSums): Promise<void> {
  const content = await compressJson(sums);
  const { classId, pack, lesson } = of;
  await tables
    .insertInto('class_views')
    .values({ class_id: classId, pack, lesson, attempt, content })
    .onConflict((conflict) =>
      conflict.columns(['class_id', 'pack', 'lesson', 'attempt']).doUpdateSet({ content }),
    )
    .execute();
}

/** Keeps sums unless a hand-in came or went while they were worked out. */
async function keepIfUnchanged(
  { kind, tables }: GradebookDatabase,
  of: ClassLesson,
  attempt: Attempt,
  revision: number,
  sums: LessonSums,
): Promise<void> {
  await tables.transaction().execute(async (within) => {
    const query = within.selectFrom('classes').select(['id', 'revision']).where('id', '=', of.classId);
    const row = await (kind === 'server' ? query.forUpdate() : query).executeTakeFirst();
    if (row?.revision === revision) await keep(within, of, attempt, sums);
  });
}

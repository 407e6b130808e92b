import type { Transaction } from 'kysely';
import * as z from 'zod';

import type { Failure } from '../../contract/errors.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { countChange, forgetViews } from './class-views.ts';
import type { GradebookDatabase } from './database.ts';
import { holdClass } from './hold-class.ts';
import type { GradebookTables } from './tables.ts';

type Tables = Transaction<GradebookTables>;
type Removed = Result<{ handIns: number }, Failure>;

const lessonsSchema = z.array(z.object({ pack: z.string(), lesson: z.string() }));

/** Deletes everything of one learner in a class, for good. */
export function removeLearner(
  database: GradebookDatabase,
  { classId, learner }: { classId: string; learner: string },
): Promise<Removed> {
  return forGood(database, async (tables) => {
    if (!(await holdClass(database, tables, classId))) return null;
    const own = tables.selectFrom('hand_ins').where('class_id', '=', classId).where('learner', '=', learner);
    const lessons = lessonsSchema.parse(await own.select(['pack', 'lesson']).distinct().execute());
    const { numDeletedRows } = await tables
      .deleteFrom('hand_ins')
      .where('class_id', '=', classId)
      .where('learner', '=', learner)
      .executeTakeFirstOrThrow();
    for (const lesson of lessons) await forgetViews(tables, { classId, ...lesson });
    await countChange(tables, [classId]);
    return Number(numDeletedRows);
  });
}

/** Deletes a class with everything that was handed in, for good. */
export function removeClass(database: GradebookDatabase, classId: string): Promise<Removed> {
  return forGood(database, async (tables) => {
    if (!(await holdClass(database, tables, classId))) return null;
    const { numDeletedRows } = await tables
      .deleteFrom('hand_ins')
      .where('class_id', '=', classId)
      .executeTakeFirstOrThrow();
    await tables.deleteFrom('classes').where('id', '=', classId).execute();
    return Number(numDeletedRows);
  });
}

/** Deletes all classes and everything that was handed in, for good. */
export function removeEverything(database: GradebookDatabase): Promise<Removed> {
  return forGood(database, async (tables) => {
    // In the order in which others hold them: a class before its hand-ins.
    if (database.kind === 'server')
      await tables.selectFrom('classes').select('id').orderBy('id').forUpdate().execute();
    const { numDeletedRows } = await tables.deleteFrom('hand_ins').executeTakeFirstOrThrow();
    await tables.deleteFrom('classes').execute();
    return Number(numDeletedRows);
  });
}

/** @param remove says how many hand-ins it deleted; null where the class is not there */
async function forGood(
  { tables, purge }: GradebookDatabase,
  remove: (tables: Tables) => Promise<number | null>,
): Promise<Removed> {
  const removed = await tables.transaction().execute(async (within) => {
    const handIns = await remove(within);
    await removeUnusedLessons(within);
    return handIns;
  });
  if (removed === null) return fail({ code: 'class-missing', params: {} });
  await purge();
  return succeed({ handIns: removed });
}

/** Lessons that nobody's work is graded by any more: their keys have no business here. */
async function removeUnusedLessons(tables: Tables): Promise<void> {
  await tables
    .deleteFrom('lessons')
    .where((query) =>
      query.not(
        query.exists(
          query
            .selectFrom('hand_ins')
            .select('hand_ins.id')
            .whereRef('hand_ins.pack', '=', 'lessons.pack')
            .whereRef('hand_ins.lesson', '=', 'lessons.lesson'),
        ),
      ),
    )
    .execute();
}

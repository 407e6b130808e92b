import type { Transaction } from 'kysely';
import * as z from 'zod';

import type { CodeInUse } from '../../contract/classes.ts';
import type { Failure } from '../../contract/errors.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { countChange, forgetViews } from './class-views.ts';
import { compareVersions } from './compare-versions.ts';
import type { GradebookDatabase } from './database.ts';
import { holdClass } from './hold-class.ts';
import { orderAttempts } from './order-attempts.ts';
import type { GradebookTables } from './tables.ts';

const countSchema = z.coerce.number().int();
const codesSchema = z.array(
  z.object({ learner: z.string(), pack: z.string(), lesson: z.string(), hand_ins: countSchema }),
);
const versionSchema = z.object({
  id: z.string(),
  learner: z.string(),
  attempt_id: z.string(),
  pack: z.string(),
  lesson: z.string(),
  handed_in_at: z.string(),
  intact: z.int(),
  fingerprint: z.string(),
});
type Version = z.infer<typeof versionSchema>;

/** Every code that hand-ins of a class carry, by the alphabet. */
export async function listCodes({ tables }: GradebookDatabase, classId: string): Promise<CodeInUse[]> {
  const rows = await tables
    .selectFrom('hand_ins')
    .select(({ fn }) => ['learner', 'pack', 'lesson', fn.countAll().as('hand_ins')])
    .where('class_id', '=', classId)
    .groupBy(['learner', 'pack', 'lesson'])
    .orderBy('learner')
    .orderBy('pack')
    .orderBy('lesson')
    .execute();
  const codes = new Map<string, CodeInUse>();
  for (const { learner, pack, lesson, hand_ins } of codesSchema.parse(rows)) {
    const code = codes.get(learner) ?? { learner, handIns: 0, lessons: [] };
    code.handIns += hand_ins;
    code.lessons.push({ pack, lesson });
    codes.set(learner, code);
  }
  return [...codes.values()];
}

/**
 * Gives everything that was handed in under one code to another. Where both handed in the same attempt, it was one learner who
 * had mistyped, and the later version stays. What is collected again under the mistyped code is known by its id.
 */
export function renameLearner(
  database: GradebookDatabase,
  { classId, from, to }: { classId: string; from: string; to: string },
): Promise<Result<{ handIns: number }, Failure>> {
  return database.tables.transaction().execute(async (tables) => {
    if (!(await holdClass(database, tables, classId))) return fail({ code: 'class-missing', params: {} });
    if (from === to) return succeed({ handIns: 0 });
    const rows = z
      .array(versionSchema)
      .parse(
        await tables
          .selectFrom('hand_ins')
          .select(['id', 'learner', 'attempt_id', 'pack', 'lesson', 'handed_in_at', 'intact', 'fingerprint'])
          .where('class_id', '=', classId)
          .where('learner', 'in', [from, to])
          .execute(),
      );
    const moving = rows.filter(({ learner }) => learner === from);
    if (moving.length === 0) return succeed({ handIns: 0 });
    const settled = new Map(rows.filter(({ learner }) => learner === to).map((row) => [attemptOf(row), row]));
    for (const row of moving) {
      const rival = settled.get(attemptOf(row));
      if (rival !== undefined) await keepOne(tables, row, rival);
    }
    await tables
      .updateTable('hand_ins')
      .set({ learner: to })
      .where('class_id', '=', classId)
      .where('learner', '=', from)
      .execute();
    await orderAttempts(
      tables,
      classId,
      moving.map(({ pack, lesson }) => ({ pack, lesson, learner: to })),
    );
    for (const { pack, lesson } of moving) await forgetViews(tables, { classId, pack, lesson });
    await countChange(tables, [classId]);
    return succeed({ handIns: moving.length });
  });
}

/** Of two versions the one that counts, under the mistyped one's id: the other is found by the code it has. */
async function keepOne(
  tables: Transaction<GradebookTables>,
  mistyped: Version,
  rival: Version,
): Promise<void> {
  const isMistyped = compareVersions(mistyped, rival) > 0;
  await tables
    .deleteFrom('hand_ins')
    .where('id', '=', isMistyped ? rival.id : mistyped.id)
    .execute();
  if (isMistyped) return;
  await tables.updateTable('hand_ins').set({ id: mistyped.id }).where('id', '=', rival.id).execute();
}

/** A file may claim the attempt of another lesson; then it is another. */
const attemptOf = ({ pack, lesson, attempt_id }: Version): string => `${pack}/${lesson}/${attempt_id}`;

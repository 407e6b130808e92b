import * as z from 'zod';

import type { GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import { gradedSchema } from '../../../lessons/classroom/grade.ts';
import { addHandIns } from './add-hand-ins.ts';
import { createClass } from './class-list.ts';
import { bytesSchema, expandBytes, expandJson } from './compressed.ts';
import type { GradebookDatabase } from './database.ts';
import type { HandInRecord } from './hand-in-record.ts';
import { readGradingLesson } from './lessons-in-use.ts';
import { readHandInFile } from './work.ts';

const AT_A_TIME = 25;

const classSchema = z.object({ id: z.string(), name: z.string(), created_at: z.string() });
const waitingSchema = z.object({
  id: z.string(),
  class_id: z.string(),
  pack: z.string(),
  lesson: z.string(),
  fingerprint: z.string(),
  intact: z.int(),
  carried_from: z.string().nullable(),
  carried_moved: z.int(),
  carried_lost: z.int(),
  file: bytesSchema,
  graded: bytesSchema,
});
type Waiting = z.infer<typeof waitingSchema>;

/** How many hand-ins wait to be passed on. */
export async function countWaiting({ tables }: GradebookDatabase): Promise<number> {
  const { count } = await tables
    .selectFrom('hand_ins')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Passes some of what waits on to the shared gradebook, and forgets it here once it is there. When the way breaks off in
 * between it is simply done again: what is there already is known by its id. Classes that are missing there are made, with
 * the same id; one that was deleted meanwhile comes back with what was collected into it since.
 *
 * @returns how many hand-ins were passed on; 0: nothing waits any more
 */
export async function passOn(waiting: GradebookDatabase, to: GradebookDatabase): Promise<number> {
  await passClassesOn(waiting, to);
  const rows = await nextWaiting(waiting);
  const first = rows[0];
  if (first === undefined) return 0;
  const ofOneClass = rows.filter(({ class_id }) => class_id === first.class_id);
  const lessons = new Map<string, GradingLesson | null>();
  const records: HandInRecord[] = [];
  for (const row of ofOneClass) {
    const name = `${row.pack}/${row.lesson}`;
    const by = lessons.get(name) ?? (await readGradingLesson(waiting.tables, row));
    lessons.set(name, by);
    if (by !== null) records.push(await recordOf(row, by));
  }
  const made = await waiting.tables
    .selectFrom('classes')
    .select(['id', 'name', 'created_at'])
    .where('id', '=', first.class_id)
    .executeTakeFirstOrThrow();
  const { id, name, created_at } = classSchema.parse(made);
  // Only mirrored: when it was made is known where it was.
  const at = created_at === '' ? new Date(0).toISOString() : created_at;
  await createClass(to, { id, name, at });
  const added = await addHandIns(to, id, records, true);
  // Deleted in this very moment: the next round makes it again.
  if (!added.ok) return ofOneClass.length;
  await forget(waiting, ofOneClass);
  return ofOneClass.length;
}

/** Forgets in a waiting file, for good, the classes that are not there any more, unless something waits for one. */
export async function forgetClasses(
  { tables, purge }: GradebookDatabase,
  there: readonly { id: string }[],
): Promise<void> {
  const ids = new Set(there.map(({ id }) => id));
  const known = await tables
    .selectFrom('classes')
    .select('id')
    .where('is_new', '=', 0)
    .where((query) =>
      query.not(
        query.exists(
          query.selectFrom('hand_ins').select('hand_ins.id').whereRef('hand_ins.class_id', '=', 'classes.id'),
        ),
      ),
    )
    .execute();
  const gone = known.filter(({ id }) => !ids.has(id));
  for (const { id } of gone) await tables.deleteFrom('classes').where('id', '=', id).execute();
  if (gone.length > 0) await purge();
}

/** Keeps in a waiting file which classes there are, so that their hand-ins can be collected when the shared one is away. */
export async function mirrorClasses(
  { tables }: GradebookDatabase,
  classes: readonly { id: string; name: string }[],
): Promise<void> {
  await tables.transaction().execute(async (within) => {
    for (const { id, name } of classes)
      await within
        .insertInto('classes')
        .values({ id, name, created_at: '', revision: 0, is_new: 0 })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
        .execute();
  });
}

async function passClassesOn(waiting: GradebookDatabase, to: GradebookDatabase): Promise<void> {
  const rows = await waiting.tables
    .selectFrom('classes')
    .select(['id', 'name', 'created_at'])
    .where('is_new', '=', 1)
    .execute();
  for (const { id, name, created_at } of z.array(classSchema).parse(rows)) {
    await createClass(to, { id, name, at: created_at });
    await waiting.tables.updateTable('classes').set({ is_new: 0 }).where('id', '=', id).execute();
  }
}

async function nextWaiting({ tables }: GradebookDatabase): Promise<Waiting[]> {
  const rows = await tables
    .selectFrom('hand_ins')
    .innerJoin('hand_in_contents', 'hand_in_contents.id', 'hand_ins.id')
    .selectAll('hand_in_contents')
    .select([
      'hand_ins.class_id',
      'hand_ins.pack',
      'hand_ins.lesson',
      'hand_ins.fingerprint',
      'hand_ins.intact',
    ])
    .select(['hand_ins.carried_from', 'hand_ins.carried_moved', 'hand_ins.carried_lost'])
    .orderBy('hand_ins.class_id')
    .orderBy('hand_ins.id')
    .limit(AT_A_TIME)
    .execute();
  return z.array(waitingSchema).parse(rows);
}

async function recordOf(row: Waiting, by: GradingLesson): Promise<HandInRecord> {
  const { carried_from: from, carried_moved: moved, carried_lost: lost } = row;
  return {
    handIn: await readHandInFile(row.file),
    bytes: await expandBytes(row.file),
    intact: row.intact === 1,
    graded: gradedSchema.parse(await expandJson(row.graded)),
    carried: from === null ? null : { from, moved, lost },
    by,
  };
}

/** A later version that was collected while its predecessor was under way is another, and goes on waiting. */
async function forget({ tables }: GradebookDatabase, rows: readonly Waiting[]): Promise<void> {
  await tables.transaction().execute(async (within) => {
    for (const { id, fingerprint } of rows)
      await within
        .deleteFrom('hand_ins')
        .where('id', '=', id)
        .where('fingerprint', '=', fingerprint)
        .execute();
    await within.deleteFrom('class_views').execute();
  });
}

import type { Transaction } from 'kysely';
import * as z from 'zod';

import {
  gradeHandIn,
  type GradingLesson,
  type HandInGrade,
} from '../../../lessons/classroom/grade-hand-in.ts';
import { keyChanges, regradeChanges, standingOf } from '../../../lessons/classroom/regrade-changes.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import type { Regrade, RegradeChange } from '../../contract/classes.ts';
import { countChange } from './class-views.ts';
import { bytesSchema, compressJson } from './compressed.ts';
import type { GradebookDatabase } from './database.ts';
import { gradeColumns } from './grade-columns.ts';
import { lessonRow, readGradingLesson, type LessonName } from './lessons-in-use.ts';
import type { GradebookTables } from './tables.ts';
import { readHandInFile } from './work.ts';

/** Graded between two pauses in which the window can draw. */
const AT_A_TIME = 20;

const handInSchema = z.object({
  id: z.string(),
  class_id: z.string(),
  learner: z.string(),
  fingerprint: z.string(),
  score: z.number().nullable(),
  found: z.int(),
  expected: z.int(),
  reconsider: z.int(),
  file: bytesSchema,
});
type HandInToGrade = z.infer<typeof handInSchema>;

/** What grading by another key would change; changes nothing. Null where nothing is graded, or by this very key. */
export async function lookAtRegrade(database: GradebookDatabase, to: GradingLesson): Promise<Regrade | null> {
  const from = await readGradingLesson(database.tables, nameOf(to));
  if (from === null || from.key === to.key) return null;
  let handIns = 0;
  let kept = 0;
  const changes: RegradeChange[] = [];
  for await (const { row, grade } of gradeAll(database.tables, to)) {
    handIns += 1;
    if (grade === null) kept += 1;
    const { id, class_id, learner, score, found, expected, reconsider } = row;
    const before = { score, found, expected, reconsider };
    const after = grade === null ? before : standingOf(grade.graded);
    changes.push(...regradeChanges([{ handIn: id, class: class_id, learner, before, after }]));
  }
  return {
    from: { packVersion: from.packVersion, key: from.key },
    to: { packVersion: to.packVersion, key: to.key },
    items: changedItems(from.lesson, to.lesson),
    handIns,
    kept,
    changes,
  };
}

/** What was taken out of the key has its words in the old text, everything else in the new. */
function changedItems(from: Lesson, to: Lesson): Regrade['items'] {
  const { added, removed, changed } = keyChanges(from.key, to.key);
  const withWords =
    ({ key, text }: Lesson) =>
    (item: string): { item: string; words: string } => {
      const core = key.find(({ id }) => id === item)?.core;
      return { item, words: core === undefined ? '' : shortened(textUnder(text, core)) };
    };
  return {
    added: added.map(withWords(to)),
    removed: removed.map(withWords(from)),
    changed: changed.map(withWords(to)),
  };
}

const LONGEST_WORDS = 160;

const shortened = (words: string): string =>
  words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS).replace(/\s+\S*$/u, '')} …`;

/**
 * Grades everything that was handed in of a lesson by another key, and from now on whatever is. All of it or nothing. Returns how
 * many hand-ins were graded.
 */
export async function regrade(database: GradebookDatabase, to: GradingLesson): Promise<number> {
  const { tables } = database;
  // Grading takes long; it is done before anybody is kept waiting.
  const graded = new Map<string, { fingerprint: string; grade: Written | null }>();
  for await (const { row, grade } of gradeAll(tables, to))
    graded.set(row.id, { fingerprint: row.fingerprint, grade: await written(grade) });
  return tables.transaction().execute(async (within) => {
    const classes = await holdClasses(database, within, to);
    const row = await lessonRow(to);
    const { pack, lesson, ...columns } = row;
    await within
      .updateTable('lessons')
      .set(columns)
      .where('pack', '=', pack)
      .where('lesson', '=', lesson)
      .execute();
    const now = await within
      .selectFrom('hand_ins')
      .select(['id', 'fingerprint'])
      .where('pack', '=', pack)
      .where('lesson', '=', lesson)
      .execute();
    const missing: string[] = [];
    for (const { id, fingerprint } of now) {
      const known = graded.get(id);
      // Collected meanwhile: graded below, while everybody waits.
      if (known?.fingerprint !== fingerprint) missing.push(id);
      else await write(within, to.key, id, known.grade);
    }
    for await (const { row: late, grade } of gradeAll(within, to, missing))
      await write(within, to.key, late.id, await written(grade));
    await within.deleteFrom('class_views').where('pack', '=', pack).where('lesson', '=', lesson).execute();
    if (classes.length > 0) await countChange(within, classes);
    return now.length;
  });
}

/** What is written of a grade. */
interface Written {
  columns: ReturnType<typeof gradeColumns>;
  graded: Uint8Array;
}
type Tables = GradebookDatabase['tables'];

/** @param only these hand-ins; null: all of the lesson */
async function* gradeAll(
  tables: Tables,
  by: GradingLesson,
  only: readonly string[] | null = null,
): AsyncGenerator<{ row: HandInToGrade; grade: HandInGrade | null }> {
  const { pack, lesson } = nameOf(by);
  for (let after = ''; ;) {
    const query = tables
      .selectFrom('hand_ins')
      .innerJoin('hand_in_contents', 'hand_in_contents.id', 'hand_ins.id')
      .select([
        'hand_ins.id',
        'class_id',
        'learner',
        'fingerprint',
        'score',
        'found',
        'expected',
        'reconsider',
      ])
      .select('hand_in_contents.file')
      .where('hand_ins.pack', '=', pack)
      .where('hand_ins.lesson', '=', lesson)
      .where('hand_ins.id', '>', after)
      .orderBy('hand_ins.id')
      .limit(AT_A_TIME);
    if (only?.length === 0) return;
    const rows = z
      .array(handInSchema)
      .parse(await (only === null ? query : query.where('hand_ins.id', 'in', only)).execute());
    if (rows.length === 0) return;
    for (const row of rows) {
      after = row.id;
      const { attempt } = await readHandInFile(row.file);
      yield { row, grade: gradeHandIn(attempt, by) };
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function written(grade: HandInGrade | null): Promise<Written | null> {
  if (grade === null) return null;
  return { columns: gradeColumns('', grade), graded: await compressJson(grade.graded) };
}

/** What can't be carried to the new text keeps its old grade, and says by its key that it has. */
async function write(tables: Tables, key: string, id: string, grade: Written | null): Promise<void> {
  if (grade === null) return;
  await tables
    .updateTable('hand_ins')
    .set({ ...grade.columns, key_hash: key })
    .where('id', '=', id)
    .execute();
  await tables.updateTable('hand_in_contents').set({ graded: grade.graded }).where('id', '=', id).execute();
}

/** Holds every class that handed the lesson in, then the lesson: in the order in which everybody does. */
async function holdClasses(
  { kind }: GradebookDatabase,
  tables: Transaction<GradebookTables>,
  by: GradingLesson,
): Promise<string[]> {
  const { pack, lesson } = nameOf(by);
  const classes = tables
    .selectFrom('classes')
    .select('id')
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
    .orderBy('id');
  if (kind === 'file') return (await classes.execute()).map(({ id }) => id);
  const held = await classes.forUpdate().execute();
  await tables
    .selectFrom('lessons')
    .select('key_hash')
    .where('pack', '=', pack)
    .where('lesson', '=', lesson)
    .forUpdate()
    .execute();
  return held.map(({ id }) => id);
}

const nameOf = ({ pack, lesson }: GradingLesson): LessonName => ({ pack, lesson: lesson.id });

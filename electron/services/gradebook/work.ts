import * as z from 'zod';

import { gradeHandIn, type GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import { gradedSchema } from '../../../lessons/classroom/grade.ts';
import { handInFormat, type HandIn } from '../../../lessons/classroom/hand-in.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import type { Work } from '../../contract/classes.ts';
import { decodeJson } from '../files/read-file.ts';
import { bytesSchema, expandBytes, expandJson } from './compressed.ts';
import type { GradebookDatabase } from './database.ts';
import { learnerRows, rowColumns } from './learner-rows.ts';
import { readGradingLesson } from './lessons-in-use.ts';

const contentSchema = z.object({
  pack: z.string(),
  lesson: z.string(),
  file: bytesSchema,
  graded: bytesSchema,
  carried_from: z.string().nullable(),
  carried_moved: z.int(),
  carried_lost: z.int(),
});

/** One hand-in, whole, on the text it was graded on; null where it is not there any more. */
export async function readWork({ tables }: GradebookDatabase, handIn: string): Promise<Work | null> {
  const found = await tables
    .selectFrom('hand_ins')
    .innerJoin('hand_in_contents', 'hand_in_contents.id', 'hand_ins.id')
    .selectAll('hand_in_contents')
    .select(['carried_from', 'carried_moved', 'carried_lost'])
    .select(rowColumns.map((column) => `hand_ins.${column}` as const))
    .where('hand_ins.id', '=', handIn)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { pack, lesson, file, graded, carried_from, carried_moved, carried_lost } =
    contentSchema.parse(found);
  const by = await readGradingLesson(tables, { pack, lesson });
  const [row] = await learnerRows(tables, [found]);
  if (by === null || row === undefined) return null;
  const { attempt } = await readHandInFile(file);
  return {
    row,
    lesson: by.lesson,
    // Its code may have been mistyped, and put right since.
    attempt: { ...onTextOf(by, attempt), learner: row.learner },
    graded: gradedSchema.parse(await expandJson(graded)),
    carried: carried_from === null ? null : { from: carried_from, moved: carried_moved, lost: carried_lost },
  };
}

/**
 * A hand-in out of the file that the gradebook keeps of it.
 *
 * @throws where it is none: it was read before it was kept
 */
export async function readHandInFile(file: Uint8Array): Promise<HandIn> {
  const json = decodeJson(await expandBytes(file));
  const saved = json.ok ? readSaved(handInFormat, json.value) : json;
  if (!saved.ok) throw new Error(`the gradebook keeps a hand-in that is none: ${saved.error.code}`);
  return saved.value;
}

/** Carrying is worked out again: what comes of it is always the same, and would take more room than the attempt itself. */
const onTextOf = (by: GradingLesson, attempt: HandIn['attempt']): HandIn['attempt'] =>
  gradeHandIn(attempt, by)?.attempt ?? attempt;

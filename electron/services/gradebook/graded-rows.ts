import * as z from 'zod';

import { gradedSchema } from '../../../lessons/classroom/grade.ts';
import type { GradedHandIn } from '../../../lessons/classroom/view-of.ts';
import { learnerCodeSchema } from '../../../lessons/marks/learner-code.ts';
import type { Selection } from '../../contract/classes.ts';
import { bytesSchema, expandJson } from './compressed.ts';
import type { GradebookDatabase } from './database.ts';
import type { ClassLesson } from './lessons-in-use.ts';

/** Read at a time, so that a large class neither fills memory nor holds up the window. */
const AT_A_TIME = 100;

const rowSchema = z.object({ id: z.string(), learner: learnerCodeSchema, graded: bytesSchema });

/** What a class's hand-ins of a lesson came to, of each learner the attempt that counts, some at a time. */
export async function* eachGraded(
  { tables }: Pick<GradebookDatabase, 'tables'>,
  { classId, pack, lesson }: ClassLesson,
  attempt: Selection['attempt'],
): AsyncGenerator<GradedHandIn[]> {
  for (let after = ''; ;) {
    const rows = await tables
      .selectFrom('hand_ins')
      .innerJoin('hand_in_contents', 'hand_in_contents.id', 'hand_ins.id')
      .select(['hand_ins.id', 'hand_ins.learner', 'hand_in_contents.graded'])
      .where('hand_ins.class_id', '=', classId)
      .where('hand_ins.pack', '=', pack)
      .where('hand_ins.lesson', '=', lesson)
      .where(attempt === 'latest' ? 'hand_ins.is_latest' : 'hand_ins.is_first', '=', 1)
      // Each learner has one that counts, so that codes name them in order.
      .where('hand_ins.learner', '>', after)
      .orderBy('hand_ins.learner')
      .limit(AT_A_TIME)
      .execute();
    const found = z.array(rowSchema).parse(rows);
    const last = found.at(-1);
    if (last === undefined) return;
    after = last.learner;
    yield await Promise.all(
      found.map(async ({ learner, graded }) => ({
        learner,
        graded: gradedSchema.parse(await expandJson(graded)),
      })),
    );
  }
}

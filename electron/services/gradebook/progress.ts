import * as z from 'zod';

import { gradedSchema } from '../../../lessons/classroom/grade.ts';
import { progressOf, type Station, type Visit } from '../../../lessons/classroom/progress-of.ts';
import { localizedSchema } from '../../../lessons/format/localized.ts';
import { sumsOfClasses } from './class-views.ts';
import { bytesSchema, expandJson } from './compressed.ts';
import type { GradebookDatabase } from './database.ts';
import { readGradingLesson } from './lessons-in-use.ts';

const visitSchema = z.object({
  pack: z.string(),
  lesson: z.string(),
  title: z.string(),
  handed_in_at: z.string(),
  graded: bytesSchema,
});
const lessonsSchema = z.array(
  z.object({ pack: z.string(), lesson: z.string(), title: z.string(), first_at: z.string() }),
);

/** A class's way from lesson to lesson, of each learner the latest attempt; the earliest lesson first. */
export async function classProgress(database: GradebookDatabase, classId: string): Promise<Station[]> {
  const { tables } = database;
  const lessons = lessonsSchema.parse(
    await tables
      .selectFrom('hand_ins')
      .innerJoin('lessons', (join) =>
        join.onRef('lessons.pack', '=', 'hand_ins.pack').onRef('lessons.lesson', '=', 'hand_ins.lesson'),
      )
      .select(['lessons.pack', 'lessons.lesson', 'lessons.title'])
      .select(({ fn }) => fn.min('hand_ins.handed_in_at').as('first_at'))
      .where('hand_ins.class_id', '=', classId)
      .groupBy(['lessons.pack', 'lessons.lesson', 'lessons.title'])
      .execute(),
  );
  const visits: Visit[] = [];
  for (const { pack, lesson, title, first_at } of lessons) {
    const by = await readGradingLesson(tables, { pack, lesson });
    if (by === null) continue;
    const selection = { classes: [classId], pack, lesson, attempt: 'latest' as const };
    for (const { view } of await sumsOfClasses(database, selection, by.lesson))
      visits.push({
        pack,
        lesson,
        title: localizedSchema.parse(JSON.parse(title)),
        at: first_at,
        learners: view.learners,
        categories: view.categories,
      });
  }
  return progressOf(visits);
}

/** One learner's way from lesson to lesson, the latest attempt at each. */
export async function learnerProgress(
  { tables }: GradebookDatabase,
  { classId, learner }: { classId: string; learner: string },
): Promise<Station[]> {
  const rows = await tables
    .selectFrom('hand_ins')
    .innerJoin('hand_in_contents', 'hand_in_contents.id', 'hand_ins.id')
    .innerJoin('lessons', (join) =>
      join.onRef('lessons.pack', '=', 'hand_ins.pack').onRef('lessons.lesson', '=', 'hand_ins.lesson'),
    )
    .select(['hand_ins.pack', 'hand_ins.lesson', 'hand_ins.handed_in_at', 'lessons.title'])
    .select('hand_in_contents.graded')
    .where('hand_ins.class_id', '=', classId)
    .where('hand_ins.learner', '=', learner)
    .where('hand_ins.is_latest', '=', 1)
    .execute();
  const visits = await Promise.all(
    z
      .array(visitSchema)
      .parse(rows)
      .map(async ({ pack, lesson, title, handed_in_at, graded }) => ({
        pack,
        lesson,
        title: localizedSchema.parse(JSON.parse(title)),
        at: handed_in_at,
        learners: 1,
        categories: gradedSchema.parse(await expandJson(graded)).categories,
      })),
  );
  return progressOf(visits);
}

import type { Transaction } from 'kysely';
import * as z from 'zod';

import type { LessonName } from './lessons-in-use.ts';
import type { GradebookTables } from './tables.ts';

/** One learner's attempts at one lesson, within a class. */
export interface LearnerOfLesson extends LessonName {
  learner: string;
}

/** Under which their number is found in what `orderAttempts` returns. */
export const learnerOfLesson = ({ pack, lesson, learner }: LearnerOfLesson): string =>
  `${pack}/${lesson}/${learner}`;

const rowSchema = z.object({
  id: z.string(),
  pack: z.string(),
  lesson: z.string(),
  learner: z.string(),
  handed_in_at: z.string(),
  is_first: z.int(),
  is_latest: z.int(),
});

/**
 * Marks anew which of some learners' hand-ins is the first and which the latest, after some came or went. Returns how many
 * each of them has.
 */
export async function orderAttempts(
  tables: Transaction<GradebookTables>,
  classId: string,
  learners: readonly LearnerOfLesson[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [{ pack, lesson }, codes] of byLesson(learners)) {
    const rows = await tables
      .selectFrom('hand_ins')
      .select(['id', 'pack', 'lesson', 'learner', 'handed_in_at', 'is_first', 'is_latest'])
      .where('class_id', '=', classId)
      .where('pack', '=', pack)
      .where('lesson', '=', lesson)
      .where('learner', 'in', codes)
      .orderBy('learner')
      .orderBy('handed_in_at')
      .orderBy('id')
      .execute();
    const found = z.array(rowSchema).parse(rows);
    const right: Record<string, string[]> = {};
    found.forEach((row, place) => {
      counts.set(learnerOfLesson(row), (counts.get(learnerOfLesson(row)) ?? 0) + 1);
      const is_first = Number(found[place - 1]?.learner !== row.learner);
      const is_latest = Number(found[place + 1]?.learner !== row.learner);
      if (is_first === row.is_first && is_latest === row.is_latest) return;
      (right[`${String(is_first)}${String(is_latest)}`] ??= []).push(row.id);
    });
    for (const [flags, ids] of Object.entries(right))
      await tables
        .updateTable('hand_ins')
        .set({ is_first: Number(flags[0]), is_latest: Number(flags[1]) })
        .where('id', 'in', ids)
        .execute();
  }
  return counts;
}

function byLesson(learners: readonly LearnerOfLesson[]): [LessonName, string[]][] {
  const lessons = new Map<string, [LessonName, Set<string>]>();
  for (const { pack, lesson, learner } of learners) {
    const name = `${pack}/${lesson}`;
    const known = lessons.get(name) ?? [{ pack, lesson }, new Set()];
    known[1].add(learner);
    lessons.set(name, known);
  }
  return [...lessons.values()].map(([name, codes]) => [name, [...codes]]);
}

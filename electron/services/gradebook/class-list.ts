import * as z from 'zod';

import type { ClassLesson, ClassSummary } from '../../contract/classes.ts';
import { localizedSchema } from '../../../lessons/format/localized.ts';
import type { GradebookDatabase } from './database.ts';

/** A lesson of a class, with the key it was graded by. */
type GradedLesson = Omit<ClassLesson, 'keyChanged'> & { contentHash: string };

export type ListedClass = Omit<ClassSummary, 'lessons'> & { lessons: GradedLesson[] };

const classSchema = z.object({ id: z.string(), name: z.string() });
// PostgreSQL counts in 64 bits, which arrive as text.
const countSchema = z.coerce.number().int().nonnegative();
const learnersSchema = z.object({ class_id: z.string(), learners: countSchema });
const lessonSchema = z.object({
  class_id: z.string(),
  pack: z.string(),
  lesson: z.string(),
  learners: countSchema,
  hand_ins: countSchema,
  latest_at: z.string(),
});
const titleSchema = z.object({
  pack: z.string(),
  lesson: z.string(),
  title: z.string(),
  content_hash: z.string(),
});

/** All classes by name, with what they have handed in. Four queries, however many classes there are. */
export async function listClasses({ tables }: GradebookDatabase): Promise<ListedClass[]> {
  const [classes, learners, lessons, titles] = [
    await tables.selectFrom('classes').select(['id', 'name']).orderBy('name').orderBy('id').execute(),
    await tables
      .selectFrom('hand_ins')
      .select(['class_id', ({ fn }) => fn.count('learner').distinct().as('learners')])
      .groupBy('class_id')
      .execute(),
    await tables
      .selectFrom('hand_ins')
      .select(({ fn }) => [
        'class_id',
        'pack',
        'lesson',
        fn.count('learner').distinct().as('learners'),
        fn.countAll().as('hand_ins'),
        fn.max('handed_in_at').as('latest_at'),
      ])
      .groupBy(['class_id', 'pack', 'lesson'])
      .execute(),
    await tables.selectFrom('lessons').select(['pack', 'lesson', 'title', 'content_hash']).execute(),
  ];
  const learnersOf = new Map(
    z
      .array(learnersSchema)
      .parse(learners)
      .map((row) => [row.class_id, row.learners]),
  );
  const titleOf = new Map(
    z
      .array(titleSchema)
      .parse(titles)
      .map((row) => [`${row.pack}/${row.lesson}`, row]),
  );
  const lessonsOf = new Map<string, GradedLesson[]>();
  for (const { class_id, pack, lesson, learners: count, hand_ins, latest_at } of z
    .array(lessonSchema)
    .parse(lessons)) {
    const known = titleOf.get(`${pack}/${lesson}`);
    if (known === undefined) continue;
    const own = lessonsOf.get(class_id) ?? [];
    lessonsOf.set(class_id, own);
    own.push({
      pack,
      lesson,
      title: localizedSchema.parse(JSON.parse(known.title)),
      learners: count,
      handIns: hand_ins,
      latestAt: latest_at,
      contentHash: known.content_hash,
    });
  }
  return z
    .array(classSchema)
    .parse(classes)
    .map(({ id, name }) => {
      const own = (lessonsOf.get(id) ?? []).sort((one, other) => (one.latestAt < other.latestAt ? 1 : -1));
      const handIns = own.reduce((sum, lesson) => sum + lesson.handIns, 0);
      return { id, name, learners: learnersOf.get(id) ?? 0, handIns, lessons: own };
    });
}

/** A class as it is made. */
export interface NewClass {
  id: string;
  name: string;
  /** ISO 8601. */
  at: string;
}

/**
 * Adds a class under an id of its own; one that is there already stays as it is.
 *
 * @param waits true in a waiting file: the shared gradebook does not know it yet
 */
export async function createClass(
  { tables }: Pick<GradebookDatabase, 'tables'>,
  { id, name, at }: NewClass,
  waits = false,
): Promise<void> {
  await tables
    .insertInto('classes')
    .values({ id, name, created_at: at, revision: 0, is_new: Number(waits) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** False where there is no such class. */
export async function renameClass(
  { tables }: GradebookDatabase,
  { id, name }: { id: string; name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('classes')
    .set({ name })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

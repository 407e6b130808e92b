import type { Transaction } from 'kysely';
import * as z from 'zod';

import type { GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import { lessonSchema } from '../../../lessons/format/lesson.ts';
import { bytesSchema, compressJson, expandJson } from './compressed.ts';
import type { GradebookDatabase } from './database.ts';
import type { GradebookTables } from './tables.ts';

/** A lesson by the names its hand-ins carry. */
export interface LessonName {
  pack: string;
  lesson: string;
}

/** A class's work on a lesson. */
export interface ClassLesson extends LessonName {
  classId: string;
}

const lessonRowSchema = z.object({
  pack: z.string(),
  pack_version: z.string(),
  content_hash: z.string(),
  text_hash: z.string(),
  key_hash: z.string(),
  content: bytesSchema,
});

/** What a lesson's hand-ins are graded by; null where nothing of it was handed in. */
export async function readGradingLesson(
  tables: GradebookDatabase['tables'],
  { pack, lesson }: LessonName,
): Promise<GradingLesson | null> {
  const row = await tables
    .selectFrom('lessons')
    .selectAll()
    .where('pack', '=', pack)
    .where('lesson', '=', lesson)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { content, ...rest } = lessonRowSchema.parse(row);
  return {
    pack: rest.pack,
    packVersion: rest.pack_version,
    contentHash: rest.content_hash,
    textHash: rest.text_hash,
    key: rest.key_hash,
    lesson: lessonSchema.parse(await expandJson(content)),
  };
}

/**
 * Settles within a transaction what a lesson's hand-ins are graded by: the given version where there was none, and until the
 * transaction ends nobody changes it. Returns the key's hash.
 */
export async function settleGradingLesson(
  { kind }: Pick<GradebookDatabase, 'kind'>,
  tables: Transaction<GradebookTables>,
  by: GradingLesson,
): Promise<string> {
  const standing = async (): Promise<string | undefined> => {
    const query = tables
      .selectFrom('lessons')
      .select('key_hash')
      .where('pack', '=', by.pack)
      .where('lesson', '=', by.lesson.id);
    return (await (kind === 'server' ? query.forShare() : query).executeTakeFirst())?.key_hash;
  };
  const known = await standing();
  if (known !== undefined) return known;
  await tables
    .insertInto('lessons')
    .values(await lessonRow(by))
    .onConflict((conflict) => conflict.columns(['pack', 'lesson']).doNothing())
    .execute();
  return (await standing()) ?? by.key;
}

/** A lesson as its row. */
export async function lessonRow(by: GradingLesson): Promise<GradebookTables['lessons']> {
  return {
    pack: by.pack,
    lesson: by.lesson.id,
    pack_version: by.packVersion,
    content_hash: by.contentHash,
    text_hash: by.textHash,
    key_hash: by.key,
    title: JSON.stringify(by.lesson.title),
    content: await compressJson(by.lesson),
  };
}

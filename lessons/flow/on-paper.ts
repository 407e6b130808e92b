import * as z from 'zod';

import { slugSchema } from '../format/identity.ts';
import { lessonSchema, type Lesson } from '../format/lesson.ts';
import { proseSchema } from '../format/localized.ts';

/** As much of a lesson as learners get on paper: nothing that an answer could be read off. */
export const paperLessonSchema = z.strictObject({
  ...lessonSchema.pick({
    language: true,
    title: true,
    text: true,
    blocks: true,
    categories: true,
    rights: true,
    example: true,
  }).shape,
  sentences: z.array(z.strictObject({ id: slugSchema, text: proseSchema })),
  /** Whether there is nothing to be found in at least one of the sentences. */
  someClean: z.boolean(),
});

export type PaperLesson = z.infer<typeof paperLessonSchema>;

/** What of a lesson its worksheet shows. Exams have no new sentences: what is in them belongs to the answers. */
export function onPaper(
  lesson: Omit<PaperLesson, 'sentences' | 'someClean'> & Partial<Pick<Lesson, 'transfer'>>,
): PaperLesson {
  const { language, title, text, blocks, categories, rights, example, transfer = [] } = lesson;
  return {
    language,
    title,
    text,
    blocks,
    categories,
    rights,
    example,
    sentences: transfer.map((sentence) => ({ id: sentence.id, text: sentence.text })),
    someClean: transfer.some(({ spans }) => spans.length === 0),
  };
}

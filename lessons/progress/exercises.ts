import * as z from 'zod';

import { slugSchema } from '../format/identity.ts';
import { lessonSchema, type Lesson } from '../format/lesson.ts';
import type { DueItem } from './due.ts';
import { missKinds } from './missed.ts';
import { cutPassage } from './passage.ts';
import { boxSchema } from './spacing.ts';

export const exerciseSchema = z.strictObject({
  pack: slugSchema,
  lesson: slugSchema,
  /** The article cut down to a sentence or a few, with the key that lies in it. */
  passage: lessonSchema,
  /** What of it is due, the least known first. */
  items: z.array(z.strictObject({ item: slugSchema, box: boxSchema, kind: z.enum(missKinds) })).min(1),
});

/** A passage to mark once more, for the items in it that are due. */
export type Exercise = z.infer<typeof exerciseSchema>;

/**
 * The exercises for what is due, in its order. Items of one passage make one exercise: its solution shows them all.
 *
 * @param lessonOf the lesson an item is in; null where it can't be had
 */
export function exercisesFor(
  due: readonly DueItem[],
  lessonOf: (item: Pick<DueItem, 'pack' | 'lesson'>) => Lesson | null,
): Exercise[] {
  const exercises: Exercise[] = [];
  for (const { pack, lesson, item, box, kind } of due) {
    const same = exercises.find(
      (one) => one.pack === pack && one.lesson === lesson && one.passage.key.some(({ id }) => id === item),
    );
    if (same !== undefined) {
      same.items.push({ item, box, kind });
      continue;
    }
    const whole = lessonOf({ pack, lesson });
    const passage = whole === null ? null : cutPassage(whole, item);
    if (passage !== null) exercises.push({ pack, lesson, passage, items: [{ item, box, kind }] });
  }
  return exercises;
}

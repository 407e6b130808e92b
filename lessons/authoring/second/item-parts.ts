import type { KeyItem } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';

/** Parts of an item to be set; an optional one that is `undefined` is to go. */
export type ItemParts = { [Name in keyof KeyItem]?: KeyItem[Name] | undefined };

/** The item with other parts. What is `undefined` is no part of it any more. */
export const withParts = (item: KeyItem, parts: ItemParts): KeyItem =>
  // Only optional parts are ever undefined.
  Object.fromEntries(
    Object.entries({ ...item, ...parts }).filter(([, value]) => value !== undefined),
  ) as KeyItem;

/** The lesson without an item of its key. Of those that went on from it, the first is the first part now. */
export function withoutItem(lesson: Lesson, id: string): Lesson {
  const alone = aloneIn(lesson, id);
  return { ...alone, key: alone.key.filter((item) => item.id !== id) };
}

/** The lesson with an item that neither goes on from another nor is gone on from. */
export function aloneIn(lesson: Lesson, id: string): Lesson {
  const [next, ...further] = lesson.key.filter(({ continues }) => continues === id);
  const followers = new Set(further);
  const key = lesson.key.map((item) => {
    if (item === next || item.id === id) return withParts(item, { continues: undefined });
    return next !== undefined && followers.has(item) ? { ...item, continues: next.id } : item;
  });
  return { ...lesson, key };
}

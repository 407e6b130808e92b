import type { Category } from '../../../lessons/format/category.ts';
import type { KeyItem } from '../../../lessons/format/key.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { byReadingOrder } from '../../../lessons/text/span.ts';
import type { Stroke } from '../feedback/strokes.ts';

/** An item of the key with the name it has on paper: its category's letter and its number in the article, "F3". */
export interface NumberedItem {
  item: KeyItem;
  category: Category;
  name: string;
}

/** A stroke that carries the name of what it stands for. */
export interface NamedStroke extends Stroke {
  name: string;
}

/**
 * The key in reading order, numbered through: in black and white a number leads from the line in the article to what is
 * said about it.
 *
 * @param letterOf a category's letter
 */
export function numberItems(
  { key, categories }: Pick<Lesson, 'key' | 'categories'>,
  letterOf: (category: Category) => string,
): NumberedItem[] {
  return [...key]
    .sort((one, other) => byReadingOrder(one.core, other.core))
    .flatMap((item) => {
      const category = categories.find(({ id }) => id === item.category);
      return category === undefined ? [] : [{ item, category }];
    })
    .map((found, place) => ({ ...found, name: `${letterOf(found.category)}${String(place + 1)}` }));
}

/** The key's lines in the article. What nobody needs to mark has no fill; what experts dispute has a question mark, too. */
export const strokesOfKey = (numbered: readonly NumberedItem[]): NamedStroke[] =>
  numbered.map(({ item: { core, strength }, category, name }) => ({
    ...core,
    category,
    state: strength === 'required' ? 'found' : 'line',
    name: strength === 'debatable' ? `${name}?` : name,
  }));

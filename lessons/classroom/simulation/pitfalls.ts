import type { Temptation } from '../../compare/simulation/readers.ts';
import { indexWords } from '../../compare/word-index.ts';
import { sharesWord } from '../../compare/word-range.ts';
import type { Lesson } from '../../format/lesson.ts';
import { chanceFor } from './seeds.ts';

/**
 * What is hard in a lesson, the same for everyone who works on it: without it every place of the key would be missed as often, and
 * no two learners would make the same mistake. Drawn from the lesson, not from a class's seed.
 */
export function hardness({ id }: Pick<Lesson, 'id'>, item: { id: string }): number {
  // From a quarter to four, as often below one as above.
  return 4 ** (2 * chanceFor('hardness', id, item.id).next() - 1);
}

const known = new WeakMap<Lesson, readonly Temptation[]>();

/** So many places tempt to a mark that the key does not have: one for each hundred words, and three at least. */
export function temptations(lesson: Lesson): readonly Temptation[] {
  const found = known.get(lesson) ?? findTemptations(lesson);
  known.set(lesson, found);
  return found;
}

function findTemptations({ id, text, language, categories, key }: Lesson): Temptation[] {
  const chance = chanceFor('temptation', id);
  const index = indexWords(text, language);
  const total = index.words.length;
  const wanted = Math.max(3, Math.round(total / 100));
  const found: Temptation[] = [];
  for (let tries = 0; tries < 40 * wanted && found.length < wanted; tries += 1) {
    const category = categories[chance.between(0, categories.length - 1)]?.id ?? '';
    const from = chance.between(0, Math.max(0, total - 1));
    const words = { from, to: Math.min(total, from + chance.between(2, 5)) };
    const isFree =
      key.every((item) => item.category !== category || !sharesWord(index.wordRange(item.margin), words)) &&
      found.every((other) => !sharesWord(other, words));
    if (isFree) found.push({ ...words, category });
  }
  return found;
}

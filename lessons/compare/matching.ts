import type { Answer } from './joining.ts';
import type { KeyWords } from './key-words.ts';
import { pairBest, type Pair } from './pairing.ts';
import { RangeIndex } from './word-range.ts';

/** Who answers what. No answer and no item is in two pairs. */
export interface Matching {
  /** Within a category: on items that score, and on debatable ones. */
  within: Pair<Answer>[];
  /** Right place, other category. */
  across: Pair<Answer>[];
}

/** Pairs answers with items of their category, then what is left over on both sides across categories. */
export function match(answers: readonly Answer[], items: readonly KeyWords[]): Matching {
  const within = pairBest(answers, items, (answer, { item }) => item.category === answer.category);
  const placed = new Set(within.map(({ answer }) => answer));
  const taken = new Set(within.map(({ item }) => item));
  const across = pairBest(
    answers.filter((answer) => !placed.has(answer)),
    items.filter((item) => !taken.has(item)),
    (answer, { item }) => item.category !== answer.category,
  );
  return { within, across };
}

/** The key's items of each category, to be found by the words they may cover. */
export function itemsByCategory(items: readonly KeyWords[]): (category: string) => RangeIndex<KeyWords> {
  const groups = new Map<string, KeyWords[]>();
  for (const item of items) {
    const group = groups.get(item.item.category);
    if (group === undefined) groups.set(item.item.category, [item]);
    else group.push(item);
  }
  const indexes = new Map([...groups].map(([category, group]) => [category, new RangeIndex(group)]));
  const none = new RangeIndex<KeyWords>([]);
  return (category) => indexes.get(category) ?? none;
}

import type { Answer } from './answers.ts';
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

/**
 * Pairs answers with items of their category, scoring ones before debatable ones, then whatever is left over on both
 * sides across categories.
 */
export function match(answers: readonly Answer[], items: readonly KeyWords[]): Matching {
  const sameCategory = (answer: Answer, { item }: KeyWords) => item.category === answer.category;
  const scoring = pairBest(
    answers,
    items.filter(({ strength }) => strength !== 'debatable'),
    sameCategory,
  );
  const unscored = leftOver(answers, scoring);
  const arguable = pairBest(
    unscored,
    items.filter(({ strength }) => strength === 'debatable'),
    sameCategory,
  );
  const within = [...scoring, ...arguable];
  const taken = new Set(within.map(({ item }) => item));
  const across = pairBest(
    leftOver(unscored, arguable),
    items.filter((item) => !taken.has(item)),
    (answer, { item }) => item.category !== answer.category,
  );
  return { within, across };
}

function leftOver(answers: readonly Answer[], pairs: readonly Pair<Answer>[]): Answer[] {
  const paired = new Set(pairs.map(({ answer }) => answer));
  return answers.filter((answer) => !paired.has(answer));
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

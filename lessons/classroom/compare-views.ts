import type { Lesson } from '../format/lesson.ts';
import { nothingOf, untouched } from './add-views.ts';
import type { CategorySums, ClassView, ItemView } from './class-view.ts';
import { viewOf, type GradedHandIn } from './view-of.ts';

/** So many of so many: "18 of 27". */
export interface Part {
  count: number;
  of: number;
}

/** The same figure of two sides. */
export interface SideBySide {
  one: Part;
  other: Part;
  /** Share of the other less share of the one, -1 to 1; null where a side is a part of nothing. */
  difference: number | null;
}

/** Learners, of those who were graded with the item. */
export interface ItemSides {
  item: string;
  /** Found, with a boundary fault or without; or marked, where the item is arguable. */
  found: SideBySide;
  boundary: SideBySide;
  otherCategory: SideBySide;
  /** Not marked, whether that is a loss or not. */
  unmarked: SideBySide;
  disagree: SideBySide;
}

/** Sums over the learners. */
export interface CategorySides {
  category: string;
  /** Items found, of those expected. */
  found: SideBySide;
  /** Items with a boundary fault, of those found. */
  boundary: SideBySide;
  /** Marks to reconsider, of those that were found or are to reconsider. */
  reconsider: SideBySide;
}

/** Two views of one lesson beside each other. Shares never without what they are shares of. */
export interface ViewComparison {
  learners: { one: number; other: number };
  items: ItemSides[];
  categories: CategorySides[];
}

/** Lays two views of the same lesson side by side: two classes, or before and after. */
export function compareViews(one: ClassView, other: ClassView): ViewComparison {
  return {
    learners: { one: one.learners, other: other.learners },
    items: sides(one.items, other.items, ({ item }) => item).map(([item, a, b]) =>
      itemSides(item, a ?? untouched(item), b ?? untouched(item)),
    ),
    categories: sides(one.categories, other.categories, ({ category }) => category).map(([category, a, b]) =>
      categorySides(category, a ?? nothingOf(category), b ?? nothingOf(category)),
    ),
  };
}

/** What became of an item from the first time to the second, in learners who did the lesson twice. */
export interface ItemChange {
  item: string;
  both: number;
  gained: number;
  lost: number;
  neither: number;
}

export interface PairedComparison {
  /** Learners who are in both, and those who are only in one. Only the former are compared. */
  learners: number;
  onlyBefore: number;
  onlyAfter: number;
  sides: ViewComparison;
  /** Items as found (with a boundary fault or without) or marked where arguable. */
  items: ItemChange[];
}

/**
 * Before and after for the same learners, each beside themselves: two classes may differ for many reasons, one learner's two
 * attempts differ by what happened between them. One hand-in a learner on each side.
 */
export function comparePaired(
  lesson: Lesson,
  before: readonly GradedHandIn[],
  after: readonly GradedHandIn[],
): PairedComparison {
  const later = new Map(after.map((handIn) => [handIn.learner, handIn]));
  const pairs = before.flatMap((first) => {
    const second = later.get(first.learner);
    return second === undefined ? [] : [{ first, second }];
  });
  const one = viewOf(
    lesson,
    pairs.map(({ first }) => first),
  );
  const other = viewOf(
    lesson,
    pairs.map(({ second }) => second),
  );
  return {
    learners: pairs.length,
    onlyBefore: before.length - pairs.length,
    onlyAfter: after.length - pairs.length,
    sides: compareViews(one, other),
    items: one.items.map(({ item }) => changeOf(item, pairs)),
  };
}

function changeOf(item: string, pairs: readonly { first: GradedHandIn; second: GradedHandIn }[]): ItemChange {
  const change = { item, both: 0, gained: 0, lost: 0, neither: 0 };
  for (const { first, second } of pairs) {
    const [was, is] = [isFound(first, item), isFound(second, item)];
    change[was && is ? 'both' : is ? 'gained' : was ? 'lost' : 'neither'] += 1;
  }
  return change;
}

function isFound({ graded }: GradedHandIn, item: string): boolean {
  if (!Object.hasOwn(graded.items, item)) return false;
  const outcome = graded.items[item];
  return outcome === 'found' || outcome === 'boundary' || outcome === 'arguable';
}

/** How many learners found an item, with a boundary fault or without, or marked it where it is arguable. */
export const foundBy = ({ found, boundary, arguable }: ItemView): number => found + boundary + arguable;

/** How many learners did not mark an item, whether that is a loss or not. */
export const unmarkedBy = ({ missed, notNeeded }: ItemView): number => missed + notNeeded;

/** How many learners were graded with an item. */
export const gradedWith = (item: ItemView): number => foundBy(item) + item.otherCategory + unmarkedBy(item);

function itemSides(item: string, one: ItemView, other: ItemView): ItemSides {
  const beside = (count: (view: ItemView) => number) =>
    sideBySide({ count: count(one), of: gradedWith(one) }, { count: count(other), of: gradedWith(other) });
  return {
    item,
    found: beside(foundBy),
    boundary: beside(({ boundary }) => boundary),
    otherCategory: beside(({ otherCategory }) => otherCategory),
    unmarked: beside(unmarkedBy),
    disagree: beside(({ disagree }) => disagree),
  };
}

function categorySides(category: string, one: CategorySums, other: CategorySums): CategorySides {
  const beside = (part: (sums: CategorySums) => Part) => sideBySide(part(one), part(other));
  return {
    category,
    found: beside(({ found, expected }) => ({ count: found, of: expected })),
    boundary: beside(({ boundary, found }) => ({ count: boundary, of: found })),
    reconsider: beside(({ reconsider, found }) => ({ count: reconsider, of: found + reconsider })),
  };
}

const sideBySide = (one: Part, other: Part): SideBySide => ({
  one,
  other,
  difference: one.of === 0 || other.of === 0 ? null : other.count / other.of - one.count / one.of,
});

/** What either list has under each name: those of the first in its order, then what only the other has. */
function sides<Value>(
  one: readonly Value[],
  other: readonly Value[],
  nameOf: (value: Value) => string,
): [string, Value | undefined, Value | undefined][] {
  const [left, right] = [one, other].map((list) => new Map(list.map((value) => [nameOf(value), value])));
  const names = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])]);
  return [...names].map((name) => [name, left?.get(name), right?.get(name)]);
}

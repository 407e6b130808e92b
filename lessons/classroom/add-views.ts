import {
  MOST_REASONS,
  type CategorySums,
  type ClassView,
  type Confidence,
  type ItemView,
} from './class-view.ts';
import { ChosenReasons } from './chosen-reasons.ts';
import { WordCounts } from './word-counts.ts';

/** The view of nobody on no lesson. Added to another view it changes nothing. */
export const emptyView: ClassView = {
  learners: 0,
  heat: {},
  items: [],
  confidence: { sure: noMarks(), unsure: noMarks() },
  categories: [],
  scores: Array.from({ length: 10 }, () => 0),
};

/**
 * The view of the learners of two views together, who must be different ones. Which way several views are added up makes no
 * difference: `viewOf(A)` and `viewOf(B)` added are `viewOf` of both. Items and categories that only one of them has stand after
 * the others.
 */
export const addViews = (one: ClassView, other: ClassView): ClassView => sumViews([one, other]);

/** All views added up as by `addViews`, in the time it takes to look at each once. */
export function sumViews(views: Iterable<ClassView>): ClassView {
  const sum = new ViewSum();
  for (const view of views) sum.add(view);
  return sum.view();
}

class ViewSum {
  #learners = 0;
  readonly #heat = new Map<string, WordCounts>();
  readonly #items = new Map<string, { counts: ItemView; reasons: ChosenReasons }>();
  readonly #confidence = { sure: noMarks(), unsure: noMarks() };
  readonly #categories = new Map<string, CategorySums>();
  readonly #scores = emptyView.scores.slice();

  add(view: ClassView): void {
    this.#learners += view.learners;
    for (const [category, stretches] of Object.entries(view.heat)) {
      const counts = ensure(this.#heat, category, () => new WordCounts());
      for (const stretch of stretches) counts.add(stretch, stretch.learners);
    }
    for (const item of view.items) this.#addItem(item);
    addCounts(this.#confidence.sure, view.confidence.sure, outcomes);
    addCounts(this.#confidence.unsure, view.confidence.unsure, outcomes);
    for (const sums of view.categories) {
      const own = ensure(this.#categories, sums.category, () => nothingOf(sums.category));
      addCounts(own, sums, ['expected', 'found', 'boundary', 'reconsider']);
    }
    view.scores.forEach((learners, tenth) => (this.#scores[tenth] = (this.#scores[tenth] ?? 0) + learners));
  }

  view(): ClassView {
    return {
      learners: this.#learners,
      heat: Object.fromEntries([...this.#heat].map(([category, counts]) => [category, counts.stretches()])),
      items: [...this.#items.values()].map(({ counts, reasons }) => ({ ...counts, reasons: reasons.list() })),
      confidence: { sure: { ...this.#confidence.sure }, unsure: { ...this.#confidence.unsure } },
      categories: [...this.#categories.values()],
      scores: [...this.#scores],
    };
  }

  #addItem(item: ItemView): void {
    const { counts, reasons } = ensure(this.#items, item.item, () => ({
      counts: untouched(item.item),
      reasons: new ChosenReasons(item.item, MOST_REASONS),
    }));
    addCounts(counts, item, itemCounts);
    for (const reason of item.reasons) reasons.add(reason);
  }
}

const outcomes = ['onTarget', 'boundary', 'otherCategory', 'arguable', 'notInKey'] as const;
const itemCounts = [
  'found',
  'boundary',
  'otherCategory',
  'arguable',
  'missed',
  'notNeeded',
  'convinced',
  'disagree',
] as const;

/** Counts of marks, all 0. */
export function noMarks(): Confidence {
  return { onTarget: 0, boundary: 0, otherCategory: 0, arguable: 0, notInKey: 0 };
}

/** A category nobody has anything in. */
export const nothingOf = (category: string): CategorySums => ({
  category,
  expected: 0,
  found: 0,
  boundary: 0,
  reconsider: 0,
});

/** An item as long as nobody was graded with it. */
export const untouched = (item: string): ItemView => ({
  item,
  found: 0,
  boundary: 0,
  otherCategory: 0,
  arguable: 0,
  missed: 0,
  notNeeded: 0,
  convinced: 0,
  disagree: 0,
  reasons: [],
});

function addCounts<Name extends string>(
  sum: Record<Name, number>,
  counts: Readonly<Record<Name, number>>,
  names: readonly Name[],
): void {
  for (const name of names) sum[name] += counts[name];
}

function ensure<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

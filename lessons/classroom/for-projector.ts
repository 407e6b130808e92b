import type { Lesson } from '../format/lesson.ts';
import type { ClassView, ItemView } from './class-view.ts';
import { foundBy, gradedWith, unmarkedBy } from './compare-views.ts';
import { leastToBeMany, overMarked } from './over-marked.ts';
import { heatLevel, SMALLEST_GROUP, tellParts, type HeatLevel } from './small-groups.ts';

interface ProjectedHeat {
  /** Consecutive words of the article, counted from 0, half open. */
  from: number;
  to: number;
  level: HeatLevel;
}

/** Learners; null where the number, or what it leaves of the whole, is of one to four. */
interface ProjectedItem {
  item: string;
  /** Found, with a boundary fault or without; or marked, where the item is arguable. */
  found: number | null;
  otherCategory: number | null;
  unmarked: number | null;
  convinced: number | null;
  disagree: number | null;
}

interface ProjectedCategory {
  category: string;
  /** How often required items of it were found, of how many times there was one to find: nothing that its items do not tell. */
  atLeast: number;
  atMost: number;
  of: number;
}

/** What of a class may be seen by the class. */
export interface ProjectorView {
  learners: number;
  heat: Record<string, ProjectedHeat[]>;
  /** In reading order of the key: an order by numbers would tell those that are left out. */
  items: ProjectedItem[];
  categories: ProjectedCategory[];
  /** Passages that five or more, and a fifth of the class, marked and the key does not have. In reading order. */
  overMarked: ({ category: string } & ProjectedHeat)[];
}

/**
 * A view for the wall: no codes, nothing that anyone wrote, and no number of one to four learners, neither told nor left over
 * when what is told is subtracted (`tellParts`, `heatLevel`). Null where fewer than five have handed in.
 *
 * Left out altogether: scores, because ten tenths of a class are small groups and a ranking besides; confidence, because
 * it counts marks, and ten marks may be one learner's. Where the same class is shown twice, before and after one more has
 * handed in, the difference is that one: whoever shows it keeps the view still, or waits for five more.
 */
export function forProjector(lesson: Lesson, view: ClassView): ProjectorView | null {
  const { learners } = view;
  if (learners < SMALLEST_GROUP) return null;
  const items = view.items.map((item) => projectItem(item, learners));
  const many = overMarked(lesson, view, [], Math.max(SMALLEST_GROUP, leastToBeMany(learners)));
  return {
    learners,
    heat: Object.fromEntries(
      Object.entries(view.heat).map(([category, stretches]) => [category, joined(stretches, learners)]),
    ),
    items,
    categories: lesson.categories.map(({ id }) => projectCategory(id, lesson, items, learners)),
    overMarked: many
      .flatMap(({ category, from, to, learners: most }) => {
        const level = heatLevel(most, learners);
        return level === null ? [] : { category, from, to, level };
      })
      .sort((one, other) => one.from - other.from || one.to - other.to),
  };
}

function projectItem(item: ItemView, learners: number): ProjectedItem {
  const nothing = { found: null, otherCategory: null, unmarked: null, convinced: null, disagree: null };
  // Some graded with another key: how many is a number as well.
  if (gradedWith(item) !== learners) return { item: item.item, ...nothing };
  const [found, otherCategory, unmarked] = tellParts([foundBy(item), item.otherCategory, unmarkedBy(item)]);
  const silent = learners - item.disagree - item.convinced;
  const [disagree, convinced] =
    silent < 0 ? [null, null] : tellParts([item.disagree, item.convinced, silent]);
  return { item: item.item, found, otherCategory, unmarked, convinced, disagree };
}

function projectCategory(
  category: string,
  { key }: Lesson,
  items: readonly ProjectedItem[],
  learners: number,
): ProjectedCategory {
  const required = new Set(
    key.filter((item) => item.category === category && item.strength === 'required').map(({ id }) => id),
  );
  const own = items.filter(({ item }) => required.has(item));
  const told = own.reduce((sum, { found }) => sum + (found ?? 0), 0);
  const untold = own.filter(({ found }) => found === null).length;
  return { category, atLeast: told, atMost: told + untold * learners, of: own.length * learners };
}

/** Stretches of the same level that touch as one, so that where they part tells nothing. */
function joined(
  stretches: readonly { from: number; to: number; learners: number }[],
  of: number,
): ProjectedHeat[] {
  const shown: ProjectedHeat[] = [];
  for (const { from, to, learners } of stretches) {
    const level = heatLevel(learners, of);
    if (level === null) continue;
    const last = shown.at(-1);
    if (last?.to === from && last.level === level) last.to = to;
    else shown.push({ from, to, level });
  }
  return shown;
}

import type { Localized } from '../format/localized.ts';
import { nothingOf } from './add-views.ts';
import type { CategorySums } from './class-view.ts';

/** Work on one lesson: of one learner (`graded.categories`, `learners` 1) or summed over many (`view.categories`). */
export interface Visit {
  pack: string;
  lesson: string;
  title: Localized;
  /** When it was handed in; ISO 8601. */
  at: string;
  learners: number;
  categories: readonly CategorySums[];
}

/** One lesson on a learner's or a class's way, the sums of everything that was handed in of it. */
export interface Station extends Visit {
  categories: CategorySums[];
}

/**
 * The way from lesson to lesson, the earliest first: each lesson once, at the time of its first hand-in, everything added up.
 * Whose several attempts count is decided before: one visit a learner and lesson.
 *
 * Stations are different articles with different keys. That more is found on the later one may be the article's doing; a
 * curve through them would claim what they can't show.
 */
export function progressOf(visits: Iterable<Visit>): Station[] {
  const stations = new Map<string, Station>();
  for (const visit of visits) {
    const name = `${visit.pack}/${visit.lesson}`;
    const known = stations.get(name);
    stations.set(name, known === undefined ? stationOf(visit) : joined(known, visit));
  }
  return [...stations.values()].sort(
    (one, other) => compare(one.at, other.at) || compare(one.pack + one.lesson, other.pack + other.lesson),
  );
}

const stationOf = ({ pack, lesson, title, at, learners, categories }: Visit): Station => ({
  pack,
  lesson,
  title,
  at,
  learners,
  categories: added([], categories),
});

const joined = (station: Station, visit: Visit): Station => ({
  ...station,
  at: compare(visit.at, station.at) < 0 ? visit.at : station.at,
  learners: station.learners + visit.learners,
  categories: added(station.categories, visit.categories),
});

function added(one: readonly CategorySums[], other: readonly CategorySums[]): CategorySums[] {
  const sums = new Map<string, CategorySums>();
  for (const { category, expected, found, boundary, reconsider } of [...one, ...other]) {
    const own = sums.get(category) ?? nothingOf(category);
    sums.set(category, {
      category,
      expected: own.expected + expected,
      found: own.found + found,
      boundary: own.boundary + boundary,
      reconsider: own.reconsider + reconsider,
    });
  }
  return [...sums.values()];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

import type { KeyItem } from '../format/key.ts';
import type { Graded } from './grade.ts';

/** What a hand-in comes to, in the figures a teacher compares. */
export interface Standing {
  score: number | null;
  found: number;
  expected: number;
  reconsider: number;
}

/** The figures of the whole lesson. */
export const standingOf = ({
  whole: { score, found, expected, reconsider },
}: Pick<Graded, 'whole'>): Standing => ({
  score,
  found,
  expected,
  reconsider,
});

/**
 * The hand-ins that come out otherwise by a corrected key, in the order given: those of which a figure is another. Marks may
 * still be judged otherwise: one item lost and another won look the same in them.
 */
export const regradeChanges = <Change extends { before: Standing; after: Standing }>(
  handIns: Iterable<Change>,
): Change[] => [...handIns].filter(({ before, after }) => !isSame(before, after));

const isSame = (was: Standing, is: Standing): boolean =>
  was.score === is.score &&
  was.found === is.found &&
  was.expected === is.expected &&
  was.reconsider === is.reconsider;

/** Ids of items by what became of them, in the order of the keys they are in. */
export interface KeyChanges {
  added: string[];
  removed: string[];
  /** Anything of them is another, be it a word of an explanation. */
  changed: string[];
}

/** What became of a key's items from one version to the next. */
export function keyChanges(before: readonly KeyItem[], after: readonly KeyItem[]): KeyChanges {
  const was = new Map(before.map((item) => [item.id, spelled(item)]));
  const is = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !was.has(id)).map(({ id }) => id),
    removed: before.filter(({ id }) => !is.has(id)).map(({ id }) => id),
    changed: after
      .filter((item) => was.has(item.id) && was.get(item.id) !== spelled(item))
      .map(({ id }) => id),
  };
}

/** The item as text that is the same for the same item, in whatever order its fields came. */
const spelled = (item: KeyItem): string =>
  JSON.stringify(item, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

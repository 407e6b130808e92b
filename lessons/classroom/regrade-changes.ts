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
 * What a corrected key makes of one hand-in; null where none of the figures is another. Marks may still be judged otherwise:
 * one item lost and another won look the same in them.
 */
export function regradeChange(
  before: Pick<Graded, 'whole'>,
  after: Pick<Graded, 'whole'>,
): { before: Standing; after: Standing } | null {
  const [was, is] = [standingOf(before), standingOf(after)];
  const isSame =
    was.score === is.score &&
    was.found === is.found &&
    was.expected === is.expected &&
    was.reconsider === is.reconsider;
  return isSame ? null : { before: was, after: is };
}

/** The changes of all hand-ins that come out otherwise, each under what names it, in the order given. */
export const regradeChanges = <Name extends object>(
  handIns: Iterable<Name & { before: Pick<Graded, 'whole'>; after: Pick<Graded, 'whole'> }>,
): (Name & { before: Standing; after: Standing })[] =>
  [...handIns].flatMap((handIn) => {
    const change = regradeChange(handIn.before, handIn.after);
    return change === null ? [] : [{ ...handIn, ...change }];
  });

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

import { creditIn, worthOf } from '../../compare/credit.ts';
import { keyInWords, type KeyWords } from '../../compare/key-words.ts';
import { assignGreatest } from '../../compare/measures/assignment/assign-greatest.ts';
import { NONE } from '../../compare/measures/assignment/pair-source.ts';
import { RangeIndex, sharedWords, wordCount } from '../../compare/word-range.ts';
import type { KeyItem } from '../../format/key.ts';
import type { WordIndex } from '../../text/words.ts';

/** An item of each key that are about one place. */
export interface KeyPair {
  mine: KeyItem;
  theirs: KeyItem;
  /** Whether one of the two takes the other's core for on target. */
  sameWords: boolean;
}

/** Two keys of one article laid side by side. No item is in two pairs; each is in one or alone. In reading order. */
export interface PairedKeys {
  /** Of the same category. */
  within: KeyPair[];
  /** About the same words, of another category. */
  across: KeyPair[];
  onlyMine: KeyItem[];
  onlyTheirs: KeyItem[];
}

/** The least share of the words that two items cover together for them to be one thing with other edges. */
const ONE_THING = 1 / 4;
/** The same where the categories differ: a loaded word inside a quote is not the quote. */
const SAME_PLACE = 1 / 2;

/**
 * Pairs the items of two keys one to one, so that the words they share over the words they cover are greatest in total:
 * first within categories, then what is left over across them. Of partners that fit as well, one of the same
 * technique is taken, then one of the same id. Punctuation at the edges never matters.
 */
export function pairKeys(mine: readonly KeyItem[], theirs: readonly KeyItem[], index: WordIndex): PairedKeys {
  const own = placed(mine, index);
  const other = placed(theirs, index);
  const within = pairBest(own, other, (one, two) =>
    one.item.category === two.item.category ? fit(one, two, ONE_THING) : 0,
  );
  const leftOfMine = without(
    own,
    within.map(([one]) => one),
  );
  const leftOfTheirs = without(
    other,
    within.map(([, two]) => two),
  );
  const across = pairBest(leftOfMine, leftOfTheirs, (one, two) =>
    one.item.category === two.item.category ? 0 : fit(one, two, SAME_PLACE),
  );
  const items = (list: readonly Placed[]) => list.map(({ item }) => item);
  return {
    within: within.map(judged),
    across: across.map(judged),
    onlyMine: items(
      without(
        leftOfMine,
        across.map(([one]) => one),
      ),
    ),
    onlyTheirs: items(
      without(
        leftOfTheirs,
        across.map(([, two]) => two),
      ),
    ),
  };
}

/** A key item with its words, in reading order among the others. */
interface Placed extends Pick<KeyWords, 'allowed' | 'from' | 'to'> {
  item: KeyItem;
}

function placed(items: readonly KeyItem[], index: WordIndex): Placed[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return keyInWords(items, index).flatMap(({ item: { id }, allowed, from, to }) => {
    const item = byId.get(id);
    return item === undefined ? [] : [{ item, allowed, from, to }];
  });
}

/** 0 to 1, how well two items fit as one thing; 0 where they are two. Each is taken by the boundary that fits best. */
function fit(one: Placed, other: Placed, least: number): number {
  const shares = one.allowed.flatMap((mine) =>
    other.allowed.map((theirs) => {
      const shared = sharedWords(mine.core, theirs.core);
      return shared / (wordCount(mine.core) + wordCount(theirs.core) - shared);
    }),
  );
  const best = Math.max(0, ...shares);
  return best >= least || areSameWords(one, other) ? best : 0;
}

const areSameWords = (one: Placed, other: Placed): boolean => takes(one, other) || takes(other, one);

/** Whether a mark on the words of the other's own core would be on target. */
const takes = ({ allowed }: Placed, other: Placed): boolean => {
  const core = other.allowed[0]?.core;
  return core !== undefined && creditIn(worthOf(core, allowed)) === 1;
};

/** Steps of a fit, fine enough for articles of millions of words; the sums of thousands stay exact. */
const STEPS = 2 ** 40;

const weightOf = (one: Placed, other: Placed, share: number): number =>
  share === 0
    ? 0
    : 4 * Math.round(share * STEPS) +
      (one.item.technique === other.item.technique ? 2 : 0) +
      (one.item.id === other.item.id ? 1 : 0);

function pairBest(
  rows: readonly Placed[],
  columns: readonly Placed[],
  fits: (one: Placed, other: Placed) => number,
): [Placed, Placed][] {
  const index = new RangeIndex(
    columns.map((other, place) => ({ from: other.from, to: other.to, other, place })),
  );
  const pairs = rows.map((one) =>
    index.sharing(one).flatMap(({ other, place }) => {
      const weight = weightOf(one, other, fits(one, other));
      return weight === 0 ? [] : [{ place, weight }];
    }),
  );
  const partners = assignGreatest({
    rows: rows.length,
    columns: columns.length,
    read(row, column, weights, above) {
      let count = 0;
      for (const { place, weight } of pairs[row] ?? []) {
        if (weight <= above) continue;
        column[count] = place;
        weights[count] = weight;
        count += 1;
      }
      return count;
    },
  });
  return rows.flatMap((one, row): [Placed, Placed][] => {
    const partner = columns[partners[row] ?? NONE];
    return partner === undefined ? [] : [[one, partner]];
  });
}

const without = (all: readonly Placed[], some: readonly Placed[]): Placed[] => {
  const gone = new Set(some);
  return all.filter((one) => !gone.has(one));
};

const judged = ([one, other]: readonly [Placed, Placed]): KeyPair => ({
  mine: one.item,
  theirs: other.item,
  sameWords: areSameWords(one, other),
});

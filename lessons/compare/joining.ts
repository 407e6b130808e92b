import type { Mark } from '../marks/mark.ts';
import { worthOf } from './credit.ts';
import type { KeyWords } from './key-words.ts';
import { mergeStretches, stretchAt, type Stretch } from './stretches.ts';
import { sharesWord, type RangeIndex, type WordRange } from './word-range.ts';

/** A mark and the words it covers. */
export interface PlacedMark extends WordRange {
  mark: Mark;
}

/**
 * What counts as one mark: a single one, or several that touch, in reading order. `from` and `to` are the words that
 * are compared with the key.
 */
export interface Answer extends WordRange {
  category: string;
  marks: PlacedMark[];
  /** Stray marks that carry the answer on without a gap, before and after it. */
  carriedOnBy: PlacedMark[];
}

/** What decides whether marks of a category that touch belong together. */
export interface Touching {
  /** The key's items of the category. */
  items: RangeIndex<KeyWords>;
  /** Words that open a block: a headline and the lead below it do not touch. */
  opensBlock: ReadonlySet<number>;
}

/**
 * The marks of one category as answers: marks that touch are compared as one.
 *
 * - They stay two where the key has a boundary: one item ends and another begins there, or each of the two alone earns
 *   credit on an item of its own. Of several that meet at one place the longest join; nested ones stay apart.
 * - A stray mark (no word of it in any item) widens the answer it touches, but counts for itself. Were stray marks that
 *   touch to count as one, a further stray mark between two others would lower their number and raise the score.
 */
export function joinTouching(category: string, marks: readonly PlacedMark[], touching: Touching): Answer[] {
  const inKey: PlacedMark[] = [];
  const stray: PlacedMark[] = [];
  for (const mark of marks) (isInKey(mark, touching) ? inKey : stray).push(mark);
  const stretches = mergeStretches(stray, touching.opensBlock);
  return [
    ...chainsOf(inKey, touching).map((chain) => ({
      category,
      marks: chain,
      ...carryOn(chain, stretches, touching),
    })),
    ...stray.map((mark) => ({ category, marks: [mark], carriedOnBy: [], from: mark.from, to: mark.to })),
  ];
}

const isInKey = (mark: WordRange, { items }: Touching): boolean =>
  items.sharing(mark).some(({ allowed }) => allowed.some(({ extent }) => sharesWord(mark, extent)));

function chainsOf(marks: readonly PlacedMark[], touching: Touching): PlacedMark[][] {
  const startingAt = new Map<number, PlacedMark>();
  const endingAt = new Map<number, PlacedMark>();
  for (const mark of marks) {
    const right = startingAt.get(mark.from);
    if (right === undefined || right.to < mark.to) startingAt.set(mark.from, mark);
    const left = endingAt.get(mark.to);
    if (left === undefined || left.from > mark.from) endingAt.set(mark.to, mark);
  }
  const next = new Map<PlacedMark, PlacedMark>();
  for (const [place, left] of endingAt) {
    const right = startingAt.get(place);
    if (right !== undefined && !areDivided(left, right, touching)) next.set(left, right);
  }
  const followers = new Set(next.values());
  return marks
    .filter((mark) => !followers.has(mark))
    .map((first) => {
      const chain: PlacedMark[] = [];
      for (let mark: PlacedMark | undefined = first; mark !== undefined; mark = next.get(mark))
        chain.push(mark);
      return chain;
    });
}

function areDivided(left: PlacedMark, right: PlacedMark, { items, opensBlock }: Touching): boolean {
  const place = left.to;
  const here = items.sharing({ from: place - 1, to: place + 1 });
  const boundaries = here.flatMap((item) => item.allowed.map((one) => ({ item, ...one })));
  const runsAcross = boundaries.some(({ extent }) => extent.from < place && place < extent.to);
  if (opensBlock.has(place) && !runsAcross) return true;
  const ending = boundaries.filter(({ core, extent }) => core.to <= place && place <= extent.to);
  const beginning = boundaries.filter(({ core, extent }) => extent.from <= place && place <= core.from);
  if (ending.some((one) => beginning.some((other) => one.item !== other.item))) return true;
  const earning = [left, right].map((mark) =>
    items.sharing(mark).filter((item) => worthOf(mark, item.allowed) > 0),
  );
  return earning.every((found) => found.length > 0) && new Set(earning.flat()).size > 1;
}

/** The words an answer is compared by, and the stray marks that made them more than its own. */
function carryOn(
  chain: readonly PlacedMark[],
  stretches: readonly Stretch<PlacedMark>[],
  { opensBlock }: Touching,
): WordRange & Pick<Answer, 'carriedOnBy'> {
  const own = { from: chain[0]?.from ?? 0, to: chain.at(-1)?.to ?? 0 };
  const before = stretchAt(stretches, own.from, 'last');
  const after = stretchAt(stretches, own.to, 'first');
  const reachesBack =
    before !== null && before.from < own.from && !(before.to === own.from && opensBlock.has(own.from));
  const reachesOn = after !== null && after.to > own.to && !(after.from === own.to && opensBlock.has(own.to));
  return {
    from: reachesBack ? before.from : own.from,
    to: reachesOn ? after.to : own.to,
    carriedOnBy: [...(reachesBack ? [before.last] : []), ...(reachesOn ? [after.first] : [])],
  };
}

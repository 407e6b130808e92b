import { byPlace, type Mark } from '../marks/mark.ts';
import type { WordIndex } from '../text/words.ts';
import { earn } from './credit.ts';
import type { KeyWords } from './key-words.ts';
import { byWords, sharesWord, type RangeIndex, type WordRange } from './word-range.ts';

/** A mark and the words it covers. */
export interface PlacedMark extends WordRange {
  mark: Mark;
}

/**
 * What counts as one mark: a single one, or several that touch within a key item. `from` and `to` are the words that
 * are compared with the key.
 */
export interface Answer extends WordRange {
  category: string;
  marks: PlacedMark[];
}

/** What the marks of all categories come to before any is compared. */
export interface Answers {
  answers: Answer[];
  wordless: Mark[];
  /** Repeated marks, each with the one that stands for it. */
  duplicates: { mark: Mark; of: Mark }[];
}

/**
 * Sorts a learner's marks into answers, whatever order they come in.
 *
 * Marks of one category that touch are one answer if they touch inside the extent of a key item, unless the key has a
 * boundary there (see `keyDivides`). Marks that share no word with any item stay single: were they to count as one, a
 * further stray mark between two others would lower their number and so raise the score.
 */
export function formAnswers(
  marks: readonly Mark[],
  index: WordIndex,
  itemsOf: (category: string) => RangeIndex<KeyWords>,
): Answers {
  const wordless: Mark[] = [];
  const duplicates: Answers['duplicates'] = [];
  const byCategory = new Map<string, Map<string, PlacedMark>>();
  for (const mark of [...marks].sort(byPlace)) {
    const words = index.wordRange(mark);
    if (words.from === words.to) {
      wordless.push(mark);
      continue;
    }
    const places = byCategory.get(mark.category) ?? new Map<string, PlacedMark>();
    byCategory.set(mark.category, places);
    const place = `${String(words.from)}-${String(words.to)}`;
    const first = places.get(place);
    if (first === undefined) places.set(place, { mark, ...words });
    else duplicates.push({ mark, of: first.mark });
  }
  const answers = [...byCategory.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([category, places]) => joinTouching(category, [...places.values()], itemsOf(category)));
  return { answers, wordless, duplicates };
}

function joinTouching(category: string, marks: readonly PlacedMark[], items: RangeIndex<KeyWords>): Answer[] {
  const inside: PlacedMark[] = [];
  const stray: PlacedMark[] = [];
  for (const mark of marks) (touchesExtent(mark, items) ? inside : stray).push(mark);
  const stretches = mergeStretches(stray);
  return [
    ...chainsOf(inside, items).map((chain) => ({
      category,
      marks: chain,
      ...comparedWords(chain, stretches),
    })),
    ...stray.map((mark) => ({ category, marks: [mark], from: mark.from, to: mark.to })),
  ];
}

const touchesExtent = (mark: WordRange, items: RangeIndex<KeyWords>): boolean =>
  items.sharing(mark).some(({ allowed }) => allowed.some(({ extent }) => sharesWord(mark, extent)));

/** Marks that join one after the other. Of several that meet at one place the longest join: nested ones stay apart. */
function chainsOf(marks: readonly PlacedMark[], items: RangeIndex<KeyWords>): PlacedMark[][] {
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
    if (right !== undefined && !keyDivides(left, right, items)) next.set(left, right);
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

/**
 * True where two touching marks stay two: the place lies inside no item, or one of them alone earns more on an item
 * than both together earn on it, or they are on target for different items.
 */
function keyDivides(left: PlacedMark, right: PlacedMark, items: RangeIndex<KeyWords>): boolean {
  const together = { from: left.from, to: right.to };
  const near = items.sharing(together);
  const isInside = near.some(({ allowed }) =>
    allowed.some(({ extent }) => extent.from < left.to && left.to < extent.to),
  );
  if (!isInside) return true;
  const onLeft = new Set<KeyWords>();
  const onRight = new Set<KeyWords>();
  for (const item of near) {
    const alone = [left, right].map((mark) => earn(mark, item.allowed)?.credit ?? 0);
    const joined = earn(together, item.allowed)?.credit ?? 0;
    if (Math.max(...alone) > joined) return true;
    if (alone[0] === 1) onLeft.add(item);
    if (alone[1] === 1) onRight.add(item);
  }
  return onLeft.size > 0 && onRight.size > 0 && new Set([...onLeft, ...onRight]).size > 1;
}

/**
 * The words an answer is compared by: its own, and where it was put together from several marks also the stray marks
 * that carry it on without a gap. Crumbs over a whole page do not turn into exact answers because items lie below.
 */
function comparedWords(chain: readonly PlacedMark[], stray: readonly WordRange[]): WordRange {
  const own = { from: chain[0]?.from ?? 0, to: chain.at(-1)?.to ?? 0 };
  if (chain.length === 1) return own;
  const before = stretchAt(stray, own.from);
  const after = stretchAt(stray, own.to);
  return {
    from: Math.min(own.from, before?.from ?? own.from),
    to: Math.max(own.to, after?.to ?? own.to),
  };
}

/** Overlapping and touching stretches made one; in reading order, with gaps between them. */
function mergeStretches(ranges: readonly WordRange[]): WordRange[] {
  const merged: WordRange[] = [];
  for (const { from, to } of [...ranges].sort(byWords)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The stretch that `place` lies in or at an end of. */
function stretchAt(stretches: readonly WordRange[], place: number): WordRange | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.to ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found !== undefined && found.from <= place ? found : undefined;
}

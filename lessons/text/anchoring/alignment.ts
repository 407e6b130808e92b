import { diffArrays } from 'diff';

import { findTokens, type Dictionary, type Tokens } from './tokens.ts';

/**
 * How many sentences, and how many words within changed sentences, may differ before two texts are no longer laid side by
 * side there: work grows with the square of this. A correction stays far below; a rewritten article is found again by
 * quotes instead.
 */
const MOST_EDITS = 1000;

/** For each token of one text the index of the same token in the other, -1 where there is none. */
export type Images = Int32Array;

/** Where the tokens of two texts correspond, in both directions. */
export interface Correspondence {
  readonly images: Images;
  readonly origins: Images;
}

/**
 * Two texts side by side. Where a sentence stands twice and one of the two is gone, a comparison can't know which: it is
 * therefore made from the front and from the back, and only what both agree on is certain.
 */
export interface Alignment {
  readonly old: Tokens;
  readonly new: Tokens;
  readonly fromFront: Correspondence;
  readonly fromBack: Correspondence;
}

export function alignTexts(oldText: string, newText: string): Alignment {
  const dictionary: Dictionary = new Map();
  const old = findTokens(oldText, dictionary);
  const fresh = findTokens(newText, dictionary);
  const front = images(sideOf(old), sideOf(fresh));
  const back = mirrored(images(mirrorOf(old), mirrorOf(fresh)), fresh.ids.length);
  return {
    old,
    new: fresh,
    fromFront: { images: front, origins: originsOf(front, fresh.ids.length) },
    fromBack: { images: back, origins: originsOf(back, fresh.ids.length) },
  };
}

/** What is compared: the tokens' numbers, and where segments begin. */
interface Side {
  readonly ids: readonly number[];
  readonly segments: readonly number[];
}

const sideOf = ({ ids, segments }: Tokens): Side => ({ ids, segments });

const mirrorOf = ({ ids, segments }: Tokens): Side => ({
  ids: ids.toReversed(),
  segments: segments.map((start) => ids.length - start).toReversed(),
});

function mirrored(images: Images, size: number): Images {
  const turned = images.toReversed();
  turned.forEach((image, place) => {
    if (image >= 0) turned[place] = size - 1 - image;
  });
  return turned;
}

function originsOf(images: Images, size: number): Images {
  const origins = new Int32Array(size).fill(-1);
  images.forEach((image, place) => {
    if (image >= 0) origins[image] = place;
  });
  return origins;
}

/** Sentences first, then the words of those that differ: long texts in little time, and sentences that stay whole. */
function images(old: Side, fresh: Side): Images {
  const found = new Int32Array(old.ids.length).fill(-1);
  const dictionary: Dictionary = new Map();
  const oldSegments = segmentIds(old, dictionary);
  const newSegments = segmentIds(fresh, dictionary);
  for (const { old: before, new: after, same } of compare(oldSegments, newSegments)) {
    const from = { start: old.segments[before.start] ?? 0, end: old.segments[before.end] ?? old.ids.length };
    const to = {
      start: fresh.segments[after.start] ?? 0,
      end: fresh.segments[after.end] ?? fresh.ids.length,
    };
    if (same) {
      for (let step = 0; step < from.end - from.start; step += 1) found[from.start + step] = to.start + step;
      continue;
    }
    const words = compare(old.ids.slice(from.start, from.end), fresh.ids.slice(to.start, to.end));
    for (const run of words) {
      if (!run.same) continue;
      for (let step = 0; step < run.old.end - run.old.start; step += 1)
        found[from.start + run.old.start + step] = to.start + run.new.start + step;
    }
  }
  return found;
}

function segmentIds({ ids, segments }: Side, dictionary: Dictionary): number[] {
  return segments.slice(0, -1).map((start, place) => {
    const words = ids.slice(start, segments[place + 1]).join(' ');
    const known = dictionary.get(words) ?? dictionary.size;
    dictionary.set(words, known);
    return known;
  });
}

/** Runs that are the same or not, in order; index ranges, half-open. */
interface Run {
  readonly same: boolean;
  readonly old: { start: number; end: number };
  readonly new: { start: number; end: number };
}

/**
 * What both begin with is the same before anything is compared. Not so what they end with: of two equally good ways to lay
 * them side by side, the one that keeps words as far to the front as can be is wanted.
 */
function compare(old: readonly number[], fresh: readonly number[]): Run[] {
  const runs: Run[] = [];
  const add = (same: boolean, oldLength: number, newLength: number): void => {
    const last = runs.at(-1);
    if (oldLength + newLength === 0) return;
    if (last !== undefined && !last.same && !same) {
      last.old.end += oldLength;
      last.new.end += newLength;
      return;
    }
    const [from, to] = [last?.old.end ?? 0, last?.new.end ?? 0];
    runs.push({ same, old: { start: from, end: from + oldLength }, new: { start: to, end: to + newLength } });
  };
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  add(true, start, start);
  const [oldRest, newRest] = [old.slice(start), fresh.slice(start)];
  const changes = diffArrays(oldRest, newRest, { maxEditLength: MOST_EDITS });
  if (changes === undefined) {
    for (const { same, old: before, new: after } of compareByUnique(oldRest, newRest))
      add(same, before.end - before.start, after.end - after.start);
  }
  for (const { added, removed, count } of changes ?? []) {
    if (added) add(false, 0, count);
    else if (removed) add(false, count, 0);
    else add(true, count, count);
  }
  return runs;
}

/**
 * Where too much differs to compare it whole: first what stands exactly once in both and in the same order, then the
 * stretches between, each by itself (Bram Cohen's patience diff).
 */
function compareByUnique(old: readonly number[], fresh: readonly number[]): Run[] {
  const pairs = inOrder(uniqueInBoth(old, fresh));
  if (pairs.length === 0)
    return [{ same: false, old: { start: 0, end: old.length }, new: { start: 0, end: fresh.length } }];
  const runs: Run[] = [];
  let [oldEnd, newEnd] = [0, 0];
  for (const [oldPlace, newPlace] of [...pairs, [old.length, fresh.length] as const]) {
    const between = compare(old.slice(oldEnd, oldPlace), fresh.slice(newEnd, newPlace));
    for (const { same, old: before, new: after } of between) {
      runs.push({ same, old: shifted(before, oldEnd), new: shifted(after, newEnd) });
    }
    [oldEnd, newEnd] = [oldPlace + 1, newPlace + 1];
    if (oldPlace < old.length)
      runs.push({ same: true, old: { start: oldPlace, end: oldEnd }, new: { start: newPlace, end: newEnd } });
  }
  return runs;
}

const shifted = ({ start, end }: Run['old'], by: number): Run['old'] => ({
  start: start + by,
  end: end + by,
});

type Pair = readonly [old: number, fresh: number];

/** In the old one's order. */
function uniqueInBoth(old: readonly number[], fresh: readonly number[]): Pair[] {
  const newPlaces = placesOfUnique(fresh);
  return [...placesOfUnique(old)]
    .flatMap(([id, place]): Pair[] => {
      const newPlace = newPlaces.get(id);
      return newPlace === undefined ? [] : [[place, newPlace]];
    })
    .sort(([one], [other]) => one - other);
}

function placesOfUnique(ids: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  ids.forEach((id, place) => {
    if (places.has(id)) repeated.add(id);
    else places.set(id, place);
  });
  for (const id of repeated) places.delete(id);
  return places;
}

/** The most pairs that keep one order in both (longest increasing subsequence, by patience sorting). */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  const placeOnTop = (pile: number): number => pairs[piles[pile] ?? -1]?.[1] ?? Infinity;
  pairs.forEach(([, place], pair) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (placeOnTop(middle) < place) low = middle + 1;
      else high = middle;
    }
    before[pair] = piles[low - 1] ?? -1;
    piles[low] = pair;
  });
  const kept: Pair[] = [];
  for (let pair = piles.at(-1) ?? -1; pair >= 0; pair = before[pair] ?? -1) {
    const found = pairs[pair];
    if (found !== undefined) kept.push(found);
  }
  return kept.reverse();
}

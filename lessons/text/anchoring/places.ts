import type { Span } from '../span.ts';
import type { Alignment, Correspondence } from './alignment.ts';
import type { TokenRange } from './score.ts';
import type { Tokens } from './tokens.ts';

/** Where in the new text a span may have gone, before it is weighed. */
export interface Place {
  readonly span: Span;
  readonly tokens: TokenRange;
  /** Whether the words are the same, but for the white space between them. */
  readonly exact: boolean;
  /** Whether laying the two texts side by side leads here. */
  readonly mapped: boolean;
}

/** Of a quote that stands more often than this, no more places are looked at: none of them would lead clearly. */
const MOST_OCCURRENCES = 200;

/** The place to which one comparison of the texts leads; null where the words are gone. */
export function mappedPlace(
  { old, new: fresh }: Alignment,
  { images }: Correspondence,
  span: Span,
  { from, to }: TokenRange,
): Place | null {
  const first = images[from] ?? -1;
  if (first < 0) return changedPlace({ old, new: fresh }, images, span, { from, to });
  for (let token = from + 1; token < to; token += 1) {
    if (images[token] !== first + token - from)
      return changedPlace({ old, new: fresh }, images, span, { from, to });
  }
  return exactPlace(old, fresh, span, { from, to }, first, true);
}

/**
 * Where words changed: from the first to the last that stayed; where the outermost did not stay, out to the neighbours
 * that did.
 */
function changedPlace(
  { old, new: fresh }: Pick<Alignment, 'old' | 'new'>,
  images: Int32Array,
  span: Span,
  { from, to }: TokenRange,
): Place | null {
  let low = Infinity;
  let high = -1;
  for (let token = from; token < to; token += 1) {
    const image = images[token] ?? -1;
    if (image < 0) continue;
    low = Math.min(low, image);
    high = Math.max(high, image);
  }
  const neighbourBefore = from === 0 ? -1 : (images[from - 1] ?? -1);
  const neighbourAfter = to === old.ids.length ? fresh.ids.length : (images[to] ?? -1);
  const firstStayed = (images[from] ?? -1) >= 0;
  const lastStayed = (images[to - 1] ?? -1) >= 0;
  const hasBefore = from === 0 || neighbourBefore >= 0;
  const hasAfter = neighbourAfter >= 0;
  const first = !firstStayed && hasBefore ? neighbourBefore + 1 : low;
  const last = !lastStayed && hasAfter ? neighbourAfter - 1 : high;
  if (!Number.isFinite(first) || last < first) return null;
  const start =
    firstStayed && first === low ? within(old, fresh, span, from, first).start : (fresh.starts[first] ?? 0);
  const end =
    lastStayed && last === high ? within(old, fresh, span, to - 1, last).end : (fresh.ends[last] ?? 0);
  if (end <= start) return null;
  return { span: { start, end }, tokens: { from: first, to: last + 1 }, exact: false, mapped: true };
}

/** Every other place where the same words stand, in reading order. */
export function otherPlaces(
  { old, new: fresh }: Alignment,
  index: TokenIndex,
  span: Span,
  { from, to }: TokenRange,
): Place[] {
  const length = to - from;
  let rarest = { places: [] as readonly number[], step: 0, count: Infinity };
  for (let step = 0; step < length; step += 1) {
    const places = index.get(old.ids[from + step] ?? -1) ?? [];
    if (places.length < rarest.count) rarest = { places, step, count: places.length };
  }
  const found: Place[] = [];
  for (const place of rarest.places) {
    const first = place - rarest.step;
    if (first < 0 || !sameTokens(old, from, fresh, first, length)) continue;
    const here = exactPlace(old, fresh, span, { from, to }, first, false);
    if (here !== null) found.push(here);
    if (found.length === MOST_OCCURRENCES) break;
  }
  return found;
}

/** For each token's number, where in a text it stands. */
export type TokenIndex = ReadonlyMap<number, readonly number[]>;

/** @param counts which tokens are indexed */
export function indexOf(tokens: Tokens, counts: (token: number) => boolean): TokenIndex {
  const index = new Map<number, number[]>();
  tokens.ids.forEach((id, token) => {
    if (!counts(token)) return;
    const places = index.get(id);
    if (places === undefined) index.set(id, [token]);
    else places.push(token);
  });
  return index;
}

/** A word that stands more often than this among the new words does not point anywhere. */
const TOO_COMMON = 60;

/**
 * Where much of the words stands together among what is new: each word votes for the place where the quote would have to
 * begin for the word to be where it is. At most three, the most votes first.
 */
export function similarPlaces(
  { old, new: fresh }: Alignment,
  fresher: TokenIndex,
  { from, to }: TokenRange,
): Place[] {
  const length = to - from;
  const width = Math.max(2, length >> 2);
  const votes = new Map<number, { weight: number; low: number; high: number }>();
  for (let step = 0; step < length; step += 1) {
    const weight = (old.ends[from + step] ?? 0) - (old.starts[from + step] ?? 0);
    const places = fresher.get(old.ids[from + step] ?? -1) ?? [];
    if (places.length > TOO_COMMON) continue;
    for (const place of places) {
      const bucket = Math.floor((place - step) / width);
      const vote = votes.get(bucket) ?? { weight: 0, low: place, high: place };
      votes.set(bucket, {
        weight: vote.weight + weight,
        low: Math.min(vote.low, place),
        high: Math.max(vote.high, place),
      });
    }
  }
  return [...votes.values()]
    .sort((one, other) => other.weight - one.weight || one.low - other.low)
    .slice(0, 3)
    .map(({ low, high }) => ({
      span: { start: fresh.starts[low] ?? 0, end: fresh.ends[high] ?? 0 },
      tokens: { from: low, to: high + 1 },
      exact: false,
      mapped: false,
    }));
}

export function sameTokens(one: Tokens, at: number, other: Tokens, otherAt: number, length: number): boolean {
  for (let step = 0; step < length; step += 1) {
    if (one.ids[at + step] !== other.ids[otherAt + step]) return false;
  }
  return true;
}

function exactPlace(
  old: Tokens,
  fresh: Tokens,
  span: Span,
  { from, to }: TokenRange,
  first: number,
  mapped: boolean,
): Place | null {
  const last = first + to - from - 1;
  const { start } = within(old, fresh, span, from, first);
  const { end } = within(old, fresh, span, to - 1, last);
  return end <= start
    ? null
    : { span: { start, end }, tokens: { from: first, to: last + 1 }, exact: true, mapped };
}

/** A span may begin or end within a word, or with white space: as far in, or as far out, as in the old text. */
function within(old: Tokens, fresh: Tokens, span: Span, token: number, image: number): Span {
  const start = (fresh.starts[image] ?? 0) + span.start - (old.starts[token] ?? 0);
  const end = (fresh.ends[image] ?? 0) + span.end - (old.ends[token] ?? 0);
  return {
    start: Math.max(start, image === 0 ? 0 : (fresh.ends[image - 1] ?? 0)),
    end: Math.min(end, fresh.starts[image + 1] ?? fresh.text.length),
  };
}

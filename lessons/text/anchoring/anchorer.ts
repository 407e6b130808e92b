import { textUnder, type Span } from '../span.ts';
import { alignTexts, type Alignment } from './alignment.ts';
import type { Confidence } from './confidence.ts';
import {
  indexOf,
  mappedPlace,
  otherPlaces,
  sameTokens,
  similarPlaces,
  type Place,
  type TokenIndex,
} from './places.ts';
import {
  CLEAR_LEAD,
  KNOWN_BY_ITSELF,
  likenessAround,
  scoreOf,
  similarityOfWords,
  STILL_THE_SAME_WORDS,
  TAKEN_FROM,
  WORTH_SHOWING,
  type TokenRange,
} from './score.ts';
import { firstEndingAfter } from './tokens.ts';

/** A place in the new text and how much speaks for it, 0 to 1. */
export interface Candidate {
  span: Span;
  score: number;
}

/** What became of a span. Candidates are shown to a person and never taken: the best first, at most three. */
export type Anchoring =
  | { kind: 'found'; span: Span; confidence: Confidence; score: number }
  /** Two places have as much for them, or two spans have as much for one place. */
  | { kind: 'ambiguous'; candidates: Candidate[] }
  | { kind: 'lost'; candidates: Candidate[] };

interface Weighed extends Place {
  score: number;
  /** Whether another stretch of the old text has about as good a claim to the place. */
  contested: boolean;
}

const SHOWN = 3;
/** UTF-16 code units to each side that must be equal for surroundings to count as the same. */
const SAME_AROUND = 32;

/**
 * Finds spans of a text again in a corrected version of it: by laying both texts side by side, by the words, and by what
 * stands around them. Offsets are UTF-16 code units. The same texts and span give the same answer on every computer.
 */
export class Anchorer {
  readonly #oldText: string;
  readonly #newText: string;
  readonly #known = new Map<string, Anchoring>();
  #side: Alignment | null = null;
  #allWords: TokenIndex | null = null;
  #newWords: TokenIndex | null = null;
  #stayed: { next: Int32Array; last: number } | null = null;

  constructor(oldText: string, newText: string) {
    this.#oldText = oldText;
    this.#newText = newText;
  }

  anchor(span: Span): Anchoring {
    const name = `${String(span.start)}-${String(span.end)}`;
    const known = this.#known.get(name) ?? this.#anchor(span);
    this.#known.set(name, known);
    return known;
  }

  /** Where an offset has gone, as well as can be told: that of the next word that stayed, else of the one before. */
  offset(offset: number): number {
    const { old, new: fresh, fromFront } = this.#aligned;
    this.#stayed ??= tokensThatStayed(fromFront.images);
    const token = this.#stayed.next[firstEndingAfter(old, offset)] ?? -1;
    const { last } = this.#stayed;
    if (token < 0)
      return last < 0 ? Math.min(offset, fresh.text.length) : (fresh.ends[fromFront.images[last] ?? 0] ?? 0);
    const inside = Math.max(0, offset - (old.starts[token] ?? 0));
    return (fresh.starts[fromFront.images[token] ?? 0] ?? 0) + inside;
  }

  get #aligned(): Alignment {
    return (this.#side ??= alignTexts(this.#oldText, this.#newText));
  }

  #anchor(span: Span): Anchoring {
    if (this.#oldText === this.#newText) return { kind: 'found', span, confidence: 'same', score: 1 };
    const { old } = this.#aligned;
    const from = firstEndingAfter(old, span.start);
    const last = firstEndingAfter(old, span.end - 1);
    const to = (old.starts[last] ?? Infinity) < span.end ? last + 1 : last;
    if (to <= from) return { kind: 'lost', candidates: [] };
    return (
      this.#straight(span, { from, to }) ?? this.#choose(this.#weighAll(span, { from, to }), { from, to })
    );
  }

  /** Where both comparisons lead to the same words and a neighbour stayed, there is nothing to weigh. */
  #straight(span: Span, here: TokenRange): Anchoring | null {
    const side = this.#aligned;
    const place = mappedPlace(side, side.fromFront, span, here);
    if (place?.exact !== true) return null;
    const other = mappedPlace(side, side.fromBack, span, here);
    if (other?.exact !== true || other.tokens.from !== place.tokens.from) return null;
    if (!this.#isKnown(here, place)) return null;
    const confidence = this.#sameAround(span, place.span) ? 'same' : 'same-words';
    return { kind: 'found', span: place.span, confidence, score: this.#score(place, span, here) };
  }

  #weighAll(span: Span, here: TokenRange): Weighed[] {
    const side = this.#aligned;
    const front = mappedPlace(side, side.fromFront, span, here);
    const back = mappedPlace(side, side.fromBack, span, here);
    const mapped = front === null ? [] : [front];
    // Changed words keep their order within one comparison of the texts only: by the other they may cross.
    if (back !== null) mapped.push({ ...back, mapped: back.exact });
    this.#allWords ??= indexOf(side.new, () => true);
    const elsewhere = otherPlaces(side, this.#allWords, span, here);
    const places = [...mapped, ...elsewhere];
    if (elsewhere.length === 0 && here.to - here.from >= KNOWN_BY_ITSELF) {
      this.#newWords ??= indexOf(side.new, (token) => (side.fromFront.origins[token] ?? -1) < 0);
      places.push(...similarPlaces(side, this.#newWords, here));
    }
    const weighed = new Map<string, Weighed>();
    for (const place of places) {
      const name = `${String(place.span.start)}-${String(place.span.end)}`;
      if (weighed.has(name)) continue;
      const score = this.#score(place, span, here);
      const claim = place.exact ? this.#otherClaim(place, here, score) : 'none';
      if (claim !== 'better') weighed.set(name, { ...place, score, contested: claim === 'equal' });
    }
    return [...weighed.values()].sort(
      (one, other) => other.score - one.score || one.span.start - other.span.start,
    );
  }

  #choose(weighed: readonly Weighed[], here: TokenRange): Anchoring {
    const candidates = weighed
      .filter(({ score }) => score >= WORTH_SHOWING)
      .slice(0, SHOWN)
      .map(({ span, score }) => ({ span, score }));
    const best = weighed[0];
    if (best === undefined || !this.#mayTake(best, here)) return { kind: 'lost', candidates };
    const rival = weighed.find((place) => place !== best && !isOnePlace(best, place));
    if (best.contested || (rival !== undefined && best.score - rival.score < CLEAR_LEAD))
      return { kind: 'ambiguous', candidates };
    const changed = best.mapped ? 'changed' : 'moved-and-changed';
    return {
      kind: 'found',
      span: best.span,
      confidence: best.exact ? 'moved' : changed,
      score: best.score,
    };
  }

  #mayTake(place: Weighed, here: TokenRange): boolean {
    const long = here.to - here.from >= KNOWN_BY_ITSELF;
    if (place.exact) return long || (place.score >= TAKEN_FROM && this.#isKnown(here, place));
    return place.score >= TAKEN_FROM && this.#words(place, here) >= STILL_THE_SAME_WORDS;
  }

  /** Few words are the same words only beside a neighbour that is the same, too. */
  #isKnown(here: TokenRange, { tokens }: Place): boolean {
    const { old, new: fresh } = this.#aligned;
    if (here.to - here.from >= KNOWN_BY_ITSELF) return true;
    return old.ids[here.from - 1] === fresh.ids[tokens.from - 1] || old.ids[here.to] === fresh.ids[tokens.to];
  }

  /** Whether another stretch of the old text, with the same words, belongs where this one would be put. */
  #otherClaim(place: Place, here: TokenRange, score: number): 'none' | 'equal' | 'better' {
    const { old, fromFront, fromBack } = this.#aligned;
    const front = fromFront.origins[place.tokens.from] ?? -1;
    const back = fromBack.origins[place.tokens.from] ?? -1;
    const length = here.to - here.from;
    let equal = false;
    for (const origin of new Set([front, back])) {
      if (origin < 0 || origin === here.from || !sameTokens(old, here.from, old, origin, length)) continue;
      if (front === back) return 'better';
      const rival = { from: origin, to: origin + length };
      const claim = this.#score({ ...place, mapped: true }, this.#spanOf(rival), rival);
      if (claim - score >= CLEAR_LEAD) return 'better';
      equal ||= score - claim < CLEAR_LEAD;
    }
    return equal ? 'equal' : 'none';
  }

  #spanOf({ from, to }: TokenRange): Span {
    const { old } = this.#aligned;
    return { start: old.starts[from] ?? 0, end: old.ends[to - 1] ?? 0 };
  }

  #words(place: Place, here: TokenRange): number {
    if (place.exact) return 1;
    return similarityOfWords(
      textUnder(this.#oldText, this.#spanOf(here)),
      textUnder(this.#newText, place.span),
    );
  }

  #score(place: Place, span: Span, here: TokenRange): number {
    const { old, new: fresh } = this.#aligned;
    const away = (): number => Math.abs(this.offset(span.start) - place.span.start) / fresh.text.length;
    return scoreOf({
      words: this.#words(place, here),
      ...likenessAround(old, here, fresh, place.tokens),
      place: place.mapped ? 1 : 1 - away(),
    });
  }

  #sameAround(span: Span, image: Span): boolean {
    const around = (text: string, { start, end }: Span) =>
      [text.slice(Math.max(0, start - SAME_AROUND), end + SAME_AROUND), Math.min(start, SAME_AROUND)].join();
    return around(this.#oldText, span) === around(this.#newText, image);
  }
}

/** Corrected words may be cut a little shorter or longer; the same words at two overlapping places are two places. */
const isOnePlace = (one: Place, other: Place): boolean =>
  !(one.exact && other.exact) && one.span.start < other.span.end && other.span.start < one.span.end;

/** For each token itself or the next that has an image (-1 where none follows), and the last of all that has one. */
function tokensThatStayed(images: Int32Array): { next: Int32Array; last: number } {
  const next = new Int32Array(images.length).fill(-1);
  let stayed = -1;
  for (let token = images.length - 1; token >= 0; token -= 1) {
    if ((images[token] ?? -1) >= 0) stayed = token;
    next[token] = stayed;
  }
  return { next, last: images.findLastIndex((image) => image >= 0) };
}

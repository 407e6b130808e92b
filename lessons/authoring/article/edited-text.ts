import { Anchorer, type Anchoring } from '../../text/anchoring/anchorer.ts';
import { similarityOfWords, STILL_THE_SAME_WORDS } from '../../text/anchoring/score.ts';
import { leadingWord, trailingWord } from '../../text/anchoring/tokens.ts';
import { trimSpace } from '../../text/snap.ts';
import { textUnder, type Span } from '../../text/span.ts';
import type { SpanFinder } from '../../versions/carry-key.ts';
import { replaced, type Replacement } from './replacement.ts';

/** A stretch of the text in which words may have changed their places: where it was, and where it is now. */
interface Reworded {
  old: Span;
  now: Span;
}

/**
 * A text after an edit, and where its spans went. What lies before and after a replaced stretch moves exactly; a span that
 * contains one grows or shrinks with it; a span that is cut by one keeps what is left of it. Only where none of a span's
 * words stayed it is looked for among the words that were put there instead. A span lies on whole words where it did before.
 */
export class EditedText implements SpanFinder {
  readonly text: string;
  readonly #oldText: string;
  readonly #replacements: readonly Replacement[];
  readonly #reworded: Reworded | null;
  #anchorer: Anchorer | null = null;

  /**
   * @param replacements in reading order, none reaching into the next
   * @param reworded where lost words are looked for; null where they can't be anywhere
   */
  constructor(oldText: string, replacements: readonly Replacement[], reworded: Reworded | null = null) {
    this.#oldText = oldText;
    this.#replacements = replacements;
    this.#reworded = reworded;
    this.text = replaced(oldText, replacements);
  }

  anchor(span: Span): Anchoring {
    const place = this.#placeOf(span);
    if (place !== null) {
      const was = textUnder(this.#oldText, span);
      const is = textUnder(this.text, place);
      if (was === is) return { kind: 'found', span: place, confidence: 'same', score: 1 };
      const score = similarityOfWords(was, is);
      if (score >= STILL_THE_SAME_WORDS || this.#losesNone(span) || this.#keepsWord(span))
        return { kind: 'found', span: place, confidence: 'changed', score };
    }
    return this.#lookFor(span);
  }

  #placeOf(span: Span): Span | null {
    const place = { start: this.#startOf(span), end: this.#endOf(span) };
    return place.start < place.end ? trimSpace(place, this.text) : null;
  }

  #startOf({ start, end }: Span): number {
    let place = start;
    for (const { start: cut, end: healed, words } of this.#replacements) {
      if (healed > start && cut >= start) break;
      place += healed <= start ? words.length - (healed - cut) : cut + words.length - start;
      if (healed < start || healed >= end) continue;
      const joins = leadingWord(this.#after(healed)) !== '';
      const began = healed > start || trailingWord(this.#before(start)) === '';
      if (joins && began) place -= trailingWord(words).length;
    }
    return place;
  }

  #endOf({ start, end }: Span): number {
    let place = end;
    for (const { start: cut, end: healed, words } of this.#replacements) {
      if (cut > end) break;
      if (cut < end) place += healed <= end ? words.length - (healed - cut) : cut - end;
      if ((cut < end && healed <= end) || cut <= start) continue;
      const joins = trailingWord(this.#before(cut)) !== '';
      const ended = cut < end || leadingWord(this.#after(end)) === '';
      if (joins && ended) place += leadingWord(words).length;
    }
    return place;
  }

  /** Enough of the old text to see whether a word reaches up to the offset. */
  #before = (offset: number): string => this.#oldText.slice(Math.max(0, offset - 2), offset);
  #after = (offset: number): string => this.#oldText.slice(offset, offset + 2);

  /** Whether words were only put in, or only taken out: then those that are there are the span's own. */
  #losesNone({ start, end }: Span): boolean {
    const touching = this.#replacements.filter((change) => change.start < end && change.end > start);
    return touching.every((change) => change.start === change.end || change.words === '');
  }

  /** Whether a whole word of the span lies outside of everything that was replaced. */
  #keepsWord({ start, end }: Span): boolean {
    const kept: Span[] = [];
    let from = start;
    for (const { start: cut, end: healed } of this.#replacements) {
      if (cut >= end) break;
      if (healed <= start) continue;
      if (cut > from) kept.push({ start: from, end: cut });
      from = Math.max(from, healed);
    }
    if (from < end) kept.push({ start: from, end });
    return kept.some((stretch) => this.#holdsWholeWord(stretch));
  }

  #holdsWholeWord({ start, end }: Span): boolean {
    const words = this.#oldText.slice(start, end);
    const front = trailingWord(this.#before(start)) === '' ? 0 : leadingWord(words).length;
    const back = leadingWord(this.#after(end)) === '' ? 0 : trailingWord(words).length;
    return /[\p{L}\p{N}]/u.test(words.slice(front, Math.max(front, words.length - back)));
  }

  #lookFor(span: Span): Anchoring {
    const reworded = this.#reworded;
    if (reworded === null || span.start < reworded.old.start || span.end > reworded.old.end)
      return { kind: 'lost', candidates: [] };
    const { old, now } = reworded;
    this.#anchorer ??= new Anchorer(textUnder(this.#oldText, old), textUnder(this.text, now));
    const found = this.#anchorer.anchor(moved(span, -old.start));
    if (found.kind === 'found') return { ...found, span: moved(found.span, now.start) };
    const candidates = found.candidates.map((candidate) => ({
      ...candidate,
      span: moved(candidate.span, now.start),
    }));
    return { ...found, candidates };
  }
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

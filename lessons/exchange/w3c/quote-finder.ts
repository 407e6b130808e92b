import { contains, type Span } from '../../text/span.ts';

/** How many places of a quote are looked at: more than any article has. */
const MOST_PLACES = 2000;

/** A quote with what stands around it. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Finds quotes in one text. White space does not count: a browser shows a line break as a space, or not at all. */
export class QuoteFinder {
  readonly #compact: string;
  /** Offset in the text of each code unit of the compact text, and at its end the text's length. */
  readonly #offsets: Uint32Array;

  constructor(text: string) {
    const offsets: number[] = [];
    this.#compact = text.replace(SPACE, '');
    for (let offset = 0; offset < text.length; offset += 1) {
      if (!IS_SPACE.test(text.charAt(offset))) offsets.push(offset);
    }
    this.#offsets = Uint32Array.from(offsets);
  }

  /** Whether the words at a place are those of the quote. */
  fits(words: string, { exact }: Pick<Quote, 'exact'>): boolean {
    return compact(words) === compact(exact);
  }

  /**
   * Where the quote stands within `range`: where most of its prefix and suffix fit, among equals where it is nearest to
   * `expected`. `isOnly` says whether no other place fits as well.
   *
   * @param expected an offset in the text, where a position is known
   */
  find(quote: Quote, range: Span, expected: number | null): { span: Span; isOnly: boolean } | null {
    const exact = compact(quote.exact);
    const [prefix, suffix] = [compact(quote.prefix), compact(quote.suffix)];
    if (exact === '') return null;
    let best: { span: Span; context: number; distance: number } | null = null;
    let isOnly = true;
    let at = this.#compact.indexOf(exact);
    for (
      let seen = 0;
      at !== -1 && seen < MOST_PLACES;
      seen += 1, at = this.#compact.indexOf(exact, at + 1)
    ) {
      const span = {
        start: this.#offsets[at] ?? 0,
        end: (this.#offsets[at + exact.length - 1] ?? 0) + 1,
      };
      if (!contains(range, span)) continue;
      const context =
        sharedEnd(this.#compact.slice(Math.max(0, at - prefix.length), at), prefix) +
        sharedStart(this.#compact.slice(at + exact.length, at + exact.length + suffix.length), suffix);
      const distance = expected === null ? 0 : Math.abs(span.start - expected);
      const order = best === null ? 1 : context - best.context || best.distance - distance;
      if (order === 0) isOnly = false;
      if (order <= 0) continue;
      best = { span, context, distance };
      isOnly = true;
    }
    return best === null ? null : { span: best.span, isOnly };
  }
}

const SPACE = /\s+/gu;
const IS_SPACE = /\s/u;

const compact = (text: string): string => text.replace(SPACE, '');

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(a.length - 1 - length) === b.charAt(b.length - 1 - length))
    length += 1;
  return length;
}

import { contains, textUnder, type Span } from '../../text/span.ts';
import { offsetUnits, spanFromUnit, type OffsetUnit, type OffsetUnits } from '../offset-units.ts';
import {
  otherSelectorSchema,
  positionSelectorSchema,
  quoteSelectorSchema,
  rangeSelectorSchema,
} from './annotation.ts';
import { QuoteFinder } from './quote-finder.ts';

/** Selectors refine one another; nobody does so deeper than this. */
const DEEPEST = 8;

/** A segment of the text, or why there is none. `remark` says what is not as it should be although it was found. */
export type Selected =
  { span: Span; remark: 'moved' | 'ambiguous-quote' | null } | { span: null; remark: string };

/** Finds what selectors select in one text. */
export class Selectors {
  readonly #text: string;
  readonly #units: OffsetUnits;
  readonly #finder: QuoteFinder;

  constructor(text: string, unit: OffsetUnit) {
    this.#text = text;
    this.#units = offsetUnits(text, unit);
    this.#finder = new QuoteFinder(text);
  }

  /**
   * What a target's selectors select, which are several descriptions of one segment. A position is taken where the quote
   * beside it stands there; else the quote decides. Positions in a segment that can't be found can't be found either; a
   * quote in it is looked for in the whole text.
   */
  select(selectors: readonly unknown[], within: Span = this.#whole(), depth = 0, isKnown = true): Selected {
    if (depth > DEEPEST) return { span: null, remark: 'too-deep' };
    const positions = selectors.flatMap((selector) => positionSelectorSchema.safeParse(selector).data ?? []);
    const quotes = selectors.flatMap((selector) => quoteSelectorSchema.safeParse(selector).data ?? []);
    const placed = isKnown
      ? positions.flatMap(({ start, end }) => this.#place(start, end, within) ?? [])
      : [];
    const [quote] = quotes;
    const refined = [...positions, ...quotes].flatMap(({ refinedBy }) => refinedBy ?? []);
    const found = this.#settle(placed, quote, within);
    if (found !== null) return refined.length === 0 ? found : this.select(refined, found.span, depth + 1);
    return this.#selectOtherwise(selectors, within, depth, quotes.length + positions.length > 0);
  }

  /** How many positions stand where the quotes beside them say, for a choice of unit. */
  agreements(selectors: readonly unknown[]): number {
    const quote = selectors.flatMap((selector) => quoteSelectorSchema.safeParse(selector).data ?? [])[0];
    if (quote === undefined) return 0;
    return selectors.filter((selector) => {
      const position = positionSelectorSchema.safeParse(selector).data;
      const span = position && this.#place(position.start, position.end, this.#whole());
      return span && this.#finder.fits(textUnder(this.#text, span), quote);
    }).length;
  }

  #whole(): Span {
    return { start: 0, end: this.#text.length };
  }

  #settle(
    placed: readonly Span[],
    quote: { exact: string; prefix: string; suffix: string } | undefined,
    within: Span,
  ): Extract<Selected, { span: Span }> | null {
    const [first] = placed;
    if (quote === undefined) return first === undefined ? null : { span: first, remark: null };
    const fitting = placed.find((span) => this.#finder.fits(textUnder(this.#text, span), quote));
    if (fitting !== undefined) return { span: fitting, remark: null };
    const found = this.#finder.find(quote, within, first?.start ?? null);
    if (found === null) return null;
    return {
      span: found.span,
      remark: first !== undefined ? 'moved' : found.isOnly ? null : 'ambiguous-quote',
    };
  }

  /** Ranges between two selectors; and segments of another kind that a quote refines. */
  #selectOtherwise(selectors: readonly unknown[], within: Span, depth: number, wasText: boolean): Selected {
    for (const selector of selectors) {
      const range = rangeSelectorSchema.safeParse(selector).data;
      if (range === undefined) continue;
      const start = this.select([range.startSelector], within, depth + 1);
      const end = this.select([range.endSelector], within, depth + 1);
      if (start.span === null || end.span === null || start.span.start >= end.span.start) continue;
      const span = { start: start.span.start, end: end.span.start };
      return range.refinedBy ? this.select(range.refinedBy, span, depth + 1) : { span, remark: null };
    }
    for (const selector of selectors) {
      const refined = otherSelectorSchema.safeParse(selector).data?.refinedBy ?? [];
      const found = refined.length === 0 ? null : this.select(refined, within, depth + 1, false);
      if (found?.span) return found;
    }
    const kind = selectors.flatMap((selector) => otherSelectorSchema.safeParse(selector).data?.type ?? [])[0];
    return { span: null, remark: wasText ? 'not-found' : (kind ?? 'no-selector') };
  }

  #place(start: number, end: number, within: Span): Span | null {
    const base = this.#units.fromUtf16(within.start) ?? 0;
    const span = spanFromUnit(base + start, base + end, this.#units);
    return span !== null && contains(within, span) ? span : null;
  }
}

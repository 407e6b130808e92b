import type { Span } from '../../../lessons/text/span.ts';

/** A text node and where its text lies in the article, UTF-16 code units. */
export interface Piece extends Span {
  node: Text;
}

/** The article's text nodes in reading order, found by offset. */
export class TextNodes {
  readonly #pieces: Piece[] = [];

  add(start: number, node: Text): void {
    this.#pieces.push({ start, end: start + node.length, node });
  }

  /** The pieces a span covers, wholly or partly. */
  under(span: Span): Piece[] {
    const found: Piece[] = [];
    for (let place = this.#firstEndingAfter(span.start); ; place += 1) {
      const piece = this.#pieces[place];
      if (piece === undefined || piece.start >= span.end) return found;
      found.push(piece);
    }
  }

  range(span: Span): Range {
    const pieces = this.under(span);
    const [first, last] = [pieces[0], pieces[pieces.length - 1]];
    if (first === undefined || last === undefined) throw new Error('a mark outside the article');
    const range = document.createRange();
    range.setStart(first.node, Math.max(0, span.start - first.start));
    range.setEnd(last.node, Math.min(last.node.length, span.end - last.start));
    return range;
  }

  /** Cuts text nodes so that none lies across the span's ends, and returns those within it. */
  cutOut(span: Span): Text[] {
    this.#cut(span.start);
    this.#cut(span.end);
    return this.under(span).map(({ node }) => node);
  }

  #cut(offset: number): void {
    const place = this.#firstEndingAfter(offset);
    const piece = this.#pieces[place];
    if (piece === undefined || piece.start >= offset) return;
    const rest = piece.node.splitText(offset - piece.start);
    this.#pieces.splice(place + 1, 0, { start: offset, end: piece.end, node: rest });
    piece.end = offset;
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pieces[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

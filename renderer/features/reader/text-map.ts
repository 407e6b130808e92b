import type { Span } from '../../../lessons/text/span.ts';

interface Piece {
  /** Where the node's text lies in the article, UTF-16 code units. */
  start: number;
  end: number;
  node: Text;
}

/**
 * The way between offsets in the article and places on the screen. Built once from the blocks' elements, each of which
 * holds exactly one text node; the article's DOM never changes afterwards, so the map stays true.
 */
export class TextMap {
  readonly #pieces: readonly Piece[];

  /** @param blocks the blocks' spans and elements, in reading order */
  constructor(blocks: readonly { span: Span; element: Element }[]) {
    this.#pieces = blocks.map(({ span, element }) => {
      const node = element.firstChild;
      if (!(node instanceof Text) || element.childNodes.length !== 1)
        throw new Error('a block holds one text node');
      return { start: span.start, end: span.end, node };
    });
  }

  /** A range over the span, for highlights; null where the span touches no block. Static: the text never changes. */
  staticRange(span: Span): StaticRange | null {
    const start = this.#place(span.start, 'after');
    const end = this.#place(span.end, 'before');
    if (start === null || end === null) return null;
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
  }

  /** The span's boxes on the screen, one a line. */
  boxes(span: Span): DOMRect[] {
    const shape = this.staticRange(span);
    if (shape === null) return [];
    const range = document.createRange();
    range.setStart(shape.startContainer, shape.startOffset);
    range.setEnd(shape.endContainer, shape.endOffset);
    return [...range.getClientRects()].filter((box) => box.width > 0);
  }

  /** Boxes of whole lines, block by block: what line numbers are counted from. */
  lines(): { top: number; bottom: number }[] {
    const lines: { top: number; bottom: number }[] = [];
    for (const { node } of this.#pieces) {
      const range = document.createRange();
      range.selectNodeContents(node);
      let last: { top: number; bottom: number } | null = null;
      for (const box of range.getClientRects()) {
        // Two boxes on one line (a bidirectional run, say) are one line.
        if (last !== null && box.top < last.bottom - box.height / 2) continue;
        last = { top: box.top, bottom: box.bottom };
        lines.push(last);
      }
    }
    return lines;
  }

  /** Offset of the character under a point of the window, or nearest to it in its line; null outside the text. */
  offsetAt(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y);
    const piece = caret === null ? undefined : this.#pieces.find(({ node }) => node === caret.offsetNode);
    if (caret === null || piece === undefined) return null;
    // A caret stands between two characters: take the one before it where the point is still on that.
    const before = caret.offset - 1;
    const last = piece.end - piece.start - 1;
    const onIt = before >= 0 && (caret.offset > last || holds(boxOf(piece.node, before), x, y));
    return piece.start + Math.min(onIt ? before : caret.offset, last);
  }

  /** The offset straight above or below one, a line away; null where there is no such line. */
  offsetOnLine(offset: number, by: 1 | -1): number | null {
    const box = this.boxes({ start: offset, end: offset + 1 })[0];
    if (box === undefined) return null;
    const tops = this.lines();
    const middle = (box.top + box.bottom) / 2;
    const here = tops.findIndex(({ top, bottom }) => top <= middle && middle < bottom);
    const line = tops[here + by];
    return line === undefined ? null : this.offsetAt(box.left + 1, (line.top + line.bottom) / 2);
  }

  /** Top of the line at `offset`, in window coordinates. */
  topOf(offset: number): number {
    const place = this.#place(offset, 'after') ?? this.#place(offset, 'before');
    if (place === null) return 0;
    const range = document.createRange();
    range.setStart(place.node, place.offset);
    range.setEnd(place.node, Math.min(place.offset + 1, place.node.length));
    return range.getBoundingClientRect().top;
  }

  /**
   * The part of the text that lies between two heights of the window, generously cut. Found by halving, since tops only
   * grow along the text: a novel costs no more than a note.
   */
  between(top: number, bottom: number): Span {
    const length = this.#pieces[this.#pieces.length - 1]?.end ?? 0;
    const firstBelow = (height: number): number => {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (this.topOf(middle) >= height) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    return { start: firstBelow(top), end: firstBelow(bottom) };
  }

  #place(offset: number, towards: 'before' | 'after'): { node: Text; offset: number } | null {
    const pieces = this.#pieces;
    let low = 0;
    let high = pieces.length;
    // First piece that ends behind the offset (or at it, when looking backwards).
    while (low < high) {
      const middle = (low + high) >>> 1;
      const end = pieces[middle]?.end ?? 0;
      if (towards === 'after' ? end > offset : end >= offset) high = middle;
      else low = middle + 1;
    }
    const piece = pieces[low];
    if (piece !== undefined && offset >= piece.start)
      return { node: piece.node, offset: offset - piece.start };
    if (towards === 'after') return piece === undefined ? null : { node: piece.node, offset: 0 };
    const before = pieces[low - 1];
    return before === undefined ? null : { node: before.node, offset: before.node.length };
  }
}

function boxOf(node: Text, offset: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range.getBoundingClientRect();
}

const holds = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x < box.right && y >= box.top && y < box.bottom;

/** The way from a point of the window to an offset in a text that is set with `MarkedText`. */
export class SmallMap {
  readonly #surface: HTMLElement;

  constructor(surface: HTMLElement) {
    this.#surface = surface;
  }

  /** Offset of the character under a point, or nearest to it in its line; null outside the text. */
  offsetAt(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y);
    const node = caret?.offsetNode;
    if (caret === null || !(node instanceof Text) || !this.#surface.contains(node)) return null;
    const segment = node.parentElement?.closest<HTMLElement>('[data-start]');
    if (segment === null || segment === undefined) return null;
    const start = Number(segment.dataset['start']);
    // A caret stands between two characters: take the one before it where the point is still on that.
    const before = caret.offset - 1;
    const onIt = before >= 0 && (caret.offset >= node.length || isOn(node, before, x));
    return start + (onIt ? before : caret.offset);
  }

  /** The offset a line above or below the word in the cursor's frame; null where there is none. */
  offsetOnLine(by: 1 | -1): number | null {
    const box = this.#surface.querySelector('.segment-cursor')?.getClientRects()[0];
    return box === undefined
      ? null
      : this.offsetAt(box.left + 1, box.top + box.height / 2 + by * this.#leading());
  }

  #leading(): number {
    return Number.parseFloat(getComputedStyle(this.#surface).lineHeight);
  }
}

function isOn(node: Text, offset: number, x: number): boolean {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const box = range.getBoundingClientRect();
  return x >= box.left && x < box.right;
}

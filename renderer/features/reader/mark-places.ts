import type { KeyItem } from '../../../lessons/format/key.ts';
import { spanLength } from '../../../lessons/text/span.ts';
import type { Focus } from '../../stores/desk.ts';
import type { PlacedMark } from '../../stores/reading.ts';

/**
 * The mark at an offset. Of several the shortest, which is the one lying on top; asked again while that one is in focus,
 * the next longer, so that a covered mark can be reached.
 */
export function markAt<Placed extends PlacedMark>(
  marks: readonly Placed[],
  offset: number,
  focus: Focus | null,
  again = false,
): Placed | null {
  const here = marks
    .filter((mark) => mark.start <= offset && offset < mark.end)
    .sort((a, b) => spanLength(a) - spanLength(b));
  const focused = here.findIndex((mark) => focus?.kind === 'mark' && focus.id === mark.id);
  if (focused === -1) return here[0] ?? null;
  return here[again ? (focused + 1) % here.length : focused] ?? null;
}

/** The mark after or before the one in focus, else after or before an offset; goes round at the ends. */
export function neighbourMark<Placed extends PlacedMark>(
  marks: readonly Placed[],
  focus: Focus | null,
  offset: number,
  by: 1 | -1,
): Placed | null {
  if (marks.length === 0) return null;
  const focused = marks.findIndex((mark) => focus?.kind === 'mark' && focus.id === mark.id);
  if (focused !== -1) return marks[(focused + by + marks.length) % marks.length] ?? null;
  const found =
    by === 1 ? marks.find((mark) => mark.start >= offset) : marks.findLast((mark) => mark.start <= offset);
  return found ?? marks[by === 1 ? 0 : marks.length - 1] ?? null;
}

/** The key item at an offset, under the same rule as `markAt`; after the reveal only. */
export function itemAt(key: readonly KeyItem[], offset: number, focus: Focus | null): KeyItem | null {
  const here = key
    .filter(({ core }) => core.start <= offset && offset < core.end)
    .sort((a, b) => spanLength(a.core) - spanLength(b.core));
  const focused = here.findIndex((item) => focus?.kind === 'item' && focus.id === item.id);
  return here[focused === -1 ? 0 : (focused + 1) % here.length] ?? null;
}

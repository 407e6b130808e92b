import { boundariesOf, type Boundary, type KeyItem } from '../../format/key.ts';
import { overlaps, sameSpan, type Span } from '../../text/span.ts';
import type { Draft } from '../draft.ts';
import { changeItem } from './items.ts';
import { around, isStretchOf } from './stretch.ts';

/**
 * Moves a core. Where its boundary is closed, at either edge, the margin goes with it; elsewhere the margin stays and
 * grows no more than it must.
 *
 * @param place 0 for the item's own boundary, 1 and on for its alternatives, here and below
 */
export function setCore(draft: Draft, id: string, place: number, core: Span): Draft {
  return changeBoundary(draft, id, place, core, ({ core: before, margin }) => ({
    core,
    margin: {
      start: margin.start === before.start ? core.start : Math.min(margin.start, core.start),
      end: margin.end === before.end ? core.end : Math.max(margin.end, core.end),
    },
  }));
}

/** Moves a margin: as far as asked, but never into its core. */
export function setMargin(draft: Draft, id: string, place: number, margin: Span): Draft {
  return changeBoundary(draft, id, place, margin, ({ core }) => ({ core, margin: around(margin, core) }));
}

/**
 * Lets other words count as well: within the item's own margin, which holds for them too, or with a closed boundary of
 * their own. The same draft where these words count already.
 */
export function addAlternative(draft: Draft, id: string, core: Span): Draft {
  if (!isStretchOf(draft.lesson.text, core)) return draft;
  return changeItem(draft, id, (item) => {
    if (boundariesOf(item).some((boundary) => sameSpan(boundary.core, core))) return item;
    const { start, end } = core;
    const margin = overlaps(item.margin, core) ? around(item.margin, core) : { start, end };
    return { ...item, alternatives: [...item.alternatives, { core: { start, end }, margin }] };
  });
}

/** @param place 1 for the first alternative */
export function removeAlternative(draft: Draft, id: string, place: number): Draft {
  return changeItem(draft, id, (item) =>
    item.alternatives[place - 1] === undefined
      ? item
      : { ...item, alternatives: item.alternatives.filter((_, at) => at !== place - 1) },
  );
}

function changeBoundary(
  draft: Draft,
  id: string,
  place: number,
  span: Span,
  change: (before: Boundary) => Boundary,
): Draft {
  if (!isStretchOf(draft.lesson.text, span)) return draft;
  return changeItem(draft, id, (item) => {
    const before = boundariesOf(item)[place];
    if (before === undefined) return item;
    const { core, margin } = change(before);
    if (sameSpan(core, before.core) && sameSpan(margin, before.margin)) return item;
    return withBoundary(item, place, { core: spanOnly(core), margin: spanOnly(margin) });
  });
}

const withBoundary = (item: KeyItem, place: number, boundary: Boundary): KeyItem =>
  place === 0
    ? { ...item, ...boundary }
    : {
        ...item,
        alternatives: item.alternatives.map((before, at) => (at === place - 1 ? boundary : before)),
      };

const spanOnly = ({ start, end }: Span): Span => ({ start, end });

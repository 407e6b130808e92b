import type { Draft } from '../draft.ts';
import { disputeId } from './dispute-kinds.ts';

/** The draft with what was settled about an item told of it under its new short name. */
export function renamedInSettlements(draft: Draft, id: string, name: string): Draft {
  if (draft.settled.every(({ was, left }) => was?.item.id !== id && !Object.hasOwn(left, id))) return draft;
  const settled = draft.settled.map((settlement) => {
    const { was, theirs, kind } = settlement;
    const left = Object.fromEntries(
      Object.entries(settlement.left).map(([item, standing]) => [item === id ? name : item, standing]),
    );
    if (was?.item.id !== id) return { ...settlement, left };
    return {
      ...settlement,
      left,
      dispute: disputeId(kind, name, theirs?.id ?? ''),
      was: { ...was, item: { ...was.item, id: name } },
    };
  });
  return { ...draft, settled };
}

import type { OpenPart, UnplacedItem } from '../../../../lessons/authoring/article/lost-places.ts';
import { openPartsOf } from '../../../../lessons/authoring/article/place-again.ts';
import type { Draft } from '../../../../lessons/authoring/draft.ts';

/** Something of the lesson whose words went when the article was corrected. */
export type LostPlace = { kind: 'item'; entry: UnplacedItem } | { kind: 'part'; entry: OpenPart };

export const lostPlacesOf = (draft: Draft): LostPlace[] => [
  ...draft.unplaced.map((entry): LostPlace => ({ kind: 'item', entry })),
  ...openPartsOf(draft).map((entry): LostPlace => ({ kind: 'part', entry })),
];

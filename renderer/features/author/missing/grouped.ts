import type { Gap } from '../../../../lessons/authoring/missing/gap.ts';
import { assertNever } from '../../../../lessons/result.ts';

/** Where a list of gaps puts those of one kind together. */
export const gapGroups = ['items', 'categories', 'voices', 'details', 'examples', 'whole'] as const;
export type GapGroup = (typeof gapGroups)[number];

/** Gaps by what they are about, in the groups' order; groups without any are left out. */
export function grouped(gaps: readonly Gap[]): { group: GapGroup; gaps: Gap[] }[] {
  return gapGroups
    .map((group) => ({ group, gaps: gaps.filter((gap) => groupOf(gap) === group) }))
    .filter((one) => one.gaps.length > 0);
}

function groupOf({ at }: Gap): GapGroup {
  switch (at.of) {
    case 'item':
    case 'unplaced':
      return 'items';
    case 'category':
      return 'categories';
    case 'voice':
      return 'voices';
    case 'example':
    case 'transfer':
      return 'examples';
    case 'pack':
      return 'details';
    case 'lesson':
      if (at.field === 'transfer') return 'examples';
      return ['key', 'blocks', 'text'].includes(at.field) ? 'whole' : 'details';
    default:
      return assertNever(at);
  }
}

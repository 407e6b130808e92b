import type { Graded, GradedMark } from '../grade.ts';

/**
 * The mark an item of the key was answered with; null where it was not. A mark that is laid beside an item and does not count for
 * it, one over the whole page say, answers nothing.
 */
export function markBeside(
  { marks, items }: Pick<Graded, 'marks' | 'items'>,
  item: string,
): GradedMark | null {
  const outcome = items[item];
  if (outcome === undefined || outcome === 'missed' || outcome === 'not-needed') return null;
  return marks.find((mark) => mark.item === item && mark.outcome !== 'duplicate') ?? null;
}

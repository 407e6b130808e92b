import type { Comparison } from '../../../lessons/compare/comparison.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import type { Stroke } from './strokes.ts';

/** Own marks and key over each other, as in the text on the screen when both are shown. */
export function strokesOfComparison(
  lesson: Pick<Lesson, 'categories' | 'key'>,
  marks: readonly Mark[],
  comparison: Comparison,
): Stroke[] {
  const find = (id: string) => lesson.categories.find((category) => category.id === id);
  const verdicts = new Map(comparison.marks.map((verdict) => [verdict.mark, verdict.kind]));
  const outcomes = new Map(comparison.items.map((outcome) => [outcome.item, outcome.kind]));
  const own = marks.flatMap(({ id, start, end, category: name }): Stroke[] => {
    const category = find(name);
    const kind = verdicts.get(id);
    const agreed = kind === 'on-target' || kind === 'boundary' || kind === 'arguable';
    return category === undefined ? [] : [{ start, end, category, state: agreed ? 'found' : 'aside' }];
  });
  const missed = lesson.key.flatMap(({ id, core, category: name }): Stroke[] => {
    const category = find(name);
    const kind = outcomes.get(id);
    if (category === undefined) return [];
    if (kind === 'not-needed') return [{ ...core, category, state: 'optional' }];
    return kind === 'missed' || kind === 'other-category' ? [{ ...core, category, state: 'missed' }] : [];
  });
  return [...own, ...missed];
}

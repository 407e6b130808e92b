import type { Comparison } from '../../../lessons/compare/comparison.ts';
import type { KeyItem } from '../../../lessons/format/key.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { isInFocus, type Focus, type View } from '../../stores/desk.ts';
import type { Painted } from '../reader/layers.ts';

/** After the reveal: own marks and key in the text, as far as the view shows them. */
export function paintedComparison(
  key: readonly KeyItem[],
  marks: readonly Mark[],
  comparison: Comparison,
  { view, focus }: { view: View; focus: Focus | null },
): Painted[] {
  const painted: Painted[] = [];
  if (view !== 'key') {
    const verdicts = new Map(comparison.marks.map((verdict) => [verdict.mark, verdict.kind]));
    for (const { id, category, start, end } of marks) {
      const kind = verdicts.get(id);
      const agreed = view === 'mine' || kind === 'on-target' || kind === 'boundary' || kind === 'arguable';
      const state = isInFocus(focus, 'mark', id) ? 'focus' : agreed ? 'found' : 'aside';
      painted.push({ category, start, end, state });
    }
  }
  if (view !== 'mine') {
    const outcomes = new Map(comparison.items.map((outcome) => [outcome.item, outcome.kind]));
    for (const { id, category, core } of key) {
      const kind = outcomes.get(id);
      const covered = view === 'both' && (kind === 'found' || kind === 'boundary' || kind === 'arguable');
      if (isInFocus(focus, 'item', id)) painted.push({ category, ...core, state: 'focus' });
      else if (view === 'key') painted.push({ category, ...core, state: 'found' });
      else if (!covered)
        painted.push({ category, ...core, state: kind === 'not-needed' ? 'optional' : 'missed' });
    }
  }
  return painted;
}

import type { MarkVerdict } from '../../../lessons/compare/comparison.ts';
import type { Check } from '../../../lessons/marks/attempt.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { sameSpan } from '../../../lessons/text/span.ts';

/** What the second check says of a mark as it stands now; its verdict holds as long as words and category do. */
export type Judged = { kind: 'judged'; verdict: MarkVerdict } | { kind: 'changed' | 'added' };

export function judge(mark: Mark, check: Check, verdicts: readonly MarkVerdict[]): Judged {
  const before = check.marks.find(({ id }) => id === mark.id);
  if (before === undefined) return { kind: 'added' };
  if (before.category !== mark.category || !sameSpan(before, mark)) return { kind: 'changed' };
  const verdict = verdicts.find((candidate) => candidate.mark === mark.id);
  return verdict === undefined ? { kind: 'changed' } : { kind: 'judged', verdict };
}

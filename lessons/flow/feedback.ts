import type { Comparison } from '../compare/comparison.ts';
import { compareMarks } from '../compare/compare.ts';
import type { Lesson } from '../format/lesson.ts';
import type { Attempt } from '../marks/attempt.ts';
import { firstHints, secondHints, type BlockHint, type SentenceHint } from './hints.ts';

/**
 * What the learner may see now, and nothing more: the screen draws this type and has no other way to a verdict.
 * - `nothing`: reading and marking, and all through an exam.
 * - `counts`: after the first check, by category and by paragraph.
 * - `verdicts`: after the second check, each mark of that check, and a sentence for each missed item.
 * - `everything`: after the reveal.
 */
export type Feedback =
  | { kind: 'nothing' }
  | { kind: 'counts'; categories: Comparison['categories']; hints: BlockHint[] }
  | {
      kind: 'verdicts';
      categories: Comparison['categories'];
      verdicts: Comparison['marks'];
      hints: SentenceHint[];
    }
  | { kind: 'everything'; comparison: Comparison };

export function feedbackFor(lesson: Lesson, attempt: Attempt): Feedback {
  const { stage } = attempt;
  if (attempt.mode === 'exam' || stage.step === 'handed-in') return { kind: 'nothing' };
  if (stage.step === 'read' || stage.step === 'mark') return { kind: 'nothing' };
  if (stage.step !== 'check') {
    return { kind: 'everything', comparison: compareMarks(lesson, stage.frozen.marks) };
  }
  if (stage.second === null) {
    const comparison = compareMarks(lesson, stage.first.marks);
    return { kind: 'counts', categories: comparison.categories, hints: firstHints(lesson, comparison) };
  }
  const comparison = compareMarks(lesson, stage.second.marks);
  return {
    kind: 'verdicts',
    categories: comparison.categories,
    verdicts: comparison.marks,
    hints: secondHints(lesson, comparison),
  };
}

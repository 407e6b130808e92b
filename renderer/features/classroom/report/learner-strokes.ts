import type { Graded, MarkOutcome } from '../../../../lessons/classroom/grade.ts';
import { indexWords } from '../../../../lessons/compare/word-index.ts';
import { spanOfWords } from '../../../../lessons/compare/word-range.ts';
import type { Lesson } from '../../../../lessons/format/lesson.ts';
import { layStrokes, type LaidStroke, type Stroke, type StrokeState } from '../../feedback/strokes.ts';

/** What a mark looks like beside the key; null for one that is no mark of its own. */
const stateOf: Readonly<Record<MarkOutcome, StrokeState | null>> = {
  'on-target': 'found',
  boundary: 'found',
  'other-category': 'mine',
  arguable: 'mine',
  'not-in-key': 'aside',
  duplicate: null,
  wordless: null,
};

/** One learner's marks and what of the key they left alone, as strokes over the article. */
export function learnerStrokes(
  { text, language, categories, key }: Lesson,
  { marks, items }: Pick<Graded, 'marks' | 'items'>,
): LaidStroke[] {
  const words = indexWords(text, language);
  const stroke = (
    span: { start: number; end: number } | null,
    id: string,
    state: StrokeState | null,
  ): Stroke[] => {
    const category = categories.find((one) => one.id === id);
    return span === null || state === null || category === undefined ? [] : [{ ...span, category, state }];
  };
  return layStrokes([
    ...marks.flatMap((mark) => stroke(spanOfWords(mark, words), mark.category, stateOf[mark.outcome])),
    ...key.flatMap(({ id, core, category }) => {
      const outcome = items[id];
      if (outcome === 'missed' || outcome === 'other-category') return stroke(core, category, 'missed');
      return outcome === 'not-needed' ? stroke(core, category, 'optional') : [];
    }),
  ]);
}

import type { KeyItem } from '../../../lessons/format/key.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { overlaps, type Span } from '../../../lessons/text/span.ts';

/** How many sentences have nothing in the key and were rightly left without a mark. */
export const cleanSentences = (
  sentences: readonly Span[],
  key: readonly Pick<KeyItem, 'core'>[],
  marks: readonly Pick<Mark, 'start' | 'end'>[],
): number =>
  sentences.filter(
    (sentence) =>
      !key.some(({ core }) => overlaps(core, sentence)) && !marks.some((mark) => overlaps(mark, sentence)),
  ).length;

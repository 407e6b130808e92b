import type { KeyItem } from '../format/key.ts';
import type { Mark } from '../marks/mark.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Count } from './count.ts';

/** The sentences without anything in the key, and how many of them were rightly left without a mark. */
export function cleanSentences(
  sentences: readonly Span[],
  key: readonly Pick<KeyItem, 'core'>[],
  marks: readonly Pick<Mark, 'start' | 'end'>[],
): Count {
  const clean = sentences.filter((sentence) => !key.some(({ core }) => overlaps(core, sentence)));
  const left = clean.filter((sentence) => !marks.some((mark) => overlaps(mark, sentence)));
  return { part: left.length, whole: clean.length };
}

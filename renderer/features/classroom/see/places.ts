import type { ClassLessonView } from '../../../../electron/contract/classes.ts';
import type { OverMarked } from '../../../../lessons/classroom/class-view.ts';
import { spanOfWords } from '../../../../lessons/compare/word-range.ts';
import { byReadingOrder } from '../../../../lessons/text/span.ts';
import type { WordIndex } from '../../../../lessons/text/words.ts';
import type { PlacedMark } from '../../../stores/reading.ts';

/** An over-marked passage as a place on the page. No item of a key has such an id. */
export const passageId = ({ category, from, to }: Pick<OverMarked, 'category' | 'from' | 'to'>): string =>
  `over:${category}:${String(from)}:${String(to)}`;

/** What the keyboard walks and the pointer finds: the key's items and the passages that many marked beside it. */
export function placesOf({ lesson, overMarked }: ClassLessonView, words: WordIndex): PlacedMark[] {
  const items = lesson.key.map(({ id, category, core }) => ({ id, category, ...core }));
  const passages = overMarked.flatMap((passage): PlacedMark[] => {
    const span = spanOfWords(passage, words);
    return span === null ? [] : [{ id: passageId(passage), category: passage.category, ...span }];
  });
  return [...items, ...passages].sort(byReadingOrder);
}

import type { Mark } from '../marks/mark.ts';
import { byPlace } from '../marks/mark.ts';
import type { WordIndex } from '../text/words.ts';
import { joinTouching, type Answer, type PlacedMark, type Touching } from './joining.ts';

/** What the marks of all categories come to before any is compared. */
export interface Answers {
  answers: Answer[];
  wordless: Mark[];
  /** Repeated marks, each with the one that stands for it. */
  duplicates: { mark: Mark; of: Mark }[];
}

/** Sorts a learner's marks into answers, whatever order they come in. Repeated and wordless marks are set aside. */
export function formAnswers(
  marks: readonly Mark[],
  index: WordIndex,
  touchingIn: (category: string) => Touching,
): Answers {
  const wordless: Mark[] = [];
  const duplicates: Answers['duplicates'] = [];
  const byCategory = new Map<string, Map<number, PlacedMark>>();
  for (const mark of [...marks].sort(byPlace)) {
    const words = index.wordRange(mark);
    if (words.from === words.to) {
      wordless.push(mark);
      continue;
    }
    const places = byCategory.get(mark.category) ?? new Map<number, PlacedMark>();
    byCategory.set(mark.category, places);
    const place = words.from * (index.words.length + 1) + words.to;
    const first = places.get(place);
    if (first === undefined) places.set(place, { mark, ...words });
    else duplicates.push({ mark, of: first.mark });
  }
  const answers = [...byCategory.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([category, places]) => joinTouching(category, [...places.values()], touchingIn(category)));
  return { answers, wordless, duplicates };
}

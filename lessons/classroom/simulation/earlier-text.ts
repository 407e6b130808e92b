import type { Lesson } from '../../format/lesson.ts';
import { carryLesson } from '../../versions/carry-lesson.ts';

/**
 * The lesson as it was before its article was corrected: a sentence more at the end of the longest block, where it stands in nobody's
 * way. Key, blocks and mentions are carried to that text. A hand-in made on it has to be carried back.
 *
 * @param sentence what was taken out since
 */
export function onEarlierText(lesson: Lesson, sentence: string): Lesson {
  const longest = [...lesson.blocks].sort((one, other) => other.end - other.start - (one.end - one.start))[0];
  const at = longest?.end ?? lesson.text.length;
  const text = `${lesson.text.slice(0, at)} ${sentence}${lesson.text.slice(at)}`;
  return carryLesson(lesson, text).lesson;
}

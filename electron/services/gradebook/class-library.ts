import type { GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import type { Library } from '../library/library.ts';
import { gradingLesson } from './grading-lesson.ts';
import type { LessonName } from './lessons-in-use.ts';

/** What the gradebook asks the library: how a lesson stands there now. */
export interface ClassLibrary {
  /** The lesson's content hash; null where it is not there any more. Asked of every lesson in a list: cheap. */
  contentHash: (of: LessonName) => Promise<string | null>;
  /** The lesson with its key; null where it is not there, or its key is sealed. */
  read: (of: LessonName) => Promise<GradingLesson | null>;
}

export const classLibrary = (library: Library): ClassLibrary => ({
  contentHash: async ({ pack, lesson }) => {
    const found = await library.find(pack);
    const known = found?.lessons.find(({ card }) => card.id === lesson)?.whole;
    if (known) return known.contentHash;
    const read = await library.read({ pack, lesson });
    return read.ok ? read.value.contentHash : null;
  },
  read: async (of) => {
    const read = await library.read(of);
    if (!read.ok || read.value.sealedKey !== null) return null;
    return gradingLesson(read.value.pack, read.value);
  },
});

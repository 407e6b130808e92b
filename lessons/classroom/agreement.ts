import { classAlpha } from '../compare/measures/class-alpha.ts';
import { indexWords } from '../compare/word-index.ts';
import { spanOfWords } from '../compare/word-range.ts';
import type { Lesson } from '../format/lesson.ts';
import { drawRank } from './chosen-reasons.ts';
import type { LearnerCode } from '../marks/learner-code.ts';
import type { GradedMark } from './grade.ts';

/** How far learners agree with each other and with the key: Krippendorff's alpha, at most 1; null where it is not defined. */
export interface Agreement {
  among: number | null;
  withKey: number | null;
  /** How many learners it was worked out from; `isReading` says who is left out. */
  learners: number;
}

/** What of a hand-in agreement is worked out from. */
interface ComparedMarks {
  learner: LearnerCode;
  graded: { marks: readonly Pick<GradedMark, 'category' | 'from' | 'to'>[] };
}

/** More learners than two classes have would change alpha by hundredths, and comparing each with each takes their square. */
export const MOST_COMPARED = 60;

/**
 * Agreement within a class and with the key (`classAlpha`), on characters of the article, every mark from its first word to
 * its last. Of more than `MOST_COMPARED` learners as many are drawn by lot; the lot hangs on their codes alone, so that the
 * same learners give the same figure, in whatever order they come.
 */
export function agreement(lesson: Lesson, handIns: readonly ComparedMarks[]): Agreement {
  const index = indexWords(lesson.text, lesson.language);
  const compared = sample(handIns.filter(({ graded }) => isReading(graded.marks, index.words.length)));
  const marks = compared.map(({ graded }) =>
    graded.marks.flatMap(({ category, ...words }) => {
      const span = spanOfWords(words, index);
      return span === null ? [] : [{ ...span, category }];
    }),
  );
  const key = lesson.key.map(({ category, core }) => ({ ...core, category }));
  const { among, withKey } = classAlpha(key, marks, lesson.text.length);
  return {
    among: among.overall?.alpha ?? null,
    withKey: withKey?.alpha ?? null,
    learners: compared.length,
  };
}

/**
 * Whether marks tell places apart. Alpha counts the square of a mark's length: one learner who swept half the article in one go
 * would take a class of thirty that found nearly everything below chance.
 */
function isReading(marks: ComparedMarks['graded']['marks'], words: number): boolean {
  return marks.every(({ from, to }) => (to - from) * 2 <= words);
}

function sample(handIns: readonly ComparedMarks[]): readonly ComparedMarks[] {
  if (handIns.length <= MOST_COMPARED) return handIns;
  return handIns
    .map((handIn) => ({ handIn, rank: drawRank(handIn.learner) }))
    .sort((one, other) => one.rank - other.rank || (one.handIn.learner < other.handIn.learner ? -1 : 1))
    .slice(0, MOST_COMPARED)
    .map(({ handIn }) => handIn);
}

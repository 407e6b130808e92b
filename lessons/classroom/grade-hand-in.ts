import type { Lesson } from '../format/lesson.ts';
import type { Attempt } from '../marks/attempt.ts';
import { carryAttempt } from '../versions/carry-attempt.ts';
import { gradeAttempt, type Graded } from './grade.ts';

/** A lesson with its key as hand-ins are graded by it, and what exactly it is. */
export interface GradingLesson {
  pack: string;
  packVersion: string;
  /** sha256 over the lesson's files, and over the article's text alone, hex. */
  contentHash: string;
  textHash: string;
  /** sha256 over everything a grade depends on and an explanation shows: text, language, categories, key. */
  key: string;
  lesson: Lesson;
}

/** How many of an attempt's marks stand on other words since the article was corrected, and how many found no place. */
export interface CarriedMarks {
  /** The pack's version the marks were made on. */
  from: string;
  moved: number;
  lost: number;
}

export interface HandInGrade {
  graded: Graded;
  /** The attempt on the text it was graded on. */
  attempt: Attempt;
  /** Null where the text is the one the marks were made on. */
  carried: CarriedMarks | null;
}

/**
 * Grades an attempt as it was handed in; one made on another text of the article is carried to the lesson's first, whatever
 * its mode. Its offsets must lie within its own article. Null where it was made on another text and does not hold it.
 */
export function gradeHandIn(attempt: Attempt, by: GradingLesson): HandInGrade | null {
  if (attempt.lesson.textHash === by.textHash)
    return { graded: gradeAttempt(by.lesson, attempt), attempt, carried: null };
  if (attempt.article === null) return null;
  const { pack, packVersion, contentHash, textHash, lesson } = by;
  const moved = carryAttempt(attempt, attempt.article, {
    lesson: { pack, packVersion, lesson: lesson.id, contentHash, textHash },
    text: lesson.text,
    at: attempt.changedAt,
    copy: '',
  });
  return {
    graded: gradeAttempt(lesson, moved),
    attempt: moved,
    carried: { from: attempt.lesson.packVersion, ...countsOf(moved) },
  };
}

function countsOf({ carried }: Attempt): Pick<CarriedMarks, 'moved' | 'lost'> {
  const moved = (carried?.moved ?? []).filter(({ part }) => part === 'mark').map(({ mark }) => mark);
  const lost = (carried?.open ?? []).filter(({ part }) => part === 'mark').map(({ mark }) => mark.id);
  return { moved: new Set(moved).size, lost: new Set(lost).size };
}

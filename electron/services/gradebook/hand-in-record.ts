import type { HandInGrade, GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import type { HandIn } from '../../../lessons/classroom/hand-in.ts';

/** One hand-in as it goes into the gradebook: read, checked and graded. */
export interface HandInRecord extends Pick<HandInGrade, 'graded' | 'carried'> {
  handIn: HandIn;
  /** The file as it was received; kept whole. */
  bytes: Uint8Array;
  /** False where the file's check does not hold. */
  intact: boolean;
  /** What it was graded by. Where the gradebook grades by another (`gradingLesson`), it grades the record anew. */
  by: GradingLesson;
}

/** What became of a record. `handIn`: its id in the gradebook, for `class.work`. */
export interface AddedHandIn {
  handIn: string;
  /**
   * `added`: not there before. `duplicate`: there already, the very same. `later-version`: it replaces what was there of this
   * attempt. `earlier-version`: what is there of this attempt was handed in later, or was not edited as this was, and stays. `text-missing`: the gradebook grades the
   * lesson on another text than this was made on, and it does not hold its own; it was not added.
   */
  kind: 'added' | 'duplicate' | 'later-version' | 'earlier-version' | 'text-missing';
  /** How many attempts of this learner at the lesson there are now; 1 where this is the only one. */
  attempts: number;
  /** Learners of the class who handed in the very same attempt under another code. */
  sameAttemptAs: string[];
}

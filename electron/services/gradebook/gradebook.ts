import type { Failure } from '../../contract/errors.ts';
import type { GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import type { Result } from '../../../lessons/result.ts';
import type { AddedHandIn, HandInRecord } from './hand-in-record.ts';

/** Where hand-ins are collected to. */
export interface Gradebook {
  /**
   * The lesson as the gradebook grades it, with its key: what the first hand-in was graded by, until somebody grades anew.
   * Null where nothing of it was handed in yet; the library's is the one to take then. A lesson found here needs no
   * passphrase.
   */
  gradingLesson(of: { pack: string; lesson: string }): Promise<Result<GradingLesson | null, Failure>>;
  /**
   * Adds hand-ins to a class, some dozen at a time; says of each what became of it, in the same order. All or none are
   * written, and all are on the disk (or in the shared database) when this resolves. Adding the same again changes nothing.
   * Fails with `class-missing`.
   */
  addHandIns(classId: string, records: readonly HandInRecord[]): Promise<Result<AddedHandIn[], Failure>>;
}

import type { Attempt } from '../marks/attempt.ts';
import type { OpenCase } from '../marks/carried.ts';
import { addMark, changeMark, type ChangeRefusal } from '../marks/change.ts';
import { marksOf } from '../marks/history.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Span } from '../text/span.ts';

/**
 * What is still to be decided after an attempt was carried to a corrected article. A case is settled when its words stand
 * in the text again, and open again when that is undone: nothing has to remember it.
 */
export function openCases(attempt: Attempt): OpenCase[] {
  const marks = new Map(marksOf(attempt.history).map((mark) => [mark.id, mark]));
  return (attempt.carried?.open ?? []).filter(({ part, mark }) => {
    const standing = marks.get(mark.id);
    return part === 'mark' ? standing === undefined : standing !== undefined && standing[part] === null;
  });
}

/** Whether the learner still has something to see of how the attempt was carried. */
export const hasNews = (attempt: Attempt): boolean =>
  attempt.carried !== null &&
  attempt.stage.step !== 'handed-in' &&
  (!attempt.carried.seen || openCases(attempt).length > 0);

/** Places the words of an open case on a span of the new text. A mark comes back with all that was said of it. */
export function placeCase(
  attempt: Attempt,
  { part, mark }: OpenCase,
  span: Span,
  at: string,
): Result<Attempt, ChangeRefusal> {
  const { start, end } = span;
  return part === 'mark'
    ? addMark(attempt, { ...mark, start, end }, at)
    : changeMark(attempt, mark.id, { [part]: { start, end } }, at);
}

/** Lets an open case go. The attempt as it was before is kept in its copy. */
export function dismissCase(
  attempt: Attempt,
  { part, mark }: OpenCase,
  at: string,
): Result<Attempt, 'marks-frozen'> {
  const { carried } = attempt;
  if (attempt.stage.step === 'handed-in') return fail('marks-frozen');
  if (carried === null) return succeed(attempt);
  const open = carried.open.filter((other) => other.part !== part || other.mark.id !== mark.id);
  return succeed({ ...attempt, carried: { ...carried, open }, changedAt: at });
}

/** Puts the note away; open cases stay. */
export function dismissNews(attempt: Attempt, at: string): Result<Attempt, 'marks-frozen'> {
  const { carried } = attempt;
  if (attempt.stage.step === 'handed-in') return fail('marks-frozen');
  return succeed(
    carried === null ? attempt : { ...attempt, carried: { ...carried, seen: true }, changedAt: at },
  );
}

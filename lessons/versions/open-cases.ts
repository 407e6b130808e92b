import type { Attempt } from '../marks/attempt.ts';
import type { OpenCase } from '../marks/carried.ts';
import { addMark, changeMark, type ChangeRefusal } from '../marks/change.ts';
import { editsInForce, marksOf, type Edit } from '../marks/history.ts';
import type { Mark } from '../marks/mark.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Span } from '../text/span.ts';

/**
 * What is still to be decided after an attempt was carried to a corrected article. A case is settled when its words were
 * placed in the text again, whatever the learner then does with them, and open again when that is undone: it follows from
 * the history alone. One case for each part of a mark.
 */
export function openCases(attempt: Attempt): OpenCase[] {
  const standing = new Set(marksOf(attempt.history).map(({ id }) => id));
  return unsettledCases(attempt).filter(({ part, mark }) => part === 'mark' || standing.has(mark.id));
}

/** The open cases, and those of links whose mark waits for a place itself: they open when it has one. */
export function unsettledCases({ carried, history }: Attempt): OpenCase[] {
  const marks = new Map(marksOf(history).map((mark) => [mark.id, mark]));
  const placed = new Set(editsInForce(history).flatMap(placedBy));
  // Attempts may hold an older case of the same part, written before cases replaced each other.
  const cases = new Map((carried?.open ?? []).map((open) => [nameOf(open.mark, open.part), open]));
  const waits = (mark: OpenCase['mark']): boolean =>
    !marks.has(mark.id) && !placed.has(nameOf(mark, 'mark')) && cases.has(nameOf(mark, 'mark'));
  const lacks = (mark: OpenCase['mark'], link: Link): boolean =>
    marks.get(mark.id)?.[link] === null && !placed.has(nameOf(mark, link));
  return [...cases.values()].filter(
    ({ part, mark }) => waits(mark) || (part !== 'mark' && lacks(mark, part)),
  );
}

/** The cases that an edit settles. */
function placedBy(edit: Edit): string[] {
  if (edit.kind === 'remove' || edit.placed !== true) return [];
  if (edit.kind === 'add') return [nameOf(edit.mark, 'mark')];
  const { before, after } = edit;
  return links
    .filter((link) => before[link] === null && after[link] !== null)
    .map((link) => nameOf(after, link));
}

const links = ['speaker', 'cue'] as const;
type Link = (typeof links)[number];

const nameOf = ({ id }: Pick<Mark, 'id'>, part: OpenCase['part']): string => `${part} ${id}`;

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
    ? addMark(attempt, { ...mark, start, end }, at, { placed: true })
    : changeMark(attempt, mark.id, { [part]: { start, end } }, at, { placed: true });
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

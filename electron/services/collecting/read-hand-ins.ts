import { gradeHandIn, type HandInGrade } from '../../../lessons/classroom/grade-hand-in.ts';
import { finalMarks } from '../../../lessons/classroom/grade.ts';
import type { HandIn } from '../../../lessons/classroom/hand-in.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import type { Remark } from '../../contract/collecting.ts';
import type { HandInRecord } from '../gradebook/hand-in-record.ts';
import { harmlessUpTo } from '../pack-files/entry-names.ts';
import type { LessonsAtHand } from './lessons-at-hand.ts';
import { readContent, type FoundHandIn } from './read-content.ts';
import { pathSource } from './sources/path-source.ts';
import { nextSlice, type Opened, type Refusal, type Source } from './sources/source.ts';

/** A hand-in that was read and graded. */
export interface Read {
  kind: 'graded';
  record: HandInRecord;
  /** The attempt on the text it was graded on. */
  attempt: Attempt;
  /** The lesson's title, harmless to show. */
  title: string;
  remarks: Remark[];
}

/** What reading needs. */
export interface Reading {
  lessons: LessonsAtHand;
  now: () => Date;
}

/** What a source came to: a hand-in, several more sources, or nothing to take. */
export type LookedInto = Read | ({ kind: 'refused' } & Refusal) | Extract<Opened, { kind: 'several' }>;

/**
 * Every file below the given paths (files, folders, archives), one after the other, with what it came to. Writes nothing and
 * never throws; yields between files, so that whatever else there is to do can be done.
 */
export async function* readHandIns(
  paths: readonly string[],
  reading: Reading,
): AsyncGenerator<{ name: string } & (Read | ({ kind: 'refused' } & Refusal))> {
  const waiting = paths.map((path) => pathSource(path)).reverse();
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const found = await lookInto(source, reading);
    if (found.kind === 'several') {
      for (const { name, code, params } of found.refused) yield { name, kind: 'refused', code, params };
      waiting.push(...found.sources.reverse());
    } else yield { name: source.name, ...found };
    await nextSlice();
  }
}

/** Opens a source, and reads and grades what is in it. Never throws. */
export async function lookInto(source: Source, { lessons, now }: Reading): Promise<LookedInto> {
  const opened = await source.open();
  if (opened.kind !== 'file') return opened;
  const content = readContent(opened.bytes);
  if (content.kind === 'refused') return content;
  // Reading and grading take some milliseconds each; between them the window may draw.
  await nextSlice();
  return gradeFound(content, lessons, now());
}

async function gradeFound(
  { handIn, bytes, intact, remarks }: FoundHandIn,
  lessons: LessonsAtHand,
  now: Date,
): Promise<LookedInto> {
  const { attempt } = handIn;
  const named = { learner: handIn.learner, title: harmlessUpTo(120, handIn.title) };
  const found = await lessons.find(attempt.lesson);
  if (found.kind === 'refused') {
    const { code, params } = found;
    return { kind: 'refused', code, params: { ...params, ...(named.title === '' ? {} : named) } };
  }
  const { by } = found;
  const title = harmlessUpTo(120, found.title);
  if (isBeyondCarrying(attempt, by.lesson.text))
    return { kind: 'refused', code: 'text-missing', params: named };
  const graded = gradedOrNothing(attempt, by);
  if (graded === 'broken') return { kind: 'refused', code: 'damaged', params: { reason: 'marks' } };
  if (graded === null) return { kind: 'refused', code: 'text-missing', params: named };
  const { carried } = graded;
  const told: Remark[] = [...remarks, ...strangeTimes(handIn, now), ...outsideText(attempt, by.lesson.text)];
  if (carried !== null) {
    const { from, moved, lost } = carried;
    told.unshift({ code: 'other-text', params: { from, moved: String(moved), lost: String(lost) } });
  }
  const record = { handIn, bytes, intact, graded: graded.graded, carried, by };
  return { kind: 'graded', record, attempt: graded.attempt, title, remarks: told };
}

/** What a file says of marks may be anything; whatever it does to grading, it is the file's fault and nobody else's. */
function gradedOrNothing(attempt: Attempt, by: HandInRecord['by']): HandInGrade | null | 'broken' {
  try {
    return gradeHandIn(attempt, by);
  } catch {
    return 'broken';
  }
}

/** An article that was corrected stays about as long; laying a wholly other one beside it takes time and leads nowhere. */
const isBeyondCarrying = ({ article }: Attempt, text: string): boolean =>
  article !== null && article.length > 4 * text.length + 20_000;

/** A clock may be a little ahead of another. */
const TOLERANCE = 10 * 60_000;

function strangeTimes({ handedInAt, attempt }: HandIn, now: Date): Remark[] {
  const at = Date.parse(handedInAt);
  if (at > now.getTime() + TOLERANCE) return [{ code: 'clock-ahead', params: { at: handedInAt } }];
  if (at < Date.parse(attempt.startedAt)) return [{ code: 'clock-backwards', params: { at: handedInAt } }];
  return [];
}

function outsideText(attempt: Attempt, text: string): Remark[] {
  const { length } = attempt.article ?? text;
  const outside = finalMarks(attempt).filter(({ start, end }) => start >= end || end > length).length;
  return outside === 0 ? [] : [{ code: 'outside-text', params: { marks: String(outside) } }];
}

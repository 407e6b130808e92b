import { buildFinished, buildHandIn } from '../../../lessons/classroom/build-hand-in.ts';
import { gradeHandIn, type GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import { canonicalContent, type HandIn } from '../../../lessons/classroom/hand-in.ts';
import { buildItem, buildLesson, buildMark, spanOf } from '../../../lessons/format/build-lesson.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { sha256 } from '../hashes.ts';
import { gradingLesson } from './grading-lesson.ts';
import type { HandInRecord } from './hand-in-record.ts';

/** Builders of hand-ins as the collector hands them over: for tests and the benchmarks. */
const TEXT = 'Die Hilfe soll am Montag auslaufen, sagte ein Sprecher. Niemand weiß, was dann kommt.';

/** A lesson to grade by; hashes follow from what it says. */
export function buildGradingLesson(parts: Partial<Lesson> = {}, packVersion = '1.0.0'): GradingLesson {
  const text = parts.text ?? TEXT;
  const key = ['soll am Montag auslaufen', 'ein Sprecher'].flatMap((words, place) =>
    text.includes(words) ? [buildItem(`item-${String(place + 1)}`, spanOf(text, words))] : [],
  );
  const lesson = buildLesson(text, { key, ...parts });
  const hashes = { contentHash: sha256(JSON.stringify(lesson)), textHash: sha256(text) };
  return gradingLesson({ id: 'pack', version: packVersion }, { lesson, ...hashes });
}

/** Something handed in: who, which attempt, when, and which words were marked. */
export interface BuiltWork {
  learner?: string;
  /** A UUID, or a number that is made one. */
  attempt?: number;
  handedInAt?: string;
  marked?: readonly string[];
  why?: string;
  stances?: Attempt['stances'];
}

export function buildRecord(by: GradingLesson, work: BuiltWork = {}): HandInRecord {
  const { text } = by.lesson;
  const { learner = 'KRANICH-47', attempt = 1, marked = ['soll am Montag'], why = '', stances = {} } = work;
  const at = '2026-03-02T09:30:00.000Z';
  const marks = marked.map((words, place) =>
    buildMark(`mark-${String(place)}`, spanOf(text, words), { why }),
  );
  const check = { at, marks, reason: null };
  const finished = buildFinished({
    id: `0a1b2c3d-0000-4000-8000-${String(attempt).padStart(12, '0')}`,
    learner,
    lesson: {
      pack: by.pack,
      packVersion: by.packVersion,
      lesson: by.lesson.id,
      contentHash: by.contentHash,
      textHash: by.textHash,
    },
    article: text,
    stage: {
      step: 'transfer',
      first: check,
      second: { ...check, reason: 'Ich bleibe dabei.' },
      frozen: { at, marks, score: null },
      finishedAt: at,
    },
    history: { edits: marks.map((mark) => ({ kind: 'add', mark })), position: marks.length },
    stances,
  });
  const content = buildHandIn({ attempt: finished, handedInAt: work.handedInAt ?? at });
  return recordOf({ ...content, check: sha256(canonicalContent(content)) }, by);
}

/** A hand-in as its record. */
export function recordOf(handIn: HandIn, by: GradingLesson, intact = true): HandInRecord {
  const grade = gradeHandIn(handIn.attempt, by);
  if (grade === null) throw new Error('made on another text');
  const { graded, carried } = grade;
  return { handIn, bytes: Buffer.from(`${JSON.stringify(handIn)}\n`), intact, graded, carried, by };
}

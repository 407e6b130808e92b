import { buildItem, buildLesson, buildMark, spanOf } from '../../format/build-lesson.ts';
import type { Lesson } from '../../format/lesson.ts';
import { startAttempt } from '../../marks/attempt.ts';
import { gradeAttempt } from '../grade.ts';
import type { HandedOn, HandedOnLesson } from './handed-on.ts';

const text = 'Endlich räumt der Minister ein, es gebe „Lücken“. Experten zweifeln.';

/** A small lesson with a place to find, one in dispute and one that may be left alone; for tests. */
const handedOnLesson: Lesson = buildLesson(text, {
  key: [
    buildItem('quote', spanOf(text, '„Lücken“'), { category: 'quote' }),
    buildItem('endlich', spanOf(text, 'Endlich')),
    buildItem('experts', spanOf(text, 'Experten'), { category: 'sourcing', strength: 'debatable' }),
    buildItem('admits', spanOf(text, 'räumt der Minister ein'), { category: 'framing' }),
  ],
});

/** One learner who found "Endlich", took the quotation for framing, and says so of what they think. */
export function buildHandedOn(parts: Partial<HandedOn> = {}): HandedOn {
  const marks = [
    buildMark('1', spanOf(text, 'Endlich')),
    buildMark('2', spanOf(text, '„Lücken“'), { sure: false, why: '=HYPERLINK("http://x")' }),
    buildMark('3', spanOf(text, 'zweifeln')),
  ];
  const lesson = { pack: 'pack', packVersion: '1.0.0', lesson: 'lesson' };
  const hash = 'a'.repeat(64);
  const attempt = startAttempt(
    { ...lesson, contentHash: hash, textHash: hash },
    '018f3b1c-0000-4000-8000-000000000001',
    '2026-11-24T07:00:00.000Z',
    text,
    'guided',
    'KRANICH-47',
  );
  const check = { at: attempt.startedAt, marks, reason: null };
  const graded = gradeAttempt(handedOnLesson, {
    ...attempt,
    stage: {
      step: 'transfer',
      first: { ...check, marks: [] },
      second: check,
      frozen: { at: attempt.startedAt, marks, score: null },
      finishedAt: attempt.startedAt,
    },
    stances: {
      endlich: { kind: 'convinced' },
      quote: { kind: 'disagree', reason: '+ das sagt Anna Beispiel auch;\n"wirklich"' },
    },
    seconds: { read: 61, mark: 3605 },
  });
  return {
    class: { id: '018f3b1c-0000-4000-8000-00000000000c', name: '9b' },
    learner: 'KRANICH-47',
    attempt: attempt.id,
    mode: 'guided',
    handedInAt: '2026-11-24T08:05:06.000Z',
    intact: true,
    attempts: 1,
    graded,
    ...parts,
  };
}

export const buildHandedOnLesson = (works: HandedOn[] = [buildHandedOn()]): HandedOnLesson => ({
  pack: 'pack',
  lesson: handedOnLesson,
  works,
});

import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, buildMark, spanOf } from '../format/build-lesson.ts';
import { startAttempt, type Attempt } from '../marks/attempt.ts';
import { addMark, changeMark, removeMark, undoMark } from '../marks/change.ts';
import type { Result } from '../result.ts';
import { feedbackFor } from './feedback.ts';
import {
  answerTransfer,
  beginMarking,
  beginTransfer,
  checkFirst,
  checkSecond,
  finish,
  handIn,
  reveal,
  takeStance,
  writeReason,
} from './flow.ts';
import { examLessonSchema, modeOf, withoutAnswers } from './mode.ts';

const AT = '2026-03-01T09:00:00.000Z';
const hash = 'a'.repeat(64);
const text = 'Der mutige Minister sagte, er bleibe.';
const lesson = buildLesson(text, { key: [buildItem('brave', spanOf(text, 'mutige'))] });
const start = (): Attempt =>
  startAttempt(
    { pack: 'pack', packVersion: '1.0.0', lesson: 'lesson', contentHash: hash, textHash: hash },
    '3f0d9a5e-6f4e-4e8a-9a53-0c2a7d1b2c3d',
    AT,
  );

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
}
const checked = (): Attempt =>
  must(
    checkFirst(
      must(addMark(must(beginMarking(start(), AT)), buildMark('m', spanOf(text, 'mutige')), AT)),
      AT,
    ),
  );

const reasoned = (): Attempt => must(writeReason(checked(), 'weil', AT));

describe('the guided flow', () => {
  it('takes its steps in order and no other way', () => {
    const read = start();
    for (const early of [
      checkFirst(read, AT),
      checkSecond(read, AT),
      reveal(read, 1, AT),
      beginTransfer(read, AT),
      finish(read, AT),
    ]) {
      expect(early).toEqual({ ok: false, error: 'not-now' });
    }
    const marking = must(beginMarking(read, AT));
    expect(beginMarking(marking, AT).ok).toBe(false);
    expect(reveal(marking, 1, AT).ok).toBe(false);
    const first = must(checkFirst(marking, AT));
    expect(reveal(first, 1, AT)).toEqual({ ok: false, error: 'not-now' });
  });

  it('opens the second check after an edit or a written reason, not after an edit taken back', () => {
    const first = checked();
    expect(checkSecond(first, AT)).toEqual({ ok: false, error: 'edit-or-reason-first' });
    expect(checkSecond(must(writeReason(first, '   ', AT)), AT)).toEqual({
      ok: false,
      error: 'edit-or-reason-first',
    });
    expect(checkSecond(must(writeReason(first, 'Ich bin sicher.', AT)), AT).ok).toBe(true);
    const edited = must(addMark(first, buildMark('n', spanOf(text, 'bleibe')), AT));
    expect(checkSecond(edited, AT).ok).toBe(true);
    const takenBack = must(removeMark(edited, 'n', AT));
    expect(checkSecond(takenBack, AT)).toEqual({ ok: false, error: 'edit-or-reason-first' });
  });

  it('freezes marks and score at the reveal', () => {
    const revealed = must(reveal(must(checkSecond(reasoned(), AT)), 1, AT));
    expect(revealed.stage).toMatchObject({ step: 'compare', frozen: { score: 1, marks: [{ id: 'm' }] } });
    expect(addMark(revealed, buildMark('n', spanOf(text, 'bleibe')), AT)).toEqual({
      ok: false,
      error: 'marks-frozen',
    });
  });

  it('takes stances and transfer answers only once the key has been seen', () => {
    expect(takeStance(checked(), 'brave', { kind: 'convinced' }, AT).ok).toBe(false);
    const revealed = must(reveal(must(checkSecond(reasoned(), AT)), 1, AT));
    expect(
      must(takeStance(revealed, 'brave', { kind: 'disagree', reason: 'nein' }, AT)).stances['brave'],
    ).toEqual({
      kind: 'disagree',
      reason: 'nein',
    });
    const transfer = must(beginTransfer(revealed, AT));
    const answered = must(answerTransfer(transfer, 'one', { marks: [], answered: true }, AT));
    expect(answerTransfer(answered, 'one', { marks: [], answered: false }, AT).ok).toBe(false);
    expect(must(finish(answered, AT)).stage).toMatchObject({ finishedAt: AT });
  });
});

describe('what the learner may see', () => {
  it('is nothing while reading and marking', () => {
    expect(feedbackFor(lesson, start())).toEqual({ kind: 'nothing' });
    expect(feedbackFor(lesson, must(beginMarking(start(), AT)))).toEqual({ kind: 'nothing' });
  });

  it('is counts after the first check, with no word on a single mark or item', () => {
    const feedback = feedbackFor(lesson, checked());
    expect(feedback.kind).toBe('counts');
    expect(JSON.stringify(feedback)).not.toContain('brave');
    expect(JSON.stringify(feedback)).not.toContain('"m"');
  });

  it('is verdicts on own marks after the second check, and no item of the key', () => {
    const feedback = feedbackFor(lesson, must(checkSecond(reasoned(), AT)));
    expect(feedback.kind).toBe('verdicts');
    expect(feedback).not.toHaveProperty('comparison');
  });

  it('is everything after the reveal, of the frozen marks', () => {
    const feedback = feedbackFor(lesson, must(reveal(must(checkSecond(reasoned(), AT)), 1, AT)));
    expect(feedback).toMatchObject({ kind: 'everything', comparison: { whole: { found: 1, score: 1 } } });
  });
});

describe('an exam', () => {
  const exam = (): Attempt => ({ ...start(), mode: 'exam' });
  const marked = (): Attempt =>
    must(addMark(must(beginMarking(exam(), AT)), buildMark('m', spanOf(text, 'mutige')), AT));

  it('has no checks and no reveal; it is handed in once, while marking', () => {
    expect(handIn(exam(), AT)).toEqual({ ok: false, error: 'not-now' });
    expect(checkFirst(marked(), AT)).toEqual({ ok: false, error: 'not-now' });
    const handedIn = must(handIn(marked(), AT));
    expect(handedIn.stage).toEqual({ step: 'handed-in', at: AT });
    expect(handIn(handedIn, AT)).toEqual({ ok: false, error: 'not-now' });
    expect(handIn(must(beginMarking(start(), AT)), AT)).toEqual({ ok: false, error: 'not-now' });
  });

  it('freezes the marks once handed in: no adding, changing, removing, no undo', () => {
    const handedIn = must(handIn(marked(), AT));
    const frozen = { ok: false, error: 'marks-frozen' };
    expect(addMark(handedIn, buildMark('n', spanOf(text, 'bleibe')), AT)).toEqual(frozen);
    expect(changeMark(handedIn, 'm', { sure: false }, AT)).toEqual(frozen);
    expect(removeMark(handedIn, 'm', AT)).toEqual(frozen);
    expect(undoMark(handedIn, AT)).toEqual(frozen);
  });

  it('shows nothing at any step, even to one who has the key', () => {
    for (const attempt of [exam(), marked(), must(handIn(marked(), AT))]) {
      expect(feedbackFor(lesson, attempt)).toEqual({ kind: 'nothing' });
    }
  });
});

describe('how a lesson is worked through', () => {
  it('is an exam where the key is sealed or nothing else is offered', () => {
    expect(modeOf({ modes: ['guided', 'exam'] }, false)).toBe('guided');
    expect(modeOf({ modes: ['guided'] }, true)).toBe('exam');
    expect(modeOf({ modes: ['exam'] }, false)).toBe('exam');
    expect(modeOf({ modes: ['immediate'] }, false)).toBeNull();
  });

  it('leaves nothing in an exam that an answer could be read off', () => {
    expect(Object.keys(withoutAnswers(lesson))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(key|voices|transfer)$/)]),
    );
    expect(examLessonSchema.safeParse(withoutAnswers(lesson)).success).toBe(true);
    expect(examLessonSchema.safeParse(lesson).success).toBe(false);
  });
});

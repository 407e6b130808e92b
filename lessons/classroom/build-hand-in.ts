import { buildMark } from '../format/build-lesson.ts';
import { startAttempt, type Attempt } from '../marks/attempt.ts';
import type { HandInContent } from './hand-in.ts';

/** A finished piece of guided work, for tests: a mark with a reason, both checks, a stance, times. */
export function buildFinished(parts: Partial<Attempt> = {}): Attempt {
  const at = '2026-03-02T09:30:00.000Z';
  const marks = [buildMark('first', { start: 0, end: 9 }, { why: 'Das klingt laut.', sure: false })];
  const first = { at: '2026-03-02T09:10:00.000Z', marks, reason: null };
  const second = { at: '2026-03-02T09:20:00.000Z', marks, reason: 'Ich bleibe dabei.' };
  const lesson = {
    pack: 'pack',
    packVersion: '1.0.0',
    lesson: 'lesson',
    contentHash: 'c'.repeat(64),
    textHash: 'a'.repeat(64),
  };
  return {
    ...startAttempt(lesson, '0a1b2c3d-0000-4000-8000-000000000000', '2026-03-02T09:00:00.000Z'),
    learner: 'KRANICH-47',
    changedAt: at,
    stage: { step: 'transfer', first, second, frozen: { at, marks, score: 0.5 }, finishedAt: at },
    history: { edits: marks.map((mark) => ({ kind: 'add', mark })), position: marks.length },
    reason: 'Ich bleibe dabei.',
    stances: { item: { kind: 'disagree', reason: 'Das steht so im Zitat.' } },
    transfer: { clean: { marks: [], answered: true } },
    seconds: { read: 90, mark: 420, check: 200, compare: 120, transfer: 60 },
    ...parts,
  };
}

/** A hand-in before it is sealed. */
export function buildHandIn(parts: Partial<HandInContent> = {}): HandInContent {
  const attempt = parts.attempt ?? buildFinished();
  return {
    format: 'lesart-hand-in',
    formatVersion: 1,
    learner: attempt.learner ?? 'KRANICH-47',
    handedInAt: '2026-03-02T09:35:00.000Z',
    app: '1.0.0',
    title: 'Ostseehilfe',
    ...parts,
    attempt,
  };
}

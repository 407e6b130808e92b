import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildMark } from '../format/build-lesson.ts';
import { beginMarking, checkFirst } from '../flow/flow.ts';
import { readSaved } from '../format/saved.ts';
import { attemptFormat, startAttempt, type Attempt } from './attempt.ts';
import { addMark, changeMark, redoMark, removeMark, undoMark } from './change.ts';
import { marksOf } from './history.ts';
import { sameMarks } from './mark.ts';

const AT = '2026-03-01T09:00:00.000Z';
const hash = 'a'.repeat(64);
const fresh = (): Attempt =>
  startAttempt(
    { pack: 'pack', packVersion: '1.0.0', lesson: 'lesson', contentHash: hash, textHash: hash },
    '3f0d9a5e-6f4e-4e8a-9a53-0c2a7d1b2c3d',
    AT,
  );
const marking = (): Attempt => must(beginMarking(fresh(), AT));

function must<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
}

describe('marks', () => {
  it('are kept in reading order, the enclosing before the enclosed', () => {
    const attempt = [
      buildMark('c', { start: 5, end: 9 }),
      buildMark('a', { start: 0, end: 3 }),
      buildMark('b', { start: 5, end: 20 }),
    ].reduce((state, mark) => must(addMark(state, mark, AT)), marking());
    expect(marksOf(attempt.history).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('may overlap within a category, but the same words are marked once', () => {
    const one = must(addMark(marking(), buildMark('a', { start: 0, end: 5 }), AT));
    expect(addMark(one, buildMark('b', { start: 3, end: 8 }), AT).ok).toBe(true);
    expect(addMark(one, buildMark('b', { start: 0, end: 5 }), AT)).toEqual({
      ok: false,
      error: 'already-marked',
    });
    expect(addMark(one, buildMark('b', { start: 0, end: 5 }, { category: 'quote' }), AT).ok).toBe(true);
    const two = must(addMark(one, buildMark('b', { start: 3, end: 8 }), AT));
    expect(changeMark(two, 'b', { start: 0, end: 5 }, AT)).toEqual({ ok: false, error: 'already-marked' });
  });

  it('cannot be changed before marking begins or once it is over', () => {
    expect(addMark(fresh(), buildMark('a', { start: 0, end: 5 }), AT)).toEqual({
      ok: false,
      error: 'marks-frozen',
    });
    const checked = must(checkFirst(marking(), AT));
    expect(addMark(checked, buildMark('a', { start: 0, end: 5 }), AT).ok).toBe(true);
  });

  it('can be undone and redone without limit, also after the attempt was written and read', () => {
    let attempt = marking();
    for (let n = 0; n < 300; n += 1)
      attempt = must(addMark(attempt, buildMark(String(n), { start: n, end: n + 1 }), AT));
    attempt = must(readSaved(attemptFormat, JSON.parse(JSON.stringify(attempt))));
    for (let n = 0; n < 300; n += 1) attempt = must(undoMark(attempt, AT));
    expect(marksOf(attempt.history)).toEqual([]);
    expect(undoMark(attempt, AT)).toEqual({ ok: false, error: 'nothing-changed' });
    for (let n = 0; n < 300; n += 1) attempt = must(redoMark(attempt, AT));
    expect(marksOf(attempt.history).length).toBe(300);
  });

  it('undo always restores exactly what was there before', () => {
    const operation = fc.record({
      kind: fc.constantFrom('add', 'change', 'remove'),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 30 }), (operations) => {
        let attempt = marking();
        const states = [marksOf(attempt.history)];
        for (const { kind, id, start, length } of operations) {
          const span = { start, end: start + length };
          const known = marksOf(attempt.history).some((mark) => mark.id === id);
          const next =
            kind === 'add' && !known
              ? addMark(attempt, buildMark(id, span), AT)
              : kind === 'change'
                ? changeMark(attempt, id, span, AT)
                : removeMark(attempt, id, AT);
          if (!next.ok) continue;
          attempt = next.value;
          states.push(marksOf(attempt.history));
        }
        for (const state of [...states].reverse().slice(1)) {
          attempt = must(undoMark(attempt, AT));
          expect(sameMarks(marksOf(attempt.history), state)).toBe(true);
        }
      }),
    );
  });
});

describe('an attempt of an older version', () => {
  const {
    article: _article,
    carried: _carried,
    mode: _mode,
    learner: _learner,
    seconds: _seconds,
    ...first
  } = marking();
  const second = { ...first, formatVersion: 2, article: 'Der Artikel.', carried: null };

  it('(1) is read as one that does not know its article yet, and as guided', () => {
    expect(readSaved(attemptFormat, { ...first, formatVersion: 1 })).toEqual({
      ok: true,
      value: {
        ...first,
        formatVersion: 4,
        mode: 'guided',
        article: null,
        carried: null,
        learner: null,
        seconds: {},
      },
    });
  });

  it('(2) is read as guided', () => {
    expect(readSaved(attemptFormat, second)).toEqual({
      ok: true,
      value: { ...second, formatVersion: 4, mode: 'guided', learner: null, seconds: {} },
    });
  });

  it('(3) is read as nobody’s in particular, its time unknown', () => {
    const third = { ...second, formatVersion: 3, mode: 'exam' };
    expect(readSaved(attemptFormat, third)).toEqual({
      ok: true,
      value: { ...third, formatVersion: 4, learner: null, seconds: {} },
    });
  });
});

describe('an attempt at a step that its mode does not have', () => {
  it('is refused: an exam has no checks, and nothing else is handed in', () => {
    const attempt = marking();
    const handedIn: Attempt = { ...attempt, stage: { step: 'handed-in', at: AT } };
    const checked = must(checkFirst(attempt, AT));
    const outcomes = [handedIn, { ...handedIn, mode: 'exam' }, { ...checked, mode: 'exam' }].map(
      (one) => readSaved(attemptFormat, one).ok,
    );
    expect(outcomes).toEqual([false, true, false]);
  });
});

describe('an attempt that claims more time than a life of lessons has', () => {
  it('is refused: sums of it would be beyond what a gradebook counts to', () => {
    const outcomes = [100_000_000, 100_000_001, Number.MAX_SAFE_INTEGER].map(
      (read) => readSaved(attemptFormat, { ...marking(), seconds: { read } }).ok,
    );
    expect(outcomes).toEqual([true, false, false]);
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { filesHolding } from '../build-traces.ts';
import { buildGradingLesson, buildRecord } from './build-records.ts';
import { Gradebook } from './gradebook.ts';
import { handInId } from './hand-in-id.ts';
import { OwnPlace } from './own-place.ts';

const lesson = buildGradingLesson();
const library = { contentHash: () => Promise.resolve(null), read: () => Promise.resolve(null) };
const CODE = 'UNIKAT-4711';
const ATTEMPT = 815;
const REASON = 'So redet bei uns niemand, und ich weiss wovon ich spreche.';

describe('deleting', () => {
  let folder = '';
  let gradebook: Gradebook;
  let id = '';

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lesart-remove-'));
    gradebook = new Gradebook({
      place: new OwnPlace(join(folder, 'gradebook.db')),
      library,
      now: () => new Date('2026-03-02T10:00:00.000Z'),
      newId: randomUUID,
    });
    const created = await gradebook.create('9b');
    if (!created.ok) throw new Error(created.error.code);
    id = created.value.id;
    const others = Array.from({ length: 30 }, (_, place) =>
      buildRecord(lesson, {
        learner: `TIER-${String(place)}`,
        attempt: place,
        why: `Grund ${String(place)}`,
      }),
    );
    const record = buildRecord(lesson, {
      learner: CODE,
      attempt: ATTEMPT,
      why: REASON,
      stances: { 'item-1': { kind: 'disagree', reason: REASON } },
    });
    for (const records of [others.slice(0, 15), [record], others.slice(15)])
      await gradebook.addHandIns(id, records);
    await gradebook.viewLesson({ classes: [id], pack: 'pack', lesson: 'lesson', attempt: 'first' });
  });
  afterEach(async () => {
    await gradebook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Which of the learner's traces are in any file, as they are or within anything compressed, also where nothing points to. */
  function traces(): string[] {
    const wanted = [
      CODE,
      REASON,
      `000000000${String(ATTEMPT)}`,
      handInId({
        classId: id,
        learner: CODE,
        attempt: buildRecord(lesson, { attempt: ATTEMPT }).handIn.attempt.id,
        pack: lesson.pack,
        lesson: lesson.lesson.id,
      }),
    ];
    return wanted.filter((words) => filesHolding(folder, [words]).length > 0);
  }

  it('finds what it looks for before anything is deleted', () => {
    expect(traces()).toHaveLength(4);
  });

  it('leaves nothing of a learner', async () => {
    expect(await gradebook.removeLearner(id, CODE)).toMatchObject({ value: { handIns: 1 } });
    expect(traces()).toEqual([]);
    await gradebook.close();
    expect(traces()).toEqual([]);
  });

  it('leaves nothing of a class', async () => {
    expect(await gradebook.removeClass(id)).toMatchObject({ value: { handIns: 31 } });
    expect(traces()).toEqual([]);
  });

  it('leaves nothing of anybody', async () => {
    expect(await gradebook.removeEverything()).toMatchObject({ value: { handIns: 31 } });
    expect(traces()).toEqual([]);
  });
});

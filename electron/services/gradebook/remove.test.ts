import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

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
    const all = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
      .flatMap((bytes) => [bytes, ...compressedIn(bytes)]);
    return wanted.filter((words) => all.some((bytes) => bytes.includes(words)));
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

/** Every gzip that begins anywhere in some bytes, expanded as far as it goes. */
function compressedIn(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(MAGIC); at !== -1; at = bytes.indexOf(MAGIC, at + 1)) {
    try {
      // A page holds the beginning of long content only; what there is of it is expanded.
      found.push(gunzipSync(bytes.subarray(at), { finishFlush: 2, maxOutputLength: 4_000_000 }));
    } catch {
      // Those two bytes were none, or it is followed by something else.
      found.push(...shorter(bytes.subarray(at, at + 65_536)));
    }
  }
  return found;
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);

/** A gzip followed by other bytes: as much of it as a reader of streams gets before it stumbles. */
function shorter(bytes: Buffer): Buffer[] {
  for (let length = bytes.length; length > 64; length = Math.floor(length * 0.8)) {
    try {
      return [gunzipSync(bytes.subarray(0, length), { finishFlush: 2 })];
    } catch {
      // Still too long.
    }
  }
  return [];
}

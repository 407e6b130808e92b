import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Result } from '../../../lessons/result.ts';
import { buildGradingLesson, buildRecord } from './build-records.ts';
import { Gradebook } from './gradebook.ts';

const lesson = buildGradingLesson();

/** The value, or a test that fails with the reason. */
function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each([{ kept: 'in a file' }])('a gradebook $kept', () => {
  let folder = '';
  let gradebook: Gradebook;
  let inLibrary: Record<string, typeof lesson> = {};
  const open = (): Gradebook =>
    new Gradebook({
      file: join(folder, 'gradebook.db'),
      library: {
        contentHash: ({ lesson: id }) => Promise.resolve(inLibrary[id]?.contentHash ?? null),
        read: ({ lesson: id }) => Promise.resolve(inLibrary[id] ?? null),
      },
      now: () => new Date('2026-03-02T10:00:00.000Z'),
      newId: randomUUID,
    });
  const newClass = async (name = '9b'): Promise<string> => valueOf(await gradebook.create(name)).id;
  const selection = (id: string) => ({
    classes: [id],
    pack: 'pack',
    lesson: 'lesson',
    attempt: 'latest' as const,
  });
  const listed = async (id: string, wish = {}) =>
    valueOf(
      await gradebook.listLearners({
        ...selection(id),
        sort: 'learner',
        descending: false,
        offset: 0,
        limit: 200,
        ...wish,
      }),
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lesart-gradebook-'));
    inLibrary = { lesson };
    gradebook = open();
  });
  afterEach(async () => {
    await gradebook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins empty, and keeps classes from one start to the next', async () => {
    expect(valueOf(await gradebook.list())).toEqual([]);
    const id = await newClass('9b');
    valueOf(await gradebook.rename(id, '10b'));
    await gradebook.close();
    gradebook = open();
    expect(valueOf(await gradebook.list())).toEqual([
      { id, name: '10b', learners: 0, handIns: 0, lessons: [] },
    ]);
    expect(await gradebook.rename(randomUUID(), 'x')).toMatchObject({
      ok: false,
      error: { code: 'class-missing' },
    });
  });

  it('lists what a class handed in', async () => {
    const id = await newClass();
    valueOf(
      await gradebook.addHandIns(id, [
        buildRecord(lesson, { learner: 'AMSEL-1', attempt: 1 }),
        buildRecord(lesson, { learner: 'BIBER-2', attempt: 2, handedInAt: '2026-03-02T12:00:00Z' }),
        buildRecord(lesson, { learner: 'BIBER-2', attempt: 3 }),
      ]),
    );
    const [summary] = valueOf(await gradebook.list());
    expect(summary).toMatchObject({ learners: 2, handIns: 3 });
    expect(summary?.lessons).toEqual([
      {
        pack: 'pack',
        lesson: 'lesson',
        title: lesson.lesson.title,
        learners: 2,
        handIns: 3,
        latestAt: '2026-03-02T12:00:00.000Z',
        keyChanged: false,
      },
    ]);
    inLibrary = { lesson: buildGradingLesson({ key: [] }) };
    expect(valueOf(await gradebook.list())[0]?.lessons[0]?.keyChanged).toBe(true);
    inLibrary = {};
    expect(valueOf(await gradebook.list())[0]?.lessons[0]?.keyChanged).toBe(false);
  });

  it('tells added, duplicate, later and earlier versions apart, and keeps the latest', async () => {
    const id = await newClass();
    const add = async (...works: Parameters<typeof buildRecord>[1][]) =>
      valueOf(
        await gradebook.addHandIns(
          id,
          works.map((work) => buildRecord(lesson, work)),
        ),
      ).map(({ kind }) => kind);
    const early = { handedInAt: '2026-03-02T09:00:00Z', marked: [] };
    const late = { handedInAt: '2026-03-02T11:00:00Z', marked: ['ein Sprecher'] };
    expect(await add(late, late)).toEqual(['added', 'duplicate']);
    expect(await add(early, late)).toEqual(['earlier-version', 'duplicate']);
    const later = {
      handedInAt: '2026-03-02T13:00:00Z',
      marked: ['soll am Montag auslaufen', 'ein Sprecher'],
    };
    expect(await add(later, early)).toEqual(['later-version', 'earlier-version']);
    const { rows } = await listed(id);
    expect(rows).toMatchObject([{ handedInAt: '2026-03-02T13:00:00.000Z', marks: 2, attempts: 1 }]);
  });

  it('does not mind the order versions come in, be they as close as can be', async () => {
    const [one, other] = [{ marked: ['ein Sprecher'] }, { marked: ['soll am Montag'] }];
    const [first, second] = [await newClass('first'), await newClass('second')];
    for (const work of [one, other]) await gradebook.addHandIns(first, [buildRecord(lesson, work)]);
    for (const work of [other, one]) await gradebook.addHandIns(second, [buildRecord(lesson, work)]);
    const read = async (id: string) => {
      const { handIn } = (await listed(id)).rows[0] ?? { handIn: '' };
      return valueOf(await gradebook.readWork(handIn))?.attempt;
    };
    expect(await read(first)).toEqual(await read(second));
  });

  it('keeps a file that was passed on under another code, and says whose it is', async () => {
    const id = await newClass();
    const added = valueOf(
      await gradebook.addHandIns(id, [
        buildRecord(lesson, { learner: 'AMSEL-1' }),
        buildRecord(lesson, { learner: 'BIBER-2' }),
      ]),
    );
    expect(added.map(({ kind, sameAttemptAs }) => [kind, sameAttemptAs])).toEqual([
      ['added', ['BIBER-2']],
      ['added', ['AMSEL-1']],
    ]);
    expect((await listed(id)).total).toBe(2);
  });

  it('counts of several attempts the first or the latest', async () => {
    const id = await newClass();
    const times = ['2026-03-02T12:00:00Z', '2026-03-01T12:00:00Z', '2026-03-03T12:00:00Z'];
    for (const [place, handedInAt] of times.entries()) {
      const [added] = valueOf(
        await gradebook.addHandIns(id, [buildRecord(lesson, { attempt: place + 1, handedInAt })]),
      );
      expect(added?.attempts).toBe(place + 1);
    }
    expect((await listed(id)).rows).toMatchObject([{ handedInAt: '2026-03-03T12:00:00.000Z', attempts: 3 }]);
    expect((await listed(id, { attempt: 'first' })).rows).toMatchObject([
      { handedInAt: '2026-03-01T12:00:00.000Z', attempts: 3 },
    ]);
    expect(valueOf(await gradebook.viewLesson(selection(id)))?.view.learners).toBe(1);
  });

  it('adds nothing to a class that is not there', async () => {
    expect(await gradebook.addHandIns(randomUUID(), [buildRecord(lesson)])).toMatchObject({
      ok: false,
      error: { code: 'class-missing' },
    });
  });
});

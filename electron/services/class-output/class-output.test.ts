import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { LearnerRow, Selection, Work } from '../../contract/classes.ts';
import { buildHandedOn, buildHandedOnLesson } from '../../../lessons/classroom/output/build-handed-on.ts';
import { startAttempt } from '../../../lessons/marks/attempt.ts';
import { succeed } from '../../../lessons/result.ts';
import { buildRecordStore, type BuiltStore } from './build-record-store.ts';
import type { Cipher } from './cipher.ts';
import { ClassOutput } from './class-output.ts';
import type { ClassReader } from './handed-on-lesson.ts';
import { RecordStoreFile } from './record-store-file.ts';

const selection: Selection = {
  classes: ['018f3b1c-0000-4000-8000-00000000000c'],
  pack: 'pack',
  lesson: 'lesson',
  attempt: 'latest',
};

const uuid = (number: number): string => `018f3b1c-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A class of so many learners, each with the same work. */
function classOf(learners: number): ClassReader {
  const { lesson } = buildHandedOnLesson();
  const { graded, handedInAt, mode } = buildHandedOn();
  const rows = Array.from({ length: learners }, (_, place): LearnerRow => {
    const { expected, found, reconsider, score } = graded.whole;
    const counts = { score, expected, found, reconsider, marks: 3, seconds: 1, attempts: 1 };
    const learner = `IGEL-${String(place)}`;
    return { handIn: uuid(place), class: uuid(0), learner, handedInAt, mode, intact: true, ...counts };
  });
  const work = (row: LearnerRow): Work => {
    const hash = 'a'.repeat(64);
    const of = { pack: 'pack', packVersion: '1.0.0', lesson: 'lesson', contentHash: hash, textHash: hash };
    const attempt = startAttempt(of, row.handIn, handedInAt);
    return { row, lesson, attempt, graded, carried: null };
  };
  return {
    classes: () =>
      Promise.resolve(succeed([{ id: uuid(0), name: '9b', learners, handIns: learners, lessons: [] }])),
    learners: ({ offset, limit }) =>
      Promise.resolve(succeed({ total: learners, rows: rows.slice(offset, offset + limit) })),
    work: ({ handIn }) => {
      const row = rows.find((one) => one.handIn === handIn);
      return Promise.resolve(succeed(row === undefined ? null : work(row)));
    },
  };
}

/** Turns every byte over; a system that can't encrypt answers null. */
const cipher: Cipher = {
  encrypt: (text) => Buffer.from(text).map((byte) => byte ^ 0xff),
  decrypt: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0xff)).toString(),
};
const noCipher: Cipher = { encrypt: () => null, decrypt: () => null };

let folder: string;
let store: BuiltStore;
let file: RecordStoreFile;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesart-output-'));
  store = await buildRecordStore();
  file = new RecordStoreFile(join(folder, 'record-store.json'), cipher);
  await file.set({ address: `${store.address}/`, key: 'schule', secret: 'geheim' });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('what is handed on of a lesson', () => {
  test('is every learner once, over all pages, with the class named', async () => {
    const read = await new ClassOutput(classOf(401), file).lesson(selection);
    const lesson = read.ok ? read.value : null;
    expect(lesson?.works).toHaveLength(401);
    expect(new Set(lesson?.works.map(({ learner }) => learner)).size).toBe(401);
    expect(lesson?.works[400]).toMatchObject({ learner: 'IGEL-400', class: { name: '9b' } });
  });

  test('is nothing where nobody handed anything in', async () => {
    expect(await new ClassOutput(classOf(0), file).lesson(selection)).toEqual(succeed(null));
  });
});

describe('a learning record store', () => {
  test('gets every statement once, however often it is sent', async () => {
    const output = new ClassOutput(classOf(30), file);
    const first = await output.send([selection]);
    expect(first).toEqual(succeed({ statements: 180, known: 0 }));
    expect(store.statements.size).toBe(180);
    expect(await output.send([selection])).toEqual(succeed({ statements: 0, known: 180 }));
    // Another start of the app remembers nothing; the store does.
    expect(await new ClassOutput(classOf(30), file).send([selection])).toMatchObject({ ok: true });
    expect(store.statements.size).toBe(180);
  });

  test('goes on where it stopped', async () => {
    const output = new ClassOutput(classOf(30), file);
    store.answerNext(null, 503);
    const stopped = await output.send([selection]);
    expect(stopped).toMatchObject({
      error: { code: 'record-store-busy', params: { sent: '100', of: '180', status: '503' } },
    });
    const before = store.requests();
    expect(await output.send([selection])).toEqual(succeed({ statements: 80, known: 100 }));
    expect(store.requests() - before).toBe(1);
  });

  test('that has one of a batch in another wording gets all others', async () => {
    const output = new ClassOutput(classOf(3), file);
    const made = await output.statements([selection]);
    const one = made.ok ? made.value[4] : undefined;
    if (one === undefined) throw new Error('no statement');
    store.statements.set(one.id, { ...one, timestamp: '2020-01-01T00:00:00.000Z' });
    expect(await output.send([selection])).toEqual(succeed({ statements: 17, known: 1 }));
    expect(store.statements.size).toBe(18);
  });

  test.each([
    [401, 'record-store-refused'],
    [404, 'record-store-none'],
    [429, 'record-store-busy'],
    [500, 'record-store-rejected'],
    [302, 'record-store-rejected'],
  ])('that answers %i is %s', async (status, code) => {
    store.answerNext(status);
    expect(await new ClassOutput(classOf(1), file).send([selection])).toMatchObject({ error: { code } });
    expect(store.requests()).toBe(1);
  });

  test('that is not there is unreachable, and nothing is sent where none is set', async () => {
    await file.set({ address: 'http://127.0.0.1:1/xapi', key: 'schule', secret: 'geheim' });
    const output = new ClassOutput(classOf(1), file);
    expect(await output.send([selection])).toMatchObject({
      error: { code: 'record-store-unreachable', params: { reason: 'ECONNREFUSED', sent: '0', of: '6' } },
    });
    await file.forget();
    expect(await output.send([selection])).toMatchObject({ error: { code: 'record-store-not-set' } });
    expect(store.requests()).toBe(0);
  });
});

describe('how to reach it', () => {
  test('is kept over a start, with its secret encrypted, and forgotten for good', async () => {
    const again = new RecordStoreFile(join(folder, 'record-store.json'), cipher);
    expect(await again.look()).toEqual({ address: store.address, key: 'schule', kept: true });
    expect(await readFile(join(folder, 'record-store.json'), 'utf8')).not.toContain('geheim');
    await again.forget();
    expect(await again.look()).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is not written where the system can’t encrypt', async () => {
    const session = new RecordStoreFile(join(folder, 'record-store.json'), noCipher);
    const set = await session.set({ address: 'https://lrs.example/xapi/statements', key: 'k', secret: 's' });
    expect(set).toEqual(succeed({ address: 'https://lrs.example/xapi', key: 'k', kept: false }));
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    'http://lrs.example/xapi',
    'ftp://localhost/xapi',
    'https://key:secret@lrs.example/xapi',
    'https://lrs.example/xapi?token=1',
    'http://localhost.example/xapi',
    'lrs.example',
    '',
  ])('is never %j', async (address) => {
    expect(await file.set({ address, key: 'k', secret: 's' })).toMatchObject({
      error: { code: 'record-store-address' },
    });
  });
});

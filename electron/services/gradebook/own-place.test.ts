import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { buildGradingLesson, buildRecord } from './build-records.ts';
import { Gradebook } from './gradebook.ts';
import { OwnPlace } from './own-place.ts';

const lesson = buildGradingLesson();
const library = { contentHash: () => Promise.resolve(null), read: () => Promise.resolve(null) };

describe('a gradebook’s file', () => {
  let folder = '';
  let file = '';
  let gradebook: Gradebook;
  let id = '';
  const open = () =>
    new Gradebook({ place: new OwnPlace(file), library, now: () => new Date(0), newId: randomUUID });
  const add = (from: number, to: number) =>
    gradebook.addHandIns(
      id,
      Array.from({ length: to - from }, (_, place) =>
        buildRecord(lesson, { learner: `TIER-${String(from + place)}`, attempt: from + place }),
      ),
    );

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lesart-own-'));
    file = join(folder, 'gradebook.db');
    gradebook = open();
    const made = await gradebook.create('9b');
    if (!made.ok) throw new Error(made.error.code);
    id = made.value.id;
    await add(0, 200);
  });
  afterEach(async () => {
    await gradebook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds everything by itself once it was closed, so that copying it is a backup', async () => {
    await gradebook.close();
    expect(readFileSync(file).includes('TIER-199')).toBe(true);
    for (const beside of readdirSync(folder).filter((name) => name.endsWith('-wal')))
      expect(statSync(join(folder, beside)).size).toBe(0);
  });

  it('says what is wrong with it when that shows only in use', async () => {
    await gradebook.close();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    gradebook = open();
    const damaged = { error: { code: 'gradebook-unreadable', params: { reason: 'SQLITE_CORRUPT' } } };
    expect(await add(200, 201)).toMatchObject(damaged);
  });

  it('says when another program has it, and goes on when it is free', async () => {
    const other = new Database(file);
    other.exec('begin immediate');
    expect(await gradebook.rename(id, '10b')).toMatchObject({ error: { code: 'gradebook-busy' } });
    other.exec('rollback');
    other.close();
    expect(await gradebook.rename(id, '10b')).toMatchObject({ ok: true });
  });
});

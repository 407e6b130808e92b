import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';

import { filesHolding } from '../build-traces.ts';
import { buildGradingLesson, buildRecord } from './build-records.ts';
import { startTestServer } from './build-server.ts';
import { Gradebook } from './gradebook.ts';
import type { ServerAddress } from './server-address.ts';
import { SharedPlace } from './shared-place.ts';

const server = await startTestServer();
afterAll(() => server?.end());

const lesson = buildGradingLesson();
const library = { contentHash: () => Promise.resolve(null), read: () => Promise.resolve(null) };
const now = (): Date => new Date('2026-03-02T10:00:00.000Z');
const NAME = '9b Ebereschenweg';
const CODE = 'UNIKAT-4711';
const ATTEMPT = 815;
const REASON = 'So redet bei uns niemand, und ich weiss wovon ich spreche.';

describe.skipIf(server === null)('deleting on a server (skipped where PostgreSQL is not installed)', () => {
  if (server === null) return;
  let folder = '';
  let address: ServerAddress;
  let gradebook: Gradebook;
  let id = '';

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lesart-remove-'));
    address = await server.newDatabase();
    const waiting = join(folder, 'waiting.db');
    const place = new SharedPlace({ address, authority: null, waiting, now, changed: () => undefined });
    gradebook = new Gradebook({ place, library, now, newId: randomUUID });
    const created = await gradebook.create(NAME);
    if (!created.ok) throw new Error(created.error.code);
    id = created.value.id;
    const others = Array.from({ length: 30 }, (_, nth) =>
      buildRecord(lesson, { learner: `TIER-${String(nth)}`, attempt: nth }),
    );
    const own = { learner: CODE, attempt: ATTEMPT, why: REASON };
    for (const records of [others.slice(0, 15), [buildRecord(lesson, own)], others.slice(15)])
      await gradebook.addHandIns(id, records);
    await gradebook.viewLesson({ classes: [id], pack: 'pack', lesson: 'lesson', attempt: 'first' });
    // As the server does by itself, sooner or later: it writes down which values its columns have.
    await server.query(address, 'analyze');
    await server.query(address, 'checkpoint');
  });
  afterEach(async () => {
    await gradebook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Which places of the server hold one of these words, once it has written everything: folders below its own. */
  async function places(words: readonly string[]): Promise<string[]> {
    if (server === null) return [];
    await server.query(address, 'checkpoint');
    const cluster = join(dirname(server.authority), 'cluster');
    const found = filesHolding(cluster, words).map((file) => relative(cluster, file).split(sep)[0] ?? '');
    return [...new Set([...found, ...filesHolding(folder, words)])].sort();
  }

  const traces = [CODE, REASON, `000000000${String(ATTEMPT)}`];

  it('leaves nothing of a learner or a class but in the journal of changes that the server keeps', async () => {
    for (const words of traces) expect(await places([words])).toContain('base');
    expect(await gradebook.removeLearner(id, CODE)).toMatchObject({ value: { handIns: 1 } });
    expect(await places(traces)).toEqual(['pg_wal']);
    expect(await places(['TIER-'])).toContain('base');
    expect(await gradebook.removeClass(id)).toMatchObject({ value: { handIns: 30 } });
    expect(await places([NAME, 'TIER-', ...traces])).toEqual(['pg_wal']);
  }, 30_000);
});

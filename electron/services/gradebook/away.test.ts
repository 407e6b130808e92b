import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';

import { canonicalContent } from '../../../lessons/classroom/hand-in.ts';
import type { Result } from '../../../lessons/result.ts';
import { sha256 } from '../hashes.ts';
import { buildGradingLesson, buildRecord, recordOf } from './build-records.ts';
import { startTestServer } from './build-server.ts';
import { Gradebook } from './gradebook.ts';
import { openGradebookServer, usualPatience } from './gradebook-server.ts';
import type { ServerAddress } from './server-address.ts';
import { SharedPlace } from './shared-place.ts';

const server = await startTestServer();
afterAll(() => server?.end());

const lesson = buildGradingLesson();
const library = { contentHash: () => Promise.resolve(null), read: () => Promise.resolve(null) };
const now = (): Date => new Date('2026-03-02T10:00:00.000Z');

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.skipIf(server === null)(
  'a gradebook on a server (skipped where PostgreSQL is not installed)',
  () => {
    if (server === null) return;
    let folder = '';
    let address: ServerAddress;
    const open: { gradebook: Gradebook; place: SharedPlace }[] = [];
    /** Another teacher's computer, or the same after a start. */
    const teacher = (computer: string, at = address, query = 20_000) => {
      const place = new SharedPlace({
        address: at,
        authority: null,
        waiting: join(folder, `${computer}.db`),
        now,
        changed: () => undefined,
        patience: { connect: 2000, query },
        lookEvery: 3_600_000,
      });
      const opened = { place, gradebook: new Gradebook({ place, library, now, newId: randomUUID }) };
      open.push(opened);
      return opened;
    };
    const batch = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, place) =>
        buildRecord(lesson, { learner: `TIER-${String(from + place)}`, attempt: from + place }),
      );

    /** Files on this computer that hold some words, what the database keeps beside its file included. */
    const filesWith = (words: string): string[] =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(words));

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'lesart-away-'));
      address = await server.newDatabase();
    });
    afterEach(async () => {
      for (const { gradebook } of open.splice(0)) await gradebook.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('loses nothing, and keeps nothing twice, when the server is killed while hand-ins come in', async () => {
      const { gradebook, place } = teacher('one');
      const { id } = valueOf(await gradebook.create('9b'));
      valueOf(await gradebook.addHandIns(id, batch(0, 10)));
      const adding = Array.from({ length: 8 }, (_, part) =>
        gradebook.addHandIns(id, batch(10 + part * 10, 20 + part * 10)),
      );
      await adding[0];
      await server.tell('kill');
      for (const added of adding)
        expect(valueOf(await added).map(({ kind }) => kind)).not.toContain('earlier-version');
      valueOf(await gradebook.addHandIns(id, batch(85, 100)));
      expect(gradebook.state()).toMatchObject({ kind: 'away', reason: 'unreachable' });
      expect(valueOf(await gradebook.list()).map(({ name }) => name)).toEqual(['9b']);
      const made = valueOf(await gradebook.create('made meanwhile'));
      expect(await gradebook.removeClass(id)).toMatchObject({ error: { code: 'gradebook-away' } });

      await server.tell('start');
      expect(await place.look()).toMatchObject({ kind: 'shared' });
      const listed = valueOf(await gradebook.list());
      expect(listed.map(({ name, handIns }) => [name, handIns])).toEqual([
        ['9b', 100],
        ['made meanwhile', 0],
      ]);
      expect(listed[1]?.id).toBe(made.id);
      const again = valueOf(await gradebook.addHandIns(id, batch(0, 100)));
      expect(new Set(again.map(({ kind }) => kind))).toEqual(new Set(['duplicate']));
      // Nothing of a learner stays behind where it only waited.
      expect(readFileSync(join(folder, 'one.db')).includes('TIER-')).toBe(false);
    }, 60_000);

    it('keeps what waits over a start, and passes it on', async () => {
      const first = teacher('one');
      const { id } = valueOf(await first.gradebook.create('9b'));
      await first.place.look();
      await first.gradebook.list();
      await first.gradebook.close();
      await server.tell('stop');
      const second = teacher('one');
      valueOf(await second.gradebook.addHandIns(id, batch(0, 30)));
      expect(second.gradebook.state()).toMatchObject({ kind: 'away', waiting: 30 });
      await second.gradebook.close();
      await server.tell('start');
      const third = teacher('one');
      expect(valueOf(await third.gradebook.list())).toMatchObject([{ id, handIns: 30 }]);
    }, 60_000);

    it('passes on what can’t be laid on the other’s text as it was graded here', async () => {
      const one = teacher('one');
      const { id } = valueOf(await one.gradebook.create('9b'));
      const text = 'Wovon dieser Artikel handelt, hat mit dem früheren nichts mehr zu tun. Gar nichts.';
      const rewritten = buildGradingLesson({ text }, '2.0.0');
      valueOf(await one.gradebook.addHandIns(id, [buildRecord(rewritten, { marked: [], attempt: 90 })]));
      await one.gradebook.close();
      await server.tell('stop');
      const second = teacher('one');
      const [known] = batch(0, 1);
      if (known === undefined) throw new Error('nobody');
      const attempt = { ...known.handIn.attempt, article: null };
      const content = { ...known.handIn, attempt };
      const bare = recordOf({ ...content, check: sha256(canonicalContent(content)) }, lesson);
      valueOf(await second.gradebook.addHandIns(id, [bare]));
      await second.gradebook.close();
      await server.tell('start');
      const third = teacher('one');
      const codes = valueOf(await third.gradebook.listCodes(id));
      expect(codes.map(({ learner }) => learner)).toEqual(['KRANICH-47', 'TIER-0']);
    }, 60_000);

    it('keeps nothing of a learner, and no name of a deleted class, where something only waited', async () => {
      const one = teacher('one');
      const { id } = valueOf(await one.gradebook.create('9b Ebereschenweg'));
      await one.gradebook.close();
      await server.tell('stop');
      const second = teacher('one');
      valueOf(await second.gradebook.addHandIns(id, batch(0, 3)));
      await second.gradebook.close();
      await server.tell('start');
      const third = teacher('one');
      expect(valueOf(await third.gradebook.list())).toMatchObject([{ handIns: 3 }]);
      expect(filesWith('TIER-')).toEqual([]);
      valueOf(await third.gradebook.removeClass(id));
      expect(filesWith('Ebereschenweg')).toEqual([]);
    }, 60_000);

    it('goes on here when the network is cut in the middle', async () => {
      const sockets = new Set<Socket>();
      let cut = false;
      const cable = createServer((socket) => {
        const onward = connect(address.port, '127.0.0.1');
        for (const [from, to] of [
          [socket, onward],
          [onward, socket],
        ] as const) {
          sockets.add(from);
          from.on('error', () => undefined);
          // A cut cable says nothing: what is sent just never arrives.
          from.on('data', (bytes) => !cut && to.write(bytes));
          from.on('close', () => to.destroy());
        }
      });
      const port = await listening(cable);
      const { gradebook } = teacher('one', { ...address, host: '127.0.0.1', port }, 1000);
      const { id } = valueOf(await gradebook.create('9b'));
      await gradebook.list();
      cut = true;
      valueOf(await gradebook.addHandIns(id, batch(0, 5)));
      expect(gradebook.state()).toMatchObject({ kind: 'away', reason: 'unreachable', waiting: 5 });
      for (const socket of sockets) socket.destroy();
      cable.close();
    }, 30_000);

    it('lets two teachers write at once, and counts each hand-in once', async () => {
      const [one, other] = [teacher('one'), teacher('two')];
      const { id } = valueOf(await one.gradebook.create('9b'));
      const [evens, odds] = [batch(0, 40), batch(20, 60)];
      await Promise.all(
        [0, 10, 20, 30].flatMap((from) => [
          one.gradebook.addHandIns(id, evens.slice(from, from + 10)),
          other.gradebook.addHandIns(id, odds.slice(from, from + 10)),
        ]),
      );
      expect(valueOf(await one.gradebook.list())).toMatchObject([{ handIns: 60, learners: 60 }]);
      const selection = { classes: [id], pack: 'pack', lesson: 'lesson', attempt: 'latest' as const };
      const view = valueOf(await other.gradebook.viewLesson(selection))?.view;
      expect(view?.learners).toBe(60);
      expect(view?.items[0]).toMatchObject({ boundary: 60 });
    }, 30_000);

    it('works with a role that may only read and write rows, and says what is missing', async () => {
      await server.query(address, "create role teacher login password 'secret'");
      const asTeacher = { ...address, user: 'teacher', password: 'secret' };
      const opened = async (at: ServerAddress) =>
        openGradebookServer({ address: at, authority: null, patience: usualPatience });
      expect(await opened(asTeacher)).toMatchObject({ error: { reason: 'not-set-up' } });
      const made = await opened(address);
      if (made.ok) await made.value.close();
      await server.query(
        address,
        'grant usage on schema lesart to teacher; grant select on all tables in schema lesart to teacher',
      );
      const refused = await opened(asTeacher);
      expect(refused).toMatchObject({ error: { reason: 'no-rights' } });
      if (!refused.ok) expect(refused.error.missing).toContain('DELETE on lesart.hand_ins');
      const script = readFileSync(new URL('../../../docs/gradebook-role.sql', import.meta.url), 'utf8');
      await server.query(address, script.replaceAll('lesart_teachers', 'teachers').replace(/^--.*$/gm, ''));
      await server.query(address, 'grant teachers to teacher');
      const { gradebook } = teacher('one', asTeacher);
      const { id } = valueOf(await gradebook.create('9b'));
      valueOf(await gradebook.addHandIns(id, batch(0, 3)));
      expect(valueOf(await gradebook.removeLearner(id, 'TIER-1'))).toEqual({ handIns: 1 });
      expect(await opened({ ...asTeacher, password: 'changed' })).toMatchObject({
        error: { reason: 'refused-password' },
      });
      expect(await opened({ ...address, database: 'none' })).toMatchObject({
        error: { reason: 'no-database' },
      });
      await server.query(address, "insert into lesart.gradebook_migrations values ('999-later', '')");
      expect(await opened(address)).toMatchObject({ error: { reason: 'newer' } });
    }, 30_000);

    it('has deleted, and stays, where somebody who reads keeps the server from tidying up', async () => {
      const { gradebook } = teacher('one', address, 1500);
      const { id } = valueOf(await gradebook.create('9b'));
      valueOf(await gradebook.addHandIns(id, batch(0, 3)));
      const reading = new pg.Client(address);
      await reading.connect();
      await reading.query('begin; select * from lesart.hand_ins');
      expect(valueOf(await gradebook.removeLearner(id, 'TIER-1'))).toEqual({ handIns: 1 });
      expect(gradebook.state()).toMatchObject({ kind: 'shared' });
      await reading.end();
      expect(valueOf(await gradebook.list())).toMatchObject([{ handIns: 2 }]);
    }, 30_000);

    it('speaks to the server it was told of, and to no other', async () => {
      const opened = async (
        protection: ServerAddress['protection'],
        authority: string | null,
        host = 'localhost',
      ) => {
        const answer = await openGradebookServer({
          address: { ...address, host, protection },
          authority: authority === null ? null : readFileSync(authority, 'utf8'),
          patience: usualPatience,
        });
        if (answer.ok) await answer.value.close();
        return answer.ok ? 'well' : answer.error.reason;
      };
      expect(await opened('verify-full', server.authority)).toBe('well');
      expect(await opened('verify-full', server.otherAuthority)).toBe('tls');
      expect(await opened('verify-full', null)).toBe('tls');
      expect(await opened('verify-full', server.authority, '127.0.0.1')).toBe('tls');
      expect(await opened('verify-ca', server.authority, '127.0.0.1')).toBe('well');
      expect(await opened('require', server.otherAuthority)).toBe('tls');
      expect(await opened('require', null)).toBe('well');
    }, 30_000);
  },
);

const listening = (cable: Server): Promise<number> =>
  new Promise((resolve) => {
    cable.listen(0, '127.0.0.1', () => {
      const at = cable.address();
      resolve(typeof at === 'object' && at !== null ? at.port : 0);
    });
  });

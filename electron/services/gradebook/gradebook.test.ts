import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';

import { canonicalContent } from '../../../lessons/classroom/hand-in.ts';
import { fail, type Result } from '../../../lessons/result.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { sha256 } from '../hashes.ts';
import { buildGradingLesson, buildRecord, recordOf } from './build-records.ts';
import { startTestServer } from './build-server.ts';
import { Gradebook } from './gradebook.ts';
import { OwnPlace } from './own-place.ts';
import type { ServerAddress } from './server-address.ts';
import { SharedPlace } from './shared-place.ts';

const lesson = buildGradingLesson();

/** The value, or a test that fails with the reason. */
function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const server = await startTestServer();
afterAll(() => server?.end());

describe.each([
  { kept: 'in a file', without: null },
  { kept: 'on a server', without: server === null ? 'PostgreSQL is not installed' : null },
])('a gradebook $kept', ({ kept, without }) => {
  beforeEach(({ skip }) => {
    if (without !== null) skip(without);
  });
  let folder = '';
  let address: ServerAddress | null = null;
  let gradebook: Gradebook;
  let inLibrary: Record<string, typeof lesson> = {};
  const open = (): Gradebook =>
    new Gradebook({
      place:
        address === null
          ? new OwnPlace(join(folder, 'gradebook.db'))
          : new SharedPlace({
              address,
              authority: null,
              waiting: join(folder, 'waiting.db'),
              now: () => new Date('2026-03-02T10:00:00.000Z'),
              changed: () => undefined,
            }),
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

  beforeEach(async () => {
    if (without !== null) return;
    address = kept === 'in a file' ? null : ((await server?.newDatabase()) ?? null);
    folder = mkdtempSync(join(tmpdir(), 'lesart-gradebook-'));
    inLibrary = { lesson };
    gradebook = open();
  });
  afterEach(async () => {
    if (without !== null) return;
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

  it('lets no edited file take the place of the work itself, whatever time it claims', async () => {
    const [one, other] = [await newClass('first'), await newClass('second')];
    const whole = buildRecord(lesson, { marked: ['ein Sprecher'] });
    const edited = {
      ...buildRecord(lesson, { marked: [], handedInAt: '9999-12-31T23:59:59Z' }),
      intact: false,
    };
    const kinds = async (id: string, records: (typeof whole)[]) =>
      valueOf(await gradebook.addHandIns(id, records)).map(({ kind }) => kind);
    expect(await kinds(one, [whole, edited])).toEqual(['added', 'earlier-version']);
    expect(await kinds(other, [edited, whole])).toEqual(['added', 'later-version']);
    for (const id of [one, other])
      expect((await listed(id)).rows).toMatchObject([{ marks: 1, intact: true, attempts: 1 }]);
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

  it('lets nobody take the place of another’s work with its attempt’s id, nor of work on another lesson', async () => {
    const second = buildGradingLesson({ id: 'second' });
    const own = buildRecord(lesson, { learner: 'AMSEL-1', marked: ['ein Sprecher'] });
    const late = { handedInAt: '2026-03-02T13:00:00Z', marked: [] };
    const forged = [
      buildRecord(lesson, { learner: 'BIBER-2', ...late }),
      buildRecord(second, { learner: 'AMSEL-1', ...late }),
    ];
    for (const batches of [[[own, ...forged]], [[own], forged], [forged, [own]]]) {
      const id = await newClass(`class ${String(batches.length)}`);
      for (const attempt of ['latest', 'first'] as const)
        for (const batch of batches) {
          valueOf(await gradebook.addHandIns(id, batch));
          for (const of of ['lesson', 'second'])
            await gradebook.viewLesson({ ...selection(id), lesson: of, attempt });
        }
      expect((await listed(id)).rows).toMatchObject([
        { learner: 'AMSEL-1', marks: 1, attempts: 1 },
        { learner: 'BIBER-2', marks: 0, attempts: 1 },
      ]);
      expect((await listed(id, { lesson: 'second' })).rows).toMatchObject([{ learner: 'AMSEL-1', marks: 0 }]);
      expect(valueOf(await gradebook.viewLesson(selection(id)))?.view.learners).toBe(2);
      const again = valueOf(await gradebook.addHandIns(id, [own, ...forged]));
      expect(again.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    }
  });

  it('keeps what no text column takes, and times at the ends of the calendar', async () => {
    const id = await newClass();
    const odd = 'Null \u0000, halb \ud83d, verkehrt \udc00\ud800, rechts \u202e, kein Zeichen \uffff';
    const disagree = { kind: 'disagree' as const, reason: odd };
    const times = ['9999-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z', '0000-02-29T00:00:00Z'];
    const records = times.map((handedInAt, place) => {
      const work = { learner: `TIER-${String(place)}`, attempt: place + 1, handedInAt };
      const { handIn } = buildRecord(lesson, { ...work, why: odd, stances: { 'item-1': disagree } });
      const titled = { ...handIn, title: odd };
      return recordOf({ ...titled, check: sha256(canonicalContent(titled)) }, lesson);
    });
    const added = valueOf(await gradebook.addHandIns(id, records));
    expect(added.map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
    const { rows } = await listed(id, { sort: 'handedInAt' });
    expect(rows.map(({ handedInAt }) => handedInAt)).toEqual([
      '0000-02-29T00:00:00.000Z',
      '0001-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ]);
    await gradebook.close();
    gradebook = open();
    const view = valueOf(await gradebook.viewLesson(selection(id)));
    expect(view?.view.items[0]?.reasons.map(({ text }) => text)).toEqual([odd, odd, odd]);
    const work = valueOf(await gradebook.readWork(added[0]?.handIn ?? ''));
    expect(work?.attempt.stances).toEqual({ 'item-1': disagree });
    expect(work?.graded.marks).toMatchObject([{ why: odd }]);
    expect(valueOf(await gradebook.progress(id, 'TIER-1'))).toHaveLength(1);
    expect(valueOf(await gradebook.addHandIns(id, records)).map(({ kind }) => kind)).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
    expect(valueOf(await gradebook.removeLearner(id, 'TIER-0'))).toEqual({ handIns: 1 });
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

  it('shows a class, several, and a hand-in as it was handed in', async () => {
    const [one, other] = [await newClass('9a'), await newClass('9b')];
    const work = { marked: ['ein Sprecher'], why: 'Wer ist das?' };
    await gradebook.addHandIns(one, [
      buildRecord(lesson, { learner: 'AMSEL-1', attempt: 1, ...work }),
      buildRecord(lesson, { learner: 'BIBER-2', attempt: 2, marked: [] }),
    ]);
    await gradebook.addHandIns(one, [buildRecord(lesson, { learner: 'DACHS-3', attempt: 3, ...work })]);
    const [added] = valueOf(
      await gradebook.addHandIns(other, [buildRecord(lesson, { learner: 'AMSEL-1', attempt: 4, ...work })]),
    );
    const views = await Promise.all(
      [[one], [other], [one, other]].map(async (classes) =>
        valueOf(await gradebook.viewLesson({ ...selection(one), classes })),
      ),
    );
    expect(views.map((view) => view?.view.learners)).toEqual([3, 1, 4]);
    expect(views[2]?.view.items.map(({ missed }) => missed)).toEqual([4, 1]);
    expect(views[2]?.overMarked).toMatchObject([]);
    expect(views[2]?.lesson).toEqual(lesson.lesson);
    expect(views[0]?.agreement.learners).toBe(3);
    expect(valueOf(await gradebook.viewLesson({ ...selection(one), lesson: 'another' }))).toBeNull();

    const shown = valueOf(await gradebook.readWork(added?.handIn ?? ''));
    expect(shown?.attempt).toEqual(
      buildRecord(lesson, { learner: 'AMSEL-1', attempt: 4, ...work }).handIn.attempt,
    );
    expect(shown?.graded.marks).toMatchObject([{ why: 'Wer ist das?' }]);
    expect(valueOf(await gradebook.readWork(randomUUID()))).toBeNull();
  });

  it('adds up as it would have added up at once, whatever came in between', async () => {
    const id = await newClass();
    const works = [3, 1, 2, 1, 5, 4].map((learner, place) => ({
      learner: `TIER-${String(learner)}`,
      attempt: place,
      handedInAt: `2026-03-0${String(place + 1)}T09:00:00Z`,
      marked: place % 2 === 0 ? ['ein Sprecher'] : ['soll am Montag', 'Niemand'],
      why: `Grund ${String(place)}`,
    }));
    for (const work of works) {
      await gradebook.addHandIns(id, [buildRecord(lesson, work)]);
      await gradebook.viewLesson({ ...selection(id), attempt: 'first' });
    }
    const whole = await newClass('at once');
    await gradebook.addHandIns(
      whole,
      works.map((work) => buildRecord(lesson, work)),
    );
    for (const attempt of ['latest', 'first'] as const) {
      const [bit, all] = [id, whole].map((one) => gradebook.viewLesson({ ...selection(one), attempt }));
      expect(valueOf((await bit) ?? fail('none'))).toEqual(valueOf((await all) ?? fail('none')));
    }
  });

  it('sorts and pages learners; who has no score is below all', async () => {
    const id = await newClass();
    await gradebook.addHandIns(
      id,
      ['AMSEL-1', 'BIBER-2', 'DACHS-3'].map((learner, place) =>
        buildRecord(lesson, {
          learner,
          attempt: place,
          marked: ['soll am Montag auslaufen', 'ein Sprecher'].slice(0, place),
        }),
      ),
    );
    const found = await listed(id, { sort: 'found', descending: true, offset: 0, limit: 2 });
    expect(found.total).toBe(3);
    expect(found.rows.map(({ learner }) => learner)).toEqual(['DACHS-3', 'BIBER-2']);
    const rest = await listed(id, { sort: 'score', descending: false, offset: 1 });
    expect(rest.rows.map(({ learner }) => learner)).toEqual(['BIBER-2', 'DACHS-3']);
  });

  it('puts a mistyped code right, also for what is collected again', async () => {
    const id = await newClass();
    const mistyped = buildRecord(lesson, { learner: 'KRANIHC-47', attempt: 1 });
    const right = buildRecord(lesson, {
      learner: 'KRANICH-47',
      attempt: 1,
      handedInAt: '2026-03-02T12:00:00Z',
    });
    const other = buildRecord(lesson, { learner: 'KRANIHC-47', attempt: 2 });
    await gradebook.addHandIns(id, [mistyped, right, other]);
    expect(valueOf(await gradebook.listCodes(id)).map(({ learner, handIns }) => [learner, handIns])).toEqual([
      ['KRANICH-47', 1],
      ['KRANIHC-47', 2],
    ]);
    const wish = { classId: id, from: 'KRANIHC-47', to: 'KRANICH-47' };
    expect(valueOf(await gradebook.renameLearner(wish))).toEqual({ handIns: 2 });
    expect(valueOf(await gradebook.listCodes(id)).map(({ learner, handIns }) => [learner, handIns])).toEqual([
      ['KRANICH-47', 2],
    ]);
    const again = valueOf(await gradebook.addHandIns(id, [mistyped, right, other]));
    expect(again.map(({ kind }) => kind)).toEqual(['earlier-version', 'duplicate', 'duplicate']);
    expect((await listed(id)).rows).toMatchObject([{ learner: 'KRANICH-47', attempts: 2 }]);
    expect(valueOf(await gradebook.readWork(again[2]?.handIn ?? ''))?.attempt.learner).toBe('KRANICH-47');
  });

  it('follows a class and a learner from lesson to lesson', async () => {
    const id = await newClass();
    const second = buildGradingLesson({ id: 'second' });
    await gradebook.addHandIns(id, [
      buildRecord(second, { learner: 'AMSEL-1', attempt: 1, handedInAt: '2026-03-05T09:00:00Z' }),
      buildRecord(lesson, { learner: 'AMSEL-1', attempt: 2, handedInAt: '2026-03-01T09:00:00Z' }),
      buildRecord(lesson, { learner: 'BIBER-2', attempt: 3, handedInAt: '2026-03-02T09:00:00Z' }),
    ]);
    const whole = valueOf(await gradebook.progress(id, null));
    expect(whole.map((station) => [station.lesson, station.learners, station.at])).toEqual([
      ['lesson', 2, '2026-03-01T09:00:00.000Z'],
      ['second', 1, '2026-03-05T09:00:00.000Z'],
    ]);
    const own = valueOf(await gradebook.progress(id, 'BIBER-2'));
    expect(own.map((station) => [station.lesson, station.learners])).toEqual([['lesson', 1]]);
  });

  it('forgets a learner, a class, everything, and goes on with the rest', async () => {
    const [one, other] = [await newClass('9a'), await newClass('9b')];
    for (const id of [one, other])
      await gradebook.addHandIns(
        id,
        ['AMSEL-1', 'BIBER-2'].map((learner, place) => buildRecord(lesson, { learner, attempt: place })),
      );
    expect(valueOf(await gradebook.removeLearner(one, 'AMSEL-1'))).toEqual({ handIns: 1 });
    expect(valueOf(await gradebook.viewLesson(selection(one)))?.view.learners).toBe(1);
    expect((await listed(one)).rows.map(({ learner }) => learner)).toEqual(['BIBER-2']);
    expect(valueOf(await gradebook.removeClass(other))).toEqual({ handIns: 2 });
    expect(await gradebook.removeClass(other)).toMatchObject({ error: { code: 'class-missing' } });
    expect(valueOf(await gradebook.list()).map(({ name }) => name)).toEqual(['9a']);
    expect(valueOf(await gradebook.removeEverything())).toEqual({ handIns: 1 });
    expect(valueOf(await gradebook.list())).toEqual([]);
    expect(valueOf(await gradebook.gradingLesson({ pack: 'pack', lesson: 'lesson' }))).toBeNull();
  });

  it('grades anew only what was looked at and confirmed', async () => {
    const id = await newClass();
    await gradebook.addHandIns(id, [
      buildRecord(lesson, { learner: 'AMSEL-1', attempt: 1, marked: ['soll am Montag auslaufen'] }),
      buildRecord(lesson, { learner: 'BIBER-2', attempt: 2, marked: [] }),
    ]);
    const of = { pack: 'pack', lesson: 'lesson' };
    expect(valueOf(await gradebook.lookAtRegrade(of))).toBeNull();
    const corrected = buildGradingLesson({ key: lesson.lesson.key.slice(1) }, '1.1.0');
    inLibrary = { lesson: corrected };
    const look = valueOf(await gradebook.lookAtRegrade(of));
    expect(look).toMatchObject({ from: { packVersion: '1.0.0' }, to: { packVersion: '1.1.0' }, handIns: 2 });
    const gone = lesson.lesson.key.find(({ id }) => id === 'item-1');
    const words = gone === undefined ? '' : textUnder(lesson.lesson.text, gone.core);
    expect(look).toMatchObject({
      kept: 0,
      items: { added: [], removed: [{ item: 'item-1', words }], changed: [] },
    });
    expect(words).not.toBe('');
    expect(look?.changes.find(({ learner }) => learner === 'AMSEL-1')).toMatchObject({
      before: { found: 1, expected: 2, reconsider: 0 },
      after: { found: 0, expected: 1, reconsider: 1 },
    });
    expect((await listed(id)).rows[0]).toMatchObject({ found: 1 });

    inLibrary = { lesson: buildGradingLesson({ key: [] }, '1.2.0') };
    expect(await gradebook.regrade({ ...of, key: look?.to.key ?? '' })).toMatchObject({
      error: { code: 'key-changed-again' },
    });
    inLibrary = { lesson: corrected };
    expect(valueOf(await gradebook.regrade({ ...of, key: corrected.key }))).toEqual({ handIns: 2 });
    expect((await listed(id)).rows[0]).toMatchObject({ found: 0, expected: 1, reconsider: 1 });
    expect(valueOf(await gradebook.viewLesson(selection(id)))?.view.items).toHaveLength(1);
    expect(valueOf(await gradebook.list())[0]?.lessons[0]?.keyChanged).toBe(false);

    // Whoever still grades by the old key is graded by the new one.
    await gradebook.addHandIns(id, [buildRecord(lesson, { learner: 'DACHS-3', attempt: 3 })]);
    expect((await listed(id)).rows[2]).toMatchObject({ learner: 'DACHS-3', expected: 1 });
  });

  it('carries what was made on an earlier text, and says how', async () => {
    const id = await newClass();
    const corrected = buildGradingLesson({ text: `Neu: ${lesson.lesson.text}` }, '1.1.0');
    await gradebook.addHandIns(id, [buildRecord(corrected, { learner: 'AMSEL-1', attempt: 1 })]);
    const [added] = valueOf(
      await gradebook.addHandIns(id, [buildRecord(lesson, { learner: 'BIBER-2', attempt: 2 })]),
    );
    const work = valueOf(await gradebook.readWork(added?.handIn ?? ''));
    expect(work?.carried).toEqual({ from: '1.0.0', moved: 0, lost: 0 });
    expect(work?.attempt.article).toBe(corrected.lesson.text);
    expect(valueOf(await gradebook.viewLesson(selection(id)))?.view.heat['framing']).toMatchObject([
      { learners: 2 },
    ]);
  });
});

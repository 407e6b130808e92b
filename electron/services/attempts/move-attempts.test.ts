import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { lessonCalled, withMark, Workplace, workOn } from '../build-workplace.ts';
import { copyAttempts } from './move-attempts.ts';
import { nameOf } from './names.ts';
import { findProgress } from './progress.ts';

const now = (): Date => new Date('2026-03-01T12:00:00.000Z');

async function attemptAt(place: Workplace, lesson: string, ...marks: string[]): Promise<Attempt> {
  const window = place.openWindow();
  const { attempt, token } = await window.open(workOn(lessonCalled(lesson)), true);
  const marked = marks.reduce(withMark, attempt);
  await window.save(marked, token);
  return marked;
}

const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('another folder for work', () => {
  it('gets every attempt, the open one as it is in the window; the old ones stay', async () => {
    using place = new Workplace();
    const open = await attemptAt(place, 'open', 'one');
    const closed = await attemptAt(place, 'closed', 'one');
    const unsaved = withMark(open, 'not on disk yet');
    const copied = await copyAttempts(place.work, place.packs, unsaved, now);
    expect(copied.ok).toBe(true);
    expect(readdirSync(place.packs).sort()).toEqual([nameOf(open), nameOf(closed)].sort());
    expect(read(place.packs, nameOf(open))).toEqual(unsaved);
    expect(read(place.work, nameOf(open))).toEqual(open);
    const window = place.openWindow(place.packs);
    expect(await window.open(workOn(unsaved.lesson), false)).toMatchObject({
      attempt: unsaved,
      token: copied.ok ? copied.value.token : '',
    });
  });

  it('gets the open attempt also where the old folder is gone', async () => {
    using place = new Workplace();
    const open = await attemptAt(place, 'open', 'one');
    rmSync(place.work, { recursive: true });
    expect((await copyAttempts(place.work, place.packs, open, now)).ok).toBe(true);
    expect(read(place.packs, nameOf(open))).toEqual(open);
  });

  it('that holds other states of the same attempts: the newer gets the name, the older stays beside it', async () => {
    using place = new Workplace();
    const newerHere = await attemptAt(place, 'here', 'one', 'two');
    const olderHere = await attemptAt(place, 'there', 'one');
    const olderThere = { ...newerHere, changedAt: newerHere.startedAt };
    const newerThere = withMark(olderHere, 'two');
    for (const attempt of [olderThere, newerThere]) {
      writeFileSync(join(place.packs, nameOf(attempt)), JSON.stringify(attempt));
    }
    await copyAttempts(place.work, place.packs, null, now);
    await copyAttempts(place.work, place.packs, null, now);
    expect(read(place.packs, nameOf(newerHere))).toEqual(newerHere);
    expect(read(place.packs, nameOf(newerThere))).toEqual(newerThere);
    const copies = readdirSync(place.packs).filter((name) => name.includes('.copy-'));
    expect(copies.map((name) => read(place.packs, name))).toEqual(
      expect.arrayContaining([olderThere, olderHere]),
    );
  });

  it('that can not be written to is a failure with its name', async () => {
    using place = new Workplace();
    const open = await attemptAt(place, 'open', 'one');
    const missing = join(place.root, 'missing');
    expect(await copyAttempts(place.work, missing, open, now)).toMatchObject({
      ok: false,
      error: { code: 'folder-missing', params: { folder: missing } },
    });
  });
});

describe('progress', () => {
  it('is that of the newest attempt at the same text, and none where there is none', async () => {
    using place = new Workplace();
    const attempt = await attemptAt(place, 'lesson', 'one', 'two');
    writeFileSync(join(place.work, nameOf({ ...attempt, id: crypto.randomUUID() })), 'damaged');
    const lessons = [lessonCalled('lesson'), lessonCalled('lesson', 'b'), lessonCalled('other')];
    expect(await findProgress(place.work, lessons)).toEqual([
      { step: 'mark', marks: 2, finished: false, changedAt: attempt.changedAt },
      null,
      null,
    ]);
    expect(await findProgress(join(place.root, 'gone'), lessons)).toEqual([null, null, null]);
    expect(readdirSync(place.work)).toHaveLength(2);
  });
});

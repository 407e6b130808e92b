import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { buildFinished } from '../../../lessons/classroom/build-hand-in.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { nameOf } from '../attempts/names.ts';
import { encodeAttempt } from '../attempts/read-attempt.ts';
import { Workplace } from '../build-workplace.ts';
import { WorkFolder } from '../work-folder.ts';
import { findLeft, removeLeft } from './clear-learner.ts';
import { HandIns } from './hand-ins.ts';

const now = (): Date => new Date('2026-03-02T10:00:00.000Z');
const handIns = (): HandIns => new HandIns({ now, appVersion: '1.0.0' });

/** Hands in into a folder; throws where that does not work. */
async function handIn(desk: HandIns, folder: string, attempt: Attempt) {
  const content = desk.contentOf(attempt, 'Ostseehilfe');
  if (!content.ok) throw new Error(content.error.code);
  const saved = await desk.saveInto(folder, content.value);
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value;
}

describe('handing in', () => {
  it('writes a file that is whole, and a later version takes its place', async () => {
    using place = new Workplace();
    const desk = handIns();
    const attempt = buildFinished();
    const first = await handIn(desk, place.work, attempt);
    expect(first).toMatchObject({ folder: place.work, whole: true, current: true });
    const later = { ...attempt, changedAt: '2026-03-02T09:45:00.000Z' };
    expect(await desk.find(later, place.work)).toMatchObject({ current: false });
    expect((await handIn(desk, place.work, later)).file).toBe(first.file);
    expect(readdirSync(place.work)).toEqual([first.file]);
    // Another start of the app finds it by looking.
    expect(await handIns().find(later, place.work)).toMatchObject({
      file: first.file,
      whole: true,
      current: true,
    });
    expect(await handIns().find(later, null)).toBeNull();
  });

  it('leaves alone whatever else has its name', async () => {
    using place = new Workplace();
    const attempt = buildFinished();
    const { file } = await handIn(handIns(), place.work, attempt);
    writeFileSync(join(place.work, file), 'a shopping list');
    const second = await handIn(handIns(), place.work, attempt);
    expect(second.file).toBe(file.replace('.lesart-hand-in', '-2.lesart-hand-in'));
    const twin = { ...attempt, id: '0a1b2c3d-0000-4000-8000-000000000001' };
    expect((await handIn(handIns(), place.work, twin)).file).toContain('-3.');
    expect(readFileSync(join(place.work, file), 'utf8')).toBe('a shopping list');
  });

  it('knows whether the file is still as it was written', async () => {
    using place = new Workplace();
    const desk = handIns();
    const attempt = buildFinished();
    const { file } = await handIn(desk, place.work, attempt);
    expect(await desk.isThere(attempt.id)).toBe(true);
    const whole = readFileSync(join(place.work, file));
    writeFileSync(join(place.work, file), whole.toString().replace('laut', 'leise'));
    expect(await desk.isThere(attempt.id)).toBe(false);
    writeFileSync(join(place.work, file), whole);
    expect(await desk.isThere(attempt.id)).toBe(true);
    rmSync(join(place.work, file));
    expect(await desk.isThere(attempt.id)).toBe(false);
  });

  it('is refused for what is not finished, and fails with a code where the folder is gone', async () => {
    using place = new Workplace();
    const desk = handIns();
    expect(desk.contentOf(buildFinished({ stage: { step: 'mark' } }), '')).toMatchObject({
      ok: false,
      error: { code: 'hand-in-unfinished' },
    });
    expect(desk.contentOf(buildFinished({ learner: null }), '').ok).toBe(false);
    const content = desk.contentOf(buildFinished(), '');
    if (!content.ok) throw new Error(content.error.code);
    expect(await desk.saveInto(join(place.root, 'gone'), content.value)).toMatchObject({
      ok: false,
      error: { code: 'folder-missing' },
    });
  });
});

describe('clearing away', () => {
  const lay = (folder: string, attempt: Attempt, name = nameOf(attempt)): void => {
    writeFileSync(join(folder, name), encodeAttempt(attempt));
  };

  it('finds every file of a learner and none of another', async () => {
    using place = new Workplace();
    const mine = buildFinished();
    const unsaid = buildFinished({ id: '1a1b2c3d-0000-4000-8000-000000000000', learner: null });
    const other = buildFinished({ id: '2a1b2c3d-0000-4000-8000-000000000000', learner: 'DACHS-12' });
    for (const attempt of [mine, unsaid, other]) lay(place.work, attempt);
    const stem = nameOf(mine).replace('.lesart-attempt', '');
    lay(place.work, mine, `${stem}.copy-20260101-120000-000.lesart-attempt`);
    lay(place.work, mine, `.${nameOf(mine)}.0a1b2c3d-1-1.lesart-temp`);
    const half = encodeAttempt(other).slice(0, 200);
    writeFileSync(join(place.work, `${nameOf(other)}.damaged-20260101-120000-000`), half);
    writeFileSync(join(place.work, 'lesart-practice.json'), '{}');
    writeFileSync(join(place.work, 'holiday.txt'), 'KRANICH-47');
    const left = await findLeft([place.work, join(place.root, 'nowhere')], 'KRANICH-47');
    expect(left.practice).toEqual([]);
    expect(left.lessons.map(({ files }) => files.length)).toEqual([4]);
    expect(await removeLeft(left)).toEqual({ ok: true, value: null });
    expect(readdirSync(place.work).sort()).toEqual(
      [
        'holiday.txt',
        'lesart-practice.json',
        nameOf(other),
        `${nameOf(other)}.damaged-20260101-120000-000`,
      ].sort(),
    );
  });

  it('takes the practice record where nobody else worked', async () => {
    using place = new Workplace();
    lay(place.work, buildFinished());
    for (const name of ['lesart-practice.json', 'lesart-practice.json.damaged-20260101-120000-000'])
      writeFileSync(join(place.work, name), '{}');
    await removeLeft(await findLeft([place.work], 'KRANICH-47'));
    expect(readdirSync(place.work)).toEqual([]);
  });
});

describe('a computer that learners share', () => {
  it('has a folder for each, found again by the code, and none for nobody', async () => {
    using place = new Workplace();
    const folder = new WorkFolder(place.work, null);
    folder.share(true);
    expect(readdirSync(place.work)).toEqual([]);
    expect(folder.path).not.toBe(folder.base);
    await folder.enter('KRANICH-47');
    const first = folder.path;
    await folder.enter('DACHS-12');
    expect(folder.path).not.toBe(first);
    expect(readdirSync(place.work)).toHaveLength(2);
    await folder.enter('KRANICH-47');
    expect(folder.path).toBe(first);
    expect((await folder.folders()).sort()).toEqual(
      [place.work, ...readdirSync(place.work).map((name) => join(place.work, name))].sort(),
    );
    folder.share(false);
    expect(folder.path).toBe(place.work);
    expect(folder.learner).toBeNull();
  });

  it('makes no folder where a stick should be', async () => {
    using place = new Workplace();
    const stick = join(place.root, 'stick');
    const folder = new WorkFolder(place.work, stick);
    folder.share(true);
    await folder.enter('KRANICH-47');
    expect(readdirSync(place.root)).not.toContain('stick');
    mkdirSync(stick);
    await folder.check();
    expect(readdirSync(stick)).toEqual(['learner-KRANICH-47']);
  });
});

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { buildLesson } from '../../../lessons/format/build-lesson.ts';
import { dayOfMarch, markOn } from '../../../lessons/progress/build-work.ts';
import { asideName, nameOf } from '../attempts/names.ts';
import { writeLesson, Workplace } from '../build-workplace.ts';
import { progressSchema } from '../../contract/self-study.ts';
import { Study } from './build-study.ts';

const mood = markOn('lautstark Stimmung');
const source = markOn('sagte ein Sprecher', { category: 'sourcing' });

async function sessionOf(study: Study): Promise<string[][]> {
  const begun = await study.self.begin();
  if (!begun.ok) throw new Error(begun.error.code);
  return begun.value.exercises.map(({ lesson, items }) => [lesson, ...items.map(({ item }) => item)]);
}

describe('progress', () => {
  it('is nothing before anything was revealed', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(1));
    expect(await study.self.progress()).toEqual({
      milestones: [],
      leftOut: [],
      practice: { due: 0, resting: 0, nextAt: null },
      wish: null,
      notices: [],
    });
  });

  it('goes over all lessons, and over earlier attempts at the same one', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(6));
    study.shelve('one', 'two');
    const first = await study.worked('one', 1, []);
    const name = nameOf(first);
    renameSync(join(place.work, name), join(place.work, asideName(name, 'earlier', new Date())));
    await study.worked('one', 5, [mood]);
    await study.worked('two', 3, [mood, source]);
    const { notices, ...progress } = await study.self.progress();
    expect(progressSchema.safeParse(progress).success).toBe(true);
    expect(notices).toEqual([]);
    expect(progress.milestones.map(({ lesson, again }) => [lesson, again])).toEqual([
      ['one', false],
      ['two', false],
      ['one', true],
    ]);
    expect(progress.practice).toEqual({ due: 1, resting: 0, nextAt: null });
  });

  it('counts a copy of an attempt only once', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(6));
    study.shelve('one');
    const name = nameOf(await study.worked('one', 1, []));
    const bytes = readFileSync(join(place.work, name));
    writeFileSync(join(place.work, asideName(name, 'copy', new Date())), bytes);
    writeFileSync(join(place.work, asideName(name, 'earlier', new Date())), bytes);
    expect((await study.self.progress()).milestones).toHaveLength(1);
  });

  it('says what it leaves out: lessons that are gone or changed, files that cannot be read', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(6));
    study.shelve('gone', 'changed', 'broken', 'kept');
    for (const [place_, lesson] of ['gone', 'changed', 'broken', 'kept'].entries()) {
      await study.worked(lesson, 1 + place_, []);
    }
    const pack = join(place.packs, 'pack');
    rmSync(join(pack, 'gone'), { recursive: true });
    writeFileSync(
      join(pack, 'pack.json'),
      readFileSync(join(pack, 'pack.json'), 'utf8').replace('"gone",', ''),
    );
    writeLesson(pack, buildLesson('Ein anderer Text.', { id: 'changed' }));
    writeFileSync(join(pack, 'broken', 'key.json'), '{');
    writeFileSync(join(place.work, 'pack.kept.00000001.lesart-attempt'), '{"format":"lesart-att');
    const newer = JSON.stringify({ format: 'lesart-attempt', formatVersion: 99 });
    writeFileSync(join(place.work, 'pack.kept.00000002.lesart-attempt'), newer);
    const { milestones, leftOut } = await study.self.progress();
    expect(milestones.map(({ lesson }) => lesson)).toEqual(['kept']);
    expect(leftOut.map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual([
      'pack.kept.00000001.lesart-attempt damaged',
      'pack.kept.00000002.lesart-attempt newer',
      'pack/broken lesson-invalid',
      'pack/changed other-text',
      'pack/gone lesson-missing',
    ]);
  });

  it('wishes for a lesson a week after the last one', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(7));
    study.shelve('one');
    await study.worked('one', 1, [mood, source]);
    expect((await study.self.progress()).wish).toBeNull();
    study.clock = new Date(dayOfMarch(8));
    expect((await study.self.progress()).wish).toEqual({ language: 'de', level: 'practised' });
  });
});

describe('practice', () => {
  it('has what was missed, and has it come back, the missed sooner than the right, also after a restart', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(2));
    study.shelve('one');
    await study.worked('one', 1, []);
    expect(await sessionOf(study)).toEqual([
      ['one', 'mood'],
      ['one', 'speaker'],
    ]);
    const item = { pack: 'pack', lesson: 'one', box: 1 };
    expect(await study.self.answer([{ ...item, item: 'mood', outcome: 'right' }])).toMatchObject({
      ok: true,
    });
    await study.self.answer([{ ...item, item: 'speaker', outcome: 'missed' }]);
    expect(await sessionOf(study)).toEqual([]);
    expect(await sessionOf(new Study(place, dayOfMarch(3)))).toEqual([['one', 'speaker']]);
    expect(await sessionOf(new Study(place, dayOfMarch(4)))).toEqual([
      ['one', 'speaker'],
      ['one', 'mood'],
    ]);
  });

  it('sets a damaged record aside, says so once, and begins anew', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(2));
    study.shelve('one');
    await study.worked('one', 1, []);
    writeFileSync(join(place.work, 'lesart-practice.json'), '{"format":');
    const { notices, practice } = await study.self.progress();
    expect(notices.map(({ code }) => code)).toEqual(['practice-damaged']);
    expect(readFileSync(join(place.work, notices[0]!.params['kept']!), 'utf8')).toBe('{"format":');
    expect(practice.due).toBe(2);
    expect((await study.self.progress()).notices).toEqual([]);
  });

  it("leaves a newer version's record alone", async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(2));
    study.shelve('one');
    await study.worked('one', 1, []);
    const file = join(place.work, 'lesart-practice.json');
    const newer = JSON.stringify({ format: 'lesart-practice', formatVersion: 2 });
    writeFileSync(file, newer);
    const { notices, practice } = await study.self.progress();
    expect(notices.map(({ code }) => code)).toEqual(['practice-newer']);
    expect(practice.due).toBe(0);
    const answer = { pack: 'pack', lesson: 'one', item: 'mood', box: 1, outcome: 'right' as const };
    expect(await study.self.answer([answer])).toMatchObject({ ok: false, error: { code: 'practice-newer' } });
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });

  it('keeps all of several answers given at the same moment', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(2));
    const items = Array.from({ length: 20 }, (_, place_) => `item-${String(place_)}`);
    await Promise.all(
      items.map((item) =>
        study.self.answer([{ pack: 'pack', lesson: 'one', item, box: 1, outcome: 'right' }]),
      ),
    );
    const read = await study.practice.read(place.work);
    expect(read.ok && read.value.record.entries.map(({ item }) => item).sort()).toEqual(items.sort());
  });

  it('is taken along to another folder, and into the one that is there', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(2));
    await study.self.answer([{ pack: 'pack', lesson: 'one', item: 'here', box: 1, outcome: 'right' }]);
    await study.practice.change(place.packs, (record) => ({
      ...record,
      entries: [{ pack: 'pack', lesson: 'one', item: 'there', box: 3, practisedAt: dayOfMarch(1) }],
    }));
    expect(await study.practice.copy(place.work, place.packs)).toMatchObject({ ok: true });
    const read = await study.practice.read(place.packs);
    expect(read.ok && read.value.record.entries.map(({ item }) => item)).toEqual(['here', 'there']);
  });

  it('fails with a code where it cannot be written', async () => {
    using place = new Workplace();
    const study = new Study(place, dayOfMarch(2));
    rmSync(place.work, { recursive: true });
    const answer = { pack: 'pack', lesson: 'one', item: 'mood', box: 1, outcome: 'right' as const };
    expect(await study.self.answer([answer])).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
  });
});

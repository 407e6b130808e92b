import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { ClassList } from '../../../lessons/classroom/class-list.ts';
import { Workplace } from '../build-workplace.ts';
import { ClassLists } from './class-lists.ts';

const CLASS = '0a1b2c3d-0000-4000-8000-000000000001';
const OTHER = '0a1b2c3d-0000-4000-8000-000000000002';

const list: ClassList = {
  format: 'lesart-class-list',
  formatVersion: 1,
  name: '9b',
  entries: [{ code: 'KRANICH-47', name: 'Ada Beispiel', email: null, platformId: null }],
};

/** A desk with a folder for the app and one of the teacher's own. */
function beginIn(place: Workplace) {
  const memory = join(place.root, 'class-lists.json');
  return { memory, file: join(place.root, '9b.lesart-names'), lists: new ClassLists(memory) };
}

test('a list is where the teacher put it, is found there after a restart, and its names are nowhere else', async () => {
  using place = new Workplace();
  const { memory, file, lists } = beginIn(place);
  expect(await lists.open(CLASS)).toEqual({ kind: 'none' });
  expect(await lists.save(CLASS, list, file)).toEqual({ ok: true, value: { file } });
  expect(await new ClassLists(memory).open(CLASS)).toEqual({ kind: 'open', file, list });
  expect(await lists.open(OTHER)).toEqual({ kind: 'none' });
  const holding = readdirSync(place.root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').includes('Beispiel'));
  expect(holding.map(({ name }) => name)).toEqual(['9b.lesart-names']);
});

test('a list that is not there is missing, and is found again where it was', async () => {
  using place = new Workplace();
  const { file, lists } = beginIn(place);
  await lists.save(CLASS, list, file);
  renameSync(file, `${file}.away`);
  expect(await lists.open(CLASS)).toEqual({ kind: 'missing', file });
  renameSync(`${file}.away`, file);
  expect(await lists.open(CLASS)).toMatchObject({ kind: 'open' });
});

test('what was changed elsewhere is not written over, unless the teacher names the file', async () => {
  using place = new Workplace();
  const { file, lists } = beginIn(place);
  await lists.save(CLASS, list, file);
  expect(await lists.save(CLASS, { ...list, name: '9c' }, null)).toMatchObject({ ok: true });
  writeFileSync(file, JSON.stringify({ ...list, name: 'by a colleague' }));
  const refused = await lists.save(CLASS, list, null);
  expect(refused).toEqual({
    ok: false,
    error: { code: 'class-list-elsewhere', params: { file: '9b.lesart-names' } },
  });
  expect(readFileSync(file, 'utf8')).toContain('by a colleague');
  expect(await lists.save(CLASS, list, file)).toMatchObject({ ok: true });
  // A stick that was pulled and is back empty is no one's change.
  rmSync(file);
  expect(await lists.save(CLASS, list, null)).toMatchObject({ ok: true });
});

test.each([
  ['an image', Buffer.from([0x89, 0x50, 0xff]), 'not-a-list'],
  ['another file of Lesart', JSON.stringify({ format: 'lesart-pack', formatVersion: 1 }), 'not-a-list'],
  ['a newer list', JSON.stringify({ ...list, formatVersion: 2 }), 'newer'],
  ['one code twice', JSON.stringify({ ...list, entries: [...list.entries, ...list.entries] }), 'damaged'],
  ['half a list', JSON.stringify(list).slice(0, 60), 'not-a-list'],
])('%s is not taken for a list, and not remembered', async (_what, content, reason) => {
  using place = new Workplace();
  const { file, lists } = beginIn(place);
  writeFileSync(file, content);
  expect(await lists.take(CLASS, file)).toEqual({ ok: true, value: { kind: 'unreadable', file, reason } });
  expect(await lists.open(CLASS)).toEqual({ kind: 'none' });
});

test('deleting takes the file itself, and where it was', async () => {
  using place = new Workplace();
  const { memory, file, lists } = beginIn(place);
  await lists.save(CLASS, list, file);
  expect(await lists.delete(CLASS)).toEqual({ ok: true, value: { file } });
  expect(existsSync(file)).toBe(false);
  expect(readFileSync(memory, 'utf8')).not.toContain('9b');
  expect(await lists.delete(CLASS)).toEqual({ ok: true, value: { file: null } });
});

test('forgetting leaves the file', async () => {
  using place = new Workplace();
  const { memory, file, lists } = beginIn(place);
  await lists.save(CLASS, list, file);
  await lists.forget(CLASS);
  expect(await lists.open(CLASS)).toEqual({ kind: 'none' });
  await lists.take(OTHER, file);
  await lists.forgetAll();
  expect(readFileSync(memory, 'utf8')).not.toContain('9b');
  expect(existsSync(file)).toBe(true);
});

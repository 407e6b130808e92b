import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { cardOf } from '../../../lessons/authoring/draft-card.ts';
import type { Draft } from '../../../lessons/authoring/draft.ts';
import { doubtName } from '../../../lessons/authoring/missing/gap.ts';
import { missing } from '../../../lessons/authoring/missing/missing.ts';
import {
  draftOf,
  follow,
  recordEdit,
  startHistory,
  type DraftHistory,
} from '../../../lessons/authoring/history.ts';
import type { Result } from '../../../lessons/result.ts';
import { Workplace, writePack } from '../build-workplace.ts';
import { Drafts } from '../drafts/drafts.ts';
import { Library } from '../library/library.ts';
import { PackIndex } from '../library/pack-index.ts';
import { WorkFolder } from '../work-folder.ts';
import { Publisher } from './publisher.ts';

const SHIPPED = join(import.meta.dirname, '../../../lessons/packs');
const NOON = '2026-03-01T12:00:00.000Z';

/** A workplace with one draft, a copy of the shipped lesson, and what hands it out. */
async function atWork(place: Workplace) {
  const library = new Library(
    [
      { path: SHIPPED, origin: 'shipped' },
      { path: place.packs, origin: 'own' },
    ],
    new PackIndex(join(place.root, 'index.json'), '0.1.0'),
  );
  const drafts = new Drafts({
    folder: new WorkFolder(place.work, place.work),
    library,
    now: () => new Date(NOON),
    newId: () => crypto.randomUUID(),
    discard: () => Promise.reject(new Error('no trash')),
  });
  const workshop = join(place.root, 'workshop');
  const publisher = new Publisher({
    drafts,
    library,
    place: { folder: place.packs, shipped: SHIPPED, appVersion: '0.1.0' },
    workshop,
    now: () => new Date(NOON),
  });
  const seed = { pack: 'wostotschny', lesson: 'gipfel-in-wostotschny' };
  const begun = value(await drafts.create({ kind: 'lesson', ...seed, as: 'model' }, false));
  if (begun.kind !== 'begun') throw new Error('not begun');
  const file = begun.files[0] ?? '';
  /** Does one thing to the draft, as a window would. */
  const edit = async (change: (draft: Draft) => Draft): Promise<Draft> => {
    const opened = value(await drafts.open(file));
    const history: DraftHistory = opened.records.reduce(follow, startHistory(opened.draft));
    const after = change(draftOf(history));
    const record = recordEdit(history, 'details', after, NOON);
    if (record !== null) value(await drafts.append(file, opened.token, cardOf(after, NOON), [record]));
    return after;
  };
  return { library, drafts, publisher, workshop, file, edit };
}

/** Everything there was to say has been said, and every doubt looked at. */
const finished = (draft: Draft): Draft => {
  const said = { ...draft, pack: { ...draft.pack, authors: ['Ada Beispiel'] } };
  return { ...said, accepted: missing(said, []).map(doubtName) };
};

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('a draft that lacks something is not handed out', async () => {
  using place = new Workplace();
  const { publisher, file } = await atWork(place);
  expect(await publisher.build(file, '1.0.0')).toMatchObject({ ok: false, error: { code: 'not-ready' } });
});

test('a draft that is ready becomes a pack named after its title, the same bytes every time', async () => {
  using place = new Workplace();
  const { publisher, workshop, file, edit } = await atWork(place);
  await edit(finished);
  const built = value(await publisher.build(file, '1.0.0'));
  expect(built.published).toMatchObject({
    version: '1.0.0',
    pack: { id: 'gipfel-in-wostotschny', version: '1.0.0' },
    lesson: { id: 'gipfel-in-wostotschny', version: '1.0.0' },
  });
  const again = value(await publisher.build(file, '1.0.0'));
  expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(built.bytes))).toBe(0);
  expect(readdirSync(workshop)).toEqual([]);
});

test('what was installed can be opened from the library, word for word', async () => {
  using place = new Workplace();
  const { library, publisher, file, edit } = await atWork(place);
  await edit(finished);
  const built = value(await publisher.build(file, '1.0.0'));
  value(await publisher.install(built));
  const { pack, lesson } = built.published;
  await library.list();
  expect(value(await library.read({ pack: pack.id, lesson: lesson.id })).lesson).toEqual(lesson);
});

test('the next version is higher, and keeps its name', async () => {
  using place = new Workplace();
  const { publisher, file, edit } = await atWork(place);
  await edit(finished);
  const { published } = value(await publisher.build(file, '1.0.0'));
  await edit((draft) => ({ ...draft, published }));
  // Nothing has changed: the same once more, for whoever has lost the file.
  expect(value(await publisher.build(file, '1.0.0')).published.lesson).toEqual(published.lesson);
  await edit((draft) => ({
    ...draft,
    lesson: { ...draft.lesson, minutes: 99, title: { de: 'Anders', en: 'Different' } },
  }));
  expect(await publisher.build(file, '1.0.0')).toEqual({
    ok: false,
    error: { code: 'version-too-low', before: '1.0.0' },
  });
  const next = value(await publisher.build(file, '1.0.1'));
  expect(next.published.pack).toMatchObject({ id: published.pack.id, version: '1.0.1' });
});

test('undoing does not bring back a version that others have', async () => {
  using place = new Workplace();
  const { drafts, publisher, file, edit } = await atWork(place);
  await edit(finished);
  const { published } = value(await publisher.build(file, '2.0.0'));
  const handed = await edit((draft) => ({ ...draft, published }));
  const { token } = value(await drafts.open(file));
  value(await drafts.append(file, token, cardOf(handed, NOON), [{ did: 'undo', at: NOON }]));
  await edit((draft) => ({ ...draft, lesson: { ...draft.lesson, minutes: 99 } }));
  expect(await publisher.build(file, '2.0.0')).toEqual({
    ok: false,
    error: { code: 'version-too-low', before: '2.0.0' },
  });
  const next = value(await publisher.build(file, '2.0.1')).published;
  expect(next.pack.id).toBe(published.pack.id);
});

test('a name made of the title steps aside for other packs; a chosen one that is taken is refused', async () => {
  using place = new Workplace();
  const { library, publisher, file, edit } = await atWork(place);
  writePack(place.packs, 'gipfel-in-wostotschny', ['other']);
  await library.list();
  await edit(finished);
  expect(value(await publisher.build(file, '1.0.0')).published.pack.id).toBe('gipfel-in-wostotschny-2');
  await edit((draft) => ({ ...draft, pack: { ...draft.pack, id: 'wostotschny' } }));
  expect(await publisher.build(file, '1.0.0')).toEqual({
    ok: false,
    error: { code: 'name-taken', pack: 'wostotschny' },
  });
});

test('where nothing can be written it says so', async () => {
  using place = new Workplace();
  const { publisher, workshop, file, edit } = await atWork(place);
  await edit(finished);
  writeFileSync(workshop, 'a file where a folder should be');
  expect(await publisher.build(file, '1.0.0')).toMatchObject({
    ok: false,
    error: { code: 'folder-missing' },
  });
  await publisher.prepare();
  const built = value(await publisher.build(file, '1.0.0'));
  // As root every folder can be written to.
  if (process.getuid?.() === 0) return;
  chmodSync(place.packs, 0o500);
  expect(await publisher.install(built)).toMatchObject({ ok: false, error: { code: 'folder-read-only' } });
  chmodSync(place.packs, 0o700);
  expect(existsSync(join(place.packs, built.published.pack.id))).toBe(false);
});

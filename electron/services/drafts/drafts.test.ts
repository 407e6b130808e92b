import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { draftOf, follow, startHistory } from '../../../lessons/authoring/history.ts';
import { buildLesson } from '../../../lessons/format/build-lesson.ts';
import { UNWRITTEN } from '../../../lessons/format/localized.ts';
import { Disk, mayMountDisks } from '../build-disk.ts';
import { Workplace, writeLesson, writePack } from '../build-workplace.ts';
import { sha256 } from '../hashes.ts';
import { encodeLine } from '../journal/journal-line.ts';
import { readJournal } from '../journal/read-journal.ts';
import { sealKey } from '../pack-format/seal-key.ts';
import { fileOf, must, openDrafts, openWindow } from './build-drafts.ts';
import { draftBounds } from './draft-lines.ts';
import type { Drafts } from './drafts.ts';

const ARTICLE = 'Rat beschließt Radweg\n\nDer Rat hat den Radweg beschlossen. „Endlich“, sagt Meier.';

const begin = async (drafts: Drafts, text = ARTICLE): Promise<string> =>
  fileOf(await drafts.create({ kind: 'text', text, html: null }, false));

describe('a draft', () => {
  it('is begun from words, written at once, and opened as it was', async () => {
    using place = new Workplace();
    const file = await begin(openDrafts(place));
    const { draft, records, notices } = must(await openDrafts(place).open(file));
    expect(file).toMatch(/^rat-beschliesst-radweg\.[0-9a-f]{8}\.lesart-draft$/);
    expect(draft.lesson.text).toBe(ARTICLE);
    expect(draft.lesson.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph']);
    expect([draft.lesson.language, records, notices]).toEqual(['de', [], []]);
  });

  it('keeps the headings of a page, unless the page lacks words', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const text = 'Das ist die Überschrift.\nDann mehr davon, und zwar viel.';
    const html = '<h1>Das ist die Überschrift.</h1><p>Dann mehr davon, und zwar viel.</p>';
    const kindsOf = async (html: string | null): Promise<string[]> => {
      const file = fileOf(await drafts.create({ kind: 'text', text, html }, false));
      return must(await drafts.open(file)).draft.lesson.blocks.map(({ kind }) => kind);
    };
    expect(await kindsOf(html)).toEqual(['headline', 'paragraph']);
    expect(await kindsOf('<h1>Das ist die Überschrift.</h1>')).toEqual(['paragraph', 'paragraph']);
    expect(await kindsOf('<p>'.repeat(50_000))).toEqual(['paragraph', 'paragraph']);
  });

  it('is not begun from nothing', async () => {
    using place = new Workplace();
    expect(await openDrafts(place).create({ kind: 'text', text: ' \n… ', html: '' }, false)).toMatchObject({
      error: { code: 'draft-no-article' },
    });
    expect(readdirSync(place.work)).toEqual([]);
  });

  it('has every edit that was acknowledged, and undo leads back through all of them', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const window = await openWindow(drafts, await begin(drafts));
    for (let edit = 1; edit <= 20; edit += 1) must(await window.retitle(`Titel ${String(edit)}`));
    const { draft, records } = must(await openDrafts(place).open(window.opened.file));
    const history = records.reduce(follow, startHistory(draft));
    expect(draftOf(history)).toEqual(window.draft);
    expect(history.steps.map(({ draft }) => draft.lesson.title['de'])).toEqual(
      Array.from({ length: 20 }, (_, edit) => `Titel ${String(edit + 1)}`),
    );
  });

  it('cut off anywhere is the last state that was whole, without a word; nobody was told of more', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const file = await begin(drafts);
    const window = await openWindow(drafts, file);
    for (const title of ['Eins', 'Zwei', 'Drei']) must(await window.retitle(title));
    const path = join(place.work, file);
    const whole = readFileSync(path);
    const { lines } = must(await readJournal(path, draftBounds));
    const first = lines[0]?.end ?? 0;
    for (let length = first; length <= whole.length; length += 13) {
      writeFileSync(path, whole.subarray(0, length));
      const { records, notices } = must(await drafts.open(file));
      expect(records).toHaveLength(lines.filter(({ end }) => end <= length).length - 1);
      expect(notices).toEqual([]);
    }
  });
});

describe('a list', () => {
  it('names each draft with its last title, the one changed last first', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const one = await openWindow(drafts, await begin(drafts));
    const other = await begin(drafts, 'Ein anderer Text über etwas.');
    must(await one.retitle('Neuer Titel'));
    const { drafts: listed } = await openDrafts(place).list();
    expect(listed.map(({ file, title }) => [file, ...Object.values(title)])).toEqual([
      [one.opened.file, 'Neuer Titel'],
      [other, UNWRITTEN],
    ]);
  });

  it('leaves out what is none, and says so', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const file = await begin(drafts);
    writeFileSync(join(place.work, 'broken.lesart-draft'), 'nothing');
    writeFileSync(join(place.work, '.hidden.lesart-draft'), 'nothing');
    writeFileSync(join(place.work, 'other.lesart-attempt'), '{}');
    mkdirSync(join(place.work, 'folder.lesart-draft'));
    truncateSync(join(place.work, file), 300);
    const listed = await drafts.list();
    expect(listed.drafts).toEqual([]);
    expect(listed.notices.map(({ code, params }) => [code, params['file']]).sort()).toEqual([
      ['draft-unreadable', 'broken.lesart-draft'],
      ['draft-unreadable', 'folder.lesart-draft'],
      ['draft-unreadable', file],
    ]);
  });

  it('of a folder that is away is empty', async () => {
    using place = new Workplace();
    expect(await openDrafts(place, join(place.root, 'away')).list()).toEqual({ drafts: [], notices: [] });
  });
});

describe('a lesson of the library', () => {
  it('becomes the model of a pack of another name', async () => {
    using place = new Workplace();
    writePack(place.packs, 'pack', ['lesson']);
    writePack(place.packs, 'lesson', ['other']);
    const drafts = openDrafts(place);
    const source = { kind: 'lesson', pack: 'pack', lesson: 'lesson', as: 'model' } as const;
    const files = [fileOf(await drafts.create(source, false)), fileOf(await drafts.create(source, false))];
    const opened = await Promise.all(files.map(async (file) => must(await drafts.open(file)).draft));
    expect(opened.map(({ pack }) => pack.id)).toEqual(['lesson-2', 'lesson-3']);
    expect(opened[0]).toMatchObject({ published: null, pack: { version: '0.1.0', authors: [UNWRITTEN] } });
  });

  it('is gone on with as the next version of its pack, once', async () => {
    using place = new Workplace();
    writePack(place.packs, 'pack', ['lesson']);
    const drafts = openDrafts(place);
    const source = { kind: 'lesson', pack: 'pack', lesson: 'lesson', as: 'next-version' } as const;
    const file = fileOf(await drafts.create(source, false));
    const { draft } = must(await drafts.open(file));
    expect(draft.pack).toMatchObject({ id: 'pack', version: '1.0.0', authors: ['Author'] });
    expect(draft.published?.lesson).toEqual(draft.lesson);
    const again = must(await drafts.create(source, false));
    expect(again).toMatchObject({ kind: 'exists', drafts: [{ file, pack: 'pack' }] });
    const beside = fileOf(await drafts.create(source, true));
    expect(must(await drafts.open(beside)).notices).toEqual([
      { code: 'draft-same-pack', params: { file, pack: 'pack' } },
    ]);
  });

  it('is not gone on with where that would lose something', async () => {
    using place = new Workplace();
    writePack(place.packs, 'many', ['one', 'two']);
    const sealed = writePack(place.packs, 'sealed', ['lesson']);
    const lesson = buildLesson('Versiegelt.', { id: 'lesson', modes: ['exam'] });
    writeLesson(sealed, lesson);
    const folder = join(sealed, 'lesson');
    const seat = { lesson: 'lesson', textHash: sha256(lesson.text) };
    const file = await sealKey(readFileSync(join(folder, 'key.json')), 'a long pass phrase', seat);
    renameSync(join(folder, 'key.json'), join(place.root, 'key.json'));
    writeFileSync(join(folder, 'key.sealed.json'), JSON.stringify(file));
    const drafts = openDrafts(place);
    const begun = (pack: string, lesson: string) =>
      drafts.create({ kind: 'lesson', pack, lesson, as: 'next-version' }, false);
    expect(await begun('many', 'one')).toMatchObject({ error: { code: 'draft-several-lessons' } });
    expect(await begun('sealed', 'lesson')).toMatchObject({ error: { code: 'draft-sealed' } });
    expect(await begun('none', 'lesson')).toMatchObject({ error: { code: 'lesson-missing' } });
  });
});

describe('two windows on one draft', () => {
  it('are told at the later one’s next edit; its work is kept as a draft of its own', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const file = await begin(drafts);
    const mine = await openWindow(drafts, file);
    const other = await openWindow(openDrafts(place), file);
    must(await other.retitle('Der andere'));
    const refused = { ok: false, error: { code: 'draft-elsewhere', params: { file } } };
    expect(await mine.retitle('Meiner')).toEqual(refused);
    expect(await mine.retitle('Meiner, weiter')).toEqual(refused);
    const records = mine.history.steps.map(({ name, draft }) => ({
      did: 'edit' as const,
      at: '2026-03-03T09:00:00.000Z',
      name,
      changes: [{ of: 'lesson' as const, field: 'title' as const, after: draft.lesson.title }],
    }));
    const beside = must(await drafts.saveBeside({ draft: mine.opened.draft, records }));
    expect(beside.file).not.toBe(file);
    const titles = (await drafts.list()).drafts.map(({ title }) => title['de']);
    expect(titles.sort()).toEqual(['Der andere', 'Meiner, weiter']);
    expect((await openWindow(drafts, beside.file)).draft).toEqual(mine.draft);
    expect((await openWindow(drafts, file)).draft).toEqual(other.draft);
  });

  it('that were not told in time leave two drafts, not one of both', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const file = await begin(drafts);
    const path = join(place.work, file);
    const early = must(await readJournal(path, draftBounds)).place;
    const window = await openWindow(drafts, file);
    must(await window.retitle('Zuerst'));
    const { records } = must(await drafts.open(file));
    const card = (await drafts.list()).drafts.map(({ file: _, ...card }) => card)[0];
    const late = { ...records[0], changes: [{ of: 'lesson', field: 'minutes', after: 45 }] };
    appendFileSync(path, encodeLine(early.last, { card, record: late }).bytes);
    const opened = await openWindow(drafts, file);
    const kept = opened.opened.notices[0]?.params['kept'] ?? '';
    expect(opened.opened.notices.map(({ code }) => code)).toEqual(['draft-forked', 'draft-same-pack']);
    expect(opened.draft.lesson).toMatchObject({ title: { de: 'Zuerst' }, minutes: 15 });
    const copy = await openWindow(drafts, kept);
    expect(copy.draft.lesson).toMatchObject({ title: opened.opened.draft.lesson.title, minutes: 45 });
    must(await opened.retitle('Danach'));
    expect((await openWindow(drafts, file)).opened.notices.map(({ code }) => code)).toEqual([
      'draft-same-pack',
    ]);
    expect(readdirSync(place.work)).toHaveLength(2);
  });
});

describe('a file that is not what it should be', () => {
  const withEdits = async (place: Workplace) => {
    const drafts = openDrafts(place);
    const file = await begin(drafts);
    const window = await openWindow(drafts, file);
    for (const title of ['Eins', 'Zwei', 'Drei']) must(await window.retitle(title));
    return { drafts, file, path: join(place.work, file) };
  };

  it('is opened up to the damage; the rest is kept beside it, and work goes on', async () => {
    using place = new Workplace();
    const { drafts, file, path } = await withEdits(place);
    const damaged = readFileSync(path, 'utf8').replace(/Zwei(?=[^\n]*\n[^\n]*Drei)/gu, 'Zw3i');
    writeFileSync(path, damaged);
    const window = await openWindow(drafts, file);
    expect(window.draft.lesson.title['de']).toBe('Eins');
    const [notice] = window.opened.notices;
    expect(notice).toMatchObject({ code: 'draft-damaged', params: { file } });
    expect(readFileSync(join(place.work, notice?.params['kept'] ?? ''), 'utf8')).toBe(damaged);
    must(await window.retitle('Weiter'));
    const again = await openWindow(drafts, file);
    expect(again.history.steps.map(({ draft }) => draft.lesson.title['de'])).toEqual(['Eins', 'Weiter']);
    expect(again.opened.notices).toEqual([]);
  });

  it('is left alone where a newer Lesart wrote it', async () => {
    using place = new Workplace();
    const { drafts, file, path } = await withEdits(place);
    const { place: end } = must(await readJournal(path, draftBounds));
    appendFileSync(path, encodeLine(end.last, { card: {}, record: { did: 'dance' } }).bytes);
    const bytes = readFileSync(path);
    expect(await drafts.open(file)).toMatchObject({ error: { code: 'draft-newer', params: { file } } });
    writeFileSync(
      path,
      encodeLine('0'.repeat(16), { header: { format: 'lesart-draft', formatVersion: 9 } }).bytes,
    );
    expect(await drafts.open(file)).toMatchObject({ error: { code: 'draft-newer' } });
    writeFileSync(path, bytes);
    expect(readdirSync(place.work)).toEqual([file]);
  });

  it('is refused where nothing in it holds together', async () => {
    using place = new Workplace();
    const { drafts, file, path } = await withEdits(place);
    const lines = must(await readJournal(path, draftBounds)).lines;
    const first = lines[0]?.record as { header: { draft: { lesson: { blocks: { end: number }[] } } } };
    for (const block of first.header.draft.lesson.blocks) block.end += 9999;
    writeFileSync(path, encodeLine('0'.repeat(16), first).bytes);
    expect(await drafts.open(file)).toMatchObject({ error: { code: 'draft-unreadable' } });
    writeFileSync(path, '');
    expect(await drafts.open(file)).toMatchObject({ error: { code: 'draft-unreadable' } });
    expect(readdirSync(place.work)).toEqual([file]);
  });

  it('goes back to where it held together, should a state not', async () => {
    using place = new Workplace();
    const { drafts, file, path } = await withEdits(place);
    const { lines, place: end } = must(await readJournal(path, draftBounds));
    const { card } = lines.at(-1)?.record as { card: unknown };
    const at = '2026-03-03T09:00:00.000Z';
    const changes = [{ of: 'lesson', field: 'blocks', after: [{ kind: 'lead', start: 0, end: 99_999 }] }];
    appendFileSync(
      path,
      encodeLine(end.last, { card, record: { did: 'edit', at, name: 'blocks', changes } }).bytes,
    );
    const window = await openWindow(drafts, file);
    expect(window.draft.lesson.title['de']).toBe('Drei');
    expect(window.opened.notices.map(({ code }) => code)).toEqual(['draft-damaged']);
  });
});

describe('a draft that goes', () => {
  it('goes to the trash; where there is none, under another name', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const [one, other] = [await begin(drafts), await begin(drafts)];
    mkdirSync(join(place.root, 'trash'));
    expect(must(await drafts.remove(one))).toEqual({ kept: null });
    renameSync(join(place.root, 'trash'), join(place.root, 'no-trash'));
    const { kept } = must(await drafts.remove(other));
    expect(readdirSync(place.work)).toEqual([kept]);
    expect((await drafts.list()).drafts).toEqual([]);
    expect(await drafts.remove(other)).toMatchObject({ error: { code: 'draft-missing' } });
  });

  it('under the hand of its author is told as missing, and nothing is made in its place', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const file = await begin(drafts);
    const window = await openWindow(drafts, file);
    renameSync(join(place.work, file), join(place.root, 'gone'));
    expect(await window.retitle('Neu')).toMatchObject({ error: { code: 'draft-missing', params: { file } } });
    copyFileSync(join(place.root, 'gone'), join(place.work, file));
    must(await window.retitle('Doch'));
  });

  it('with its folder is told as that, and goes on when it is back', async () => {
    using place = new Workplace();
    const drafts = openDrafts(place);
    const window = await openWindow(drafts, await begin(drafts));
    const away = join(place.root, 'away');
    renameSync(place.work, away);
    expect(await window.retitle('Weg')).toMatchObject({
      error: { code: 'folder-missing', params: { folder: place.work } },
    });
    renameSync(away, place.work);
    must(await window.retitle('Wieder da'));
  });
});

describe.skipIf(!mayMountDisks())('a disk that is full', () => {
  it('is told; the draft is as it was, and goes on where there is room', async () => {
    using place = new Workplace();
    using disk = new Disk(join(place.root, 'disk'));
    const drafts = openDrafts(place, disk.folder);
    const window = await openWindow(drafts, await begin(drafts));
    must(await window.retitle('Davor'));
    const path = join(disk.folder, window.opened.file);
    const before = readFileSync(path);
    writeFileSync(join(disk.folder, 'ballast'), Buffer.alloc(236 * 1024));
    let refused = await window.retitle('x'.repeat(4000));
    for (let more = 0; refused.ok && more < 20; more += 1)
      refused = await window.retitle(`${'x'.repeat(3990)}${String(more)}`);
    expect(refused).toMatchObject({ error: { code: 'disk-full', params: { folder: disk.folder } } });
    expect(readFileSync(path).subarray(0, before.length)).toEqual(before);
    expect(must(await drafts.open(window.opened.file)).notices).toEqual([]);
    truncateSync(join(disk.folder, 'ballast'), 0);
    must(await window.retitle('Danach'));
    expect((await openWindow(drafts, window.opened.file)).draft.lesson.title['de']).toBe('Danach');
  });
});

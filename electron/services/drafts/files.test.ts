import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson } from '../../../lessons/format/build-lesson.ts';
import { textOfLesson } from '../../../lessons/exchange/lesson-in-text/text-of-lesson.ts';
import { formats } from '../../../lessons/exchange/formats.ts';
import { Workplace } from '../build-workplace.ts';
import { buildDocx, wordParagraph } from '../import/build-docx.ts';
import type { DraftWindow } from './build-drafts.ts';
import { fileOf, must, openDrafts, openWindow } from './build-drafts.ts';
import { beginFromFiles } from './begin-from-files.ts';
import { copyDrafts } from './move-drafts.ts';

const text = 'Der Rat hat den Radweg beschlossen. „Endlich“, sagt Meier.';

const surroundings = { now: () => new Date('2026-03-01T09:00:00Z'), newId: () => crypto.randomUUID() };

/** Writes files beside one another, and returns where they are. */
function put(place: Workplace, files: Record<string, string | Uint8Array>): string[] {
  const folder = join(place.root, 'sources');
  mkdirSync(folder, { recursive: true });
  return Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
}

describe('files', () => {
  it('of articles become a draft each', async () => {
    using place = new Workplace();
    const paths = put(place, {
      'one.txt': text,
      'two.md': `# Titel\n\n${text}`,
      'three.html': `<html lang="de"><body><article><h1>Titel</h1><p>${text}</p></article></body></html>`,
      'four.docx': buildDocx(wordParagraph(text)),
    });
    const { drafts } = must(await beginFromFiles(paths));
    expect(drafts).toHaveLength(4);
    for (const { lesson } of drafts) expect(lesson.text).toContain('Der Rat hat');
  });

  it('of every tool are known by what is in them, with those that belong to them', async () => {
    using place = new Workplace();
    const lesson = buildLesson(text, {
      key: [buildItem('item', { start: 4, end: 7 })],
      modes: ['guided'],
    });
    for (const { id, read, write } of formats) {
      if (read === null || write === null) continue;
      const { files } = write([textOfLesson(lesson)]);
      const paths = put(place, Object.fromEntries(files.map((file) => [file.name, file.text])));
      const chosen = paths.filter((path) => !/\.txt$|TypeSystem\.xml$/.test(path));
      const begun = await beginFromFiles(chosen.length > 0 ? chosen : paths);
      expect(begun.ok ? begun.value.drafts.map(({ lesson }) => lesson.text) : [id, begun.error]).toEqual([
        text,
      ]);
      rmSync(join(place.root, 'sources'), { recursive: true });
    }
  });

  it('that no lesson can be made of are refused, each for its reason', async () => {
    using place = new Workplace();
    const why = async (files: Record<string, string | Uint8Array>): Promise<unknown> => {
      const begun = await beginFromFiles(put(place, files));
      return begun.ok ? 'begun' : begun.error.code;
    };
    expect(await why({ 'a.txt': ' \n' })).toBe('draft-no-article');
    expect(await why({ 'a.xlsx': 'PK' })).toBe('draft-source-unknown');
    expect(await why({ 'a.docx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) })).toBe(
      'draft-source-locked',
    );
    expect(await why({ 'a.docx': 'no document' })).toBe('draft-source-damaged');
    expect(await why({ 'b.ann': 'T1\tx 0 3\tDer' })).toBe('draft-source-incomplete');
    expect(await why({ 'a.txt': 'x '.repeat(1_500_000) })).toBe('draft-source-too-large');
    expect(await why({ 'c.json': '{"some":"thing"}' })).toMatch(/^draft-source-(damaged|unknown)$/);
    expect(await beginFromFiles([join(place.root, 'none.txt')])).toMatchObject({
      error: { code: 'read-failed', params: { file: 'none.txt', reason: 'missing' } },
    });
  });
});

/** A draft that was begun and edited. */
async function editedDraft(place: Workplace, ...titles: string[]): Promise<DraftWindow> {
  const drafts = openDrafts(place);
  const window = await openWindow(
    drafts,
    fileOf(await drafts.create({ kind: 'text', text, html: null }, false)),
  );
  for (const title of titles) must(await window.retitle(title));
  return window;
}

describe('a draft’s file from elsewhere', () => {
  it('is copied into the folder for work, once, and never over another', async () => {
    using place = new Workplace();
    const window = await editedDraft(place, 'Eins');
    const own = join(place.work, window.opened.file);
    const [stick = ''] = put(place, { 'Mein Entwurf.lesart-draft': readFileSync(own) });
    const drafts = openDrafts(place);
    expect(must(await drafts.admit(own))).toEqual({ file: window.opened.file, copied: false });
    const admitted = { file: 'Mein Entwurf.lesart-draft', copied: true };
    expect(must(await drafts.admit(stick))).toEqual(admitted);
    const other = await openWindow(drafts, admitted.file);
    expect(other.draft).toEqual(window.draft);
    must(await other.retitle('Weiter'));
    const longer = readFileSync(join(place.work, admitted.file));
    expect(must(await drafts.admit(stick))).toEqual(admitted);
    expect(readFileSync(join(place.work, admitted.file))).toEqual(longer);
    must(await window.retitle('Anders weiter'));
    copyFileSync(own, stick);
    const copy = must(await drafts.admit(stick)).file;
    expect(copy).toMatch(/^Mein Entwurf\.copy-.*\.lesart-draft$/);
    expect(readFileSync(join(place.work, admitted.file))).toEqual(longer);
  });

  it('is left where it is when it is none', async () => {
    using place = new Workplace();
    const [stick = ''] = put(place, { 'x.lesart-draft': 'nothing' });
    expect(await openDrafts(place).admit(stick)).toMatchObject({ error: { code: 'draft-unreadable' } });
    expect(readdirSync(place.work)).toEqual([]);
  });
});

describe('another folder for work', () => {
  it('gets every draft, and the window goes on in it', async () => {
    using place = new Workplace();
    const window = await editedDraft(place, 'Eins');
    const other = join(place.root, 'other');
    mkdirSync(other);
    const whole = { file: window.opened.file, draft: window.opened.draft, records: [] };
    expect(must(await copyDrafts(place.work, other, whole, surroundings))).toBe(null);
    expect(readdirSync(other)).toEqual(readdirSync(place.work));
    const there = await openWindow(openDrafts(place, other), window.opened.file);
    expect(there.draft).toEqual(window.draft);
  });

  it('keeps what it has: the longer of one draft, and both where they differ', async () => {
    using place = new Workplace();
    const window = await editedDraft(place, 'Eins');
    const name = window.opened.file;
    const other = join(place.root, 'other');
    mkdirSync(other);
    must(await copyDrafts(place.work, other, null, surroundings));
    must(await window.retitle('Zwei'));
    must(await copyDrafts(place.work, other, null, surroundings));
    const longer = readFileSync(join(other, name));
    expect(longer).toEqual(readFileSync(join(place.work, name)));
    appendFileSync(join(other, name), 'torn');
    must(await copyDrafts(place.work, other, null, surroundings));
    expect(readdirSync(other)).toEqual([name]);
    must(await window.retitle('Drei'));
    must(await copyDrafts(place.work, other, null, surroundings));
    expect(readdirSync(other)).toHaveLength(2);
    expect(readFileSync(join(other, name))).toEqual(readFileSync(join(place.work, name)));
  });

  it('gets the open draft from the window where the old folder is gone', async () => {
    using place = new Workplace();
    const window = await editedDraft(place, 'Eins', 'Zwei');
    const { records } = must(await openDrafts(place).open(window.opened.file));
    const other = join(place.root, 'other');
    mkdirSync(other);
    const whole = { file: window.opened.file, draft: window.opened.draft, records };
    const moved = must(await copyDrafts(join(place.root, 'gone'), other, whole, surroundings));
    const there = await openWindow(openDrafts(place, other), moved?.file ?? '');
    expect(there.draft).toEqual(window.draft);
    must(await there.retitle('Drei'));
  });
});

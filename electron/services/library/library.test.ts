import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { buildLesson } from '../../../lessons/format/build-lesson.ts';
import { Workplace, writeLesson, writePack } from '../build-workplace.ts';
import { sha256 } from '../hashes.ts';
import { sealKey } from '../pack-format/seal-key.ts';
import { Library } from './library.ts';

const ids = (lessons: readonly { pack: { id: string }; lesson: { id: string } }[]): string[] =>
  lessons.map(({ pack, lesson }) => `${pack.id}/${lesson.id}`);

describe('the library', () => {
  it('lists the lessons of every folder, in teaching order, folders that are missing aside', async () => {
    using place = new Workplace();
    writePack(join(place.root, 'shipped'), 'one', ['second', 'first']);
    writePack(join(place.root, 'own'), 'another', ['lesson']);
    const library = new Library(['shipped', 'missing', 'own'].map((name) => join(place.root, name)));
    const { lessons, notices } = await library.list();
    expect(ids(lessons)).toEqual(['one/second', 'one/first', 'another/lesson']);
    expect(notices).toEqual([]);
  });

  it('uses the first of two packs with one id, and says so', async () => {
    using place = new Workplace();
    writePack(join(place.root, 'shipped'), 'pack', ['lesson']);
    writePack(join(place.root, 'own'), 'pack', ['other']);
    const library = new Library([join(place.root, 'shipped'), join(place.root, 'own')]);
    const { lessons, notices } = await library.list();
    expect(ids(lessons)).toEqual(['pack/lesson']);
    const params = { pack: 'pack', file: 'pack.json', reason: 'repeated-id', path: 'id' };
    expect(notices).toEqual([{ code: 'pack-unreadable', params }]);
    expect((await library.read({ pack: 'pack', lesson: 'other' })).ok).toBe(false);
  });

  it.each([
    ['lesson.json', '{', 'not-json', ''],
    ['lesson.json', '{"format":"lesart-lesson","formatVersion":2}', 'newer-version', ''],
    ['lesson.json', '{"format":"lesart-lesson","formatVersion":1,"id":"bad"}', 'invalid_type', 'version'],
    ['key.json', '{"format":"lesart-key","formatVersion":1,"items":[{}]}', 'invalid_type', 'items[0].id'],
    ['key.json', Buffer.from([0xff]), 'not-utf8', ''],
    ['article.txt', Buffer.from([0x66, 0xfc]), 'not-utf8', ''],
    ['article.txt', 'x', 'outside-text', 'blocks[0]'],
  ])('hides no lesson for another whose %s is %s', async (file, content, reason, path) => {
    using place = new Workplace();
    const pack = writePack(place.packs, 'pack', ['bad', 'good']);
    writeFileSync(join(pack, 'bad', file), content);
    const library = new Library([place.packs]);
    const { lessons, notices } = await library.list();
    expect(ids(lessons)).toEqual(['pack/good']);
    const where = file === 'article.txt' && path !== '' ? 'lesson.json' : file;
    const params = { pack: 'pack', lesson: 'bad', file: where, reason, path };
    expect(notices).toEqual([{ code: 'lesson-unreadable', params }]);
    expect(await library.read({ pack: 'pack', lesson: 'bad' })).toEqual({
      ok: false,
      error: { code: 'lesson-invalid', params },
    });
  });

  it('hides no pack for another that can not be read', async () => {
    using place = new Workplace();
    writePack(place.packs, 'good', ['lesson']);
    mkdirSync(join(place.packs, 'empty'));
    writeFileSync(join(writePack(place.packs, 'huge', ['lesson']), 'pack.json'), ' '.repeat(1024 * 1024 + 1));
    const { lessons, notices } = await new Library([place.packs]).list();
    expect(ids(lessons)).toEqual(['good/lesson']);
    expect(notices.map(({ code, params }) => [code, params['pack'], params['reason']])).toEqual([
      ['pack-unreadable', 'empty', 'missing'],
      ['pack-unreadable', 'huge', 'too-large'],
    ]);
  });

  it('refuses a lesson whose id is not its folder’s, whose files are too large, or that is not there', async () => {
    using place = new Workplace();
    const pack = writePack(place.packs, 'pack', ['renamed', 'large', 'gone']);
    const library = new Library([place.packs]);
    rmSync(join(pack, 'renamed'), { recursive: true });
    writeLesson(pack, buildLesson('Text', { id: 'other' }));
    renameSync(join(pack, 'other'), join(pack, 'renamed'));
    truncateSync(join(pack, 'large', 'article.txt'), 9 * 1024 * 1024);
    rmSync(join(pack, 'gone'), { recursive: true });
    const { notices } = await library.list();
    const reasons = notices.map(({ params }) => params['reason']);
    expect(reasons).toEqual(['id-not-the-folder', 'too-large', 'missing']);
    expect(await library.read({ pack: 'pack', lesson: 'never' })).toEqual({
      ok: false,
      error: { code: 'lesson-missing', params: { pack: 'pack', lesson: 'never' } },
    });
  });

  it('tells one content from another, and one text from another', async () => {
    using place = new Workplace();
    const pack = writePack(place.packs, 'pack', ['lesson']);
    const library = new Library([place.packs]);
    const hashes = async (): Promise<[string, string]> => {
      const read = await library.read({ pack: 'pack', lesson: 'lesson' });
      if (!read.ok) throw new Error(read.error.code);
      return [read.value.contentHash, read.value.textHash];
    };
    const [content, text] = await hashes();
    appendFileSync(join(pack, 'lesson', 'key.json'), '\n');
    const [content2, text2] = await hashes();
    appendFileSync(join(pack, 'lesson', 'article.txt'), '\n');
    const [content3, text3] = await hashes();
    expect(text2).toBe(text);
    expect(new Set([content, content2, content3]).size).toBe(3);
    expect(text3).not.toBe(text);
  });

  describe('with a sealed key', () => {
    const passphrase = 'exam on Friday';

    async function sealLesson(folder: string, parts = {}): Promise<void> {
      const textHash = sha256(readFileSync(join(folder, 'article.txt')));
      const bytes = readFileSync(join(folder, 'key.json'));
      const sealed = await sealKey(bytes, passphrase, { lesson: 'lesson', textHash, ...parts });
      rmSync(join(folder, 'key.json'));
      writeFileSync(join(folder, 'key.sealed.json'), JSON.stringify(sealed));
    }

    const problemOf = async (library: Library): Promise<unknown[]> =>
      (await library.list()).notices.map(({ params }) => [params['file'], params['reason'], params['path']]);

    it('reads a lesson as one without a key', async () => {
      using place = new Workplace();
      const folder = join(writePack(place.packs, 'pack', ['lesson']), 'lesson');
      const library = new Library([place.packs]);
      const before = await library.read({ pack: 'pack', lesson: 'lesson' });
      await sealLesson(folder);
      const read = await library.read({ pack: 'pack', lesson: 'lesson' });
      if (!read.ok || !before.ok || read.value.sealedKey === null) throw new Error('not read as sealed');
      expect(read.value.lesson).not.toHaveProperty('key');
      expect(read.value.sealedKey.lesson).toBe('lesson');
      expect(read.value.textHash).toBe(before.value.textHash);
      expect(read.value.contentHash).not.toBe(before.value.contentHash);
    });

    it('refuses a seal of another text or lesson, and an open key beside it', async () => {
      using place = new Workplace();
      const folder = join(writePack(place.packs, 'pack', ['lesson']), 'lesson');
      const library = new Library([place.packs]);
      const key = readFileSync(join(folder, 'key.json'));
      await sealLesson(folder, { textHash: 'a'.repeat(64) });
      expect(await problemOf(library)).toEqual([['key.sealed.json', 'other-text', 'textHash']]);
      writeFileSync(join(folder, 'key.json'), key);
      expect(await problemOf(library)).toEqual([['key.sealed.json', 'key-open-and-sealed', '']]);
      await sealLesson(folder, { lesson: 'other' });
      expect(await problemOf(library)).toEqual([['key.sealed.json', 'other-lesson', 'lesson']]);
      writeFileSync(join(folder, 'key.sealed.json'), '{}');
      expect(await problemOf(library)).toEqual([['key.sealed.json', 'not-this-format', '']]);
    });
  });
});

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
import type { PackOrigin } from '../../contract/library.ts';
import { Library } from './library.ts';
import { PackIndex } from './pack-index.ts';

type Listed = Awaited<ReturnType<Library['list']>>;

const ids = ({ packs }: Listed): string[] =>
  packs.flatMap(({ pack, lessons }) => lessons.map(({ card }) => `${pack.id}/${card.id}`));

const origins: readonly PackOrigin[] = ['shipped', 'school', 'own'];

/** A library of folders: the first shipped, the second the school's, the rest the user's own. */
const libraryOf = (folders: readonly string[], index = new PackIndex(null, '')): Library =>
  new Library(
    folders.map((path, place) => ({ path, origin: origins[place] ?? 'own' })),
    index,
  );

describe('the library', () => {
  it('lists the lessons of every folder, in teaching order, folders that are missing aside', async () => {
    using place = new Workplace();
    writePack(join(place.root, 'shipped'), 'one', ['second', 'first']);
    writePack(join(place.root, 'own'), 'another', ['lesson']);
    const folders = ['shipped', 'own', 'missing'].map((name) => join(place.root, name));
    const listed = await libraryOf(folders).list();
    expect(ids(listed)).toEqual(['one/second', 'one/first', 'another/lesson']);
    expect(listed.notices).toEqual([]);
    expect(listed.packs.map(({ origin }) => origin)).toEqual(['shipped', 'school']);
  });

  it('uses the first of two packs with one id, and says so', async () => {
    using place = new Workplace();
    writePack(join(place.root, 'shipped'), 'pack', ['lesson']);
    writePack(join(place.root, 'own'), 'pack', ['other']);
    const library = libraryOf([join(place.root, 'shipped'), join(place.root, 'own')]);
    const listed = await library.list();
    const { notices } = listed;
    expect(ids(listed)).toEqual(['pack/lesson']);
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
    const library = libraryOf([place.packs]);
    const listed = await library.list();
    const { notices } = listed;
    expect(ids(listed)).toEqual(['pack/good']);
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
    const listed = await libraryOf([place.packs]).list();
    const { notices } = listed;
    expect(ids(listed)).toEqual(['good/lesson']);
    expect(notices.map(({ code, params }) => [code, params['pack'], params['reason']])).toEqual([
      ['pack-unreadable', 'empty', 'missing'],
      ['pack-unreadable', 'huge', 'too-large'],
    ]);
  });

  it('refuses a lesson whose id is not its folder’s, whose files are too large, or that is not there', async () => {
    using place = new Workplace();
    const pack = writePack(place.packs, 'pack', ['renamed', 'large', 'gone']);
    const library = libraryOf([place.packs]);
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
    const library = libraryOf([place.packs]);
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
      const library = libraryOf([place.packs]);
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
      const library = libraryOf([place.packs]);
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

  it('uses the newest version of a pack, wherever it lies, and finds that natural', async () => {
    using place = new Workplace();
    writePack(join(place.root, 'shipped'), 'pack', ['lesson']);
    const own = writePack(join(place.root, 'own'), 'pack', ['lesson', 'new']);
    setVersion(own, '1.10.0');
    setVersion(writePack(join(place.root, 'school'), 'pack', ['old']), '1.9.0');
    const library = libraryOf(['shipped', 'school', 'own'].map((name) => join(place.root, name)));
    const listed = await library.list();
    expect(ids(listed)).toEqual(['pack/lesson', 'pack/new']);
    expect(listed.notices).toEqual([]);
    expect((await library.find('pack'))?.path).toBe(own);
    rmSync(own, { recursive: true });
    expect((await library.find('pack'))?.pack.version).toBe('1.9.0');
  });

  it('says when the folder of the school is not there', async () => {
    using place = new Workplace();
    const school = join(place.root, 'drive');
    const library = libraryOf([place.packs, school]);
    expect((await library.list()).notices).toEqual([
      { code: 'packs-folder-missing', params: { folder: school } },
    ]);
    writePack(school, 'pack', ['lesson']);
    const listed = await library.list();
    expect(ids(listed)).toEqual(['pack/lesson']);
    expect(listed.notices).toEqual([]);
  });

  it('lists many without reading them whole, reads those that are worked on, and the rest when asked', async () => {
    using place = new Workplace();
    const many = Array.from({ length: 30 }, (_, number) => `lesson-${String(number)}`);
    writeFileSync(join(writePack(place.packs, 'pack', many), 'lesson-7', 'key.json'), '{');
    const library = libraryOf([place.packs]);
    const quick = await library.list(new Set(['pack/lesson-3']));
    expect(quick.checked).toBe(false);
    expect(quick.notices).toEqual([]);
    const read = quick.packs.flatMap(({ lessons }) => lessons.filter(({ whole }) => whole !== null));
    expect(read.map(({ card }) => card.id)).toEqual(['lesson-3']);
    await library.check();
    const whole = await library.list();
    expect(whole.checked).toBe(true);
    expect(ids(whole)).toHaveLength(29);
    expect(whole.notices).toMatchObject([{ code: 'lesson-unreadable', params: { lesson: 'lesson-7' } }]);
  });

  it('remembers over a restart what has not changed, and sees what has', async () => {
    using place = new Workplace();
    const pack = writePack(place.packs, 'pack', ['first', 'second']);
    const file = join(place.root, 'index.json');
    const start = (madeBy = '1'): Library => libraryOf([place.packs], new PackIndex(file, madeBy));
    const first = start();
    const seen = await first.list();
    await first.check();

    const remembered = (await new PackIndex(file, '1').read())[0];
    expect(remembered?.lessons.map(({ whole }) => whole?.words)).toEqual([4, 4]);
    expect(await start().list()).toEqual(seen);
    expect(await new PackIndex(file, '2').read()).toEqual([]);

    writeFileSync(join(pack, 'second', 'article.txt'), 'x');
    const second = start();
    expect((await second.list()).notices).toMatchObject([{ params: { lesson: 'second' } }]);
    await second.check();
    writeLesson(pack, buildLesson('Der Text von second, jetzt neu.', { id: 'second' }));
    const mended = await start().list();
    expect(mended.packs[0]?.lessons.map(({ whole }) => whole?.words)).toEqual([4, 6]);
  });

  it.each(['', '{', '{"format":"lesart-library-index","formatVersion":1,"madeBy":"1","packs":[{}]}'])(
    'reads the packs where the index is %j',
    async (damaged) => {
      using place = new Workplace();
      writePack(place.packs, 'pack', ['lesson']);
      const file = join(place.root, 'index.json');
      writeFileSync(file, damaged);
      const library = libraryOf([place.packs], new PackIndex(file, '1'));
      expect(ids(await library.list())).toEqual(['pack/lesson']);
      await library.check();
      expect(await new PackIndex(file, '1').read()).toHaveLength(1);
    },
  );
});

function setVersion(packFolder: string, version: string): void {
  const file = join(packFolder, 'pack.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}

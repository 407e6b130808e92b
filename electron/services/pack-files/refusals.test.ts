import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace, writePack } from '../build-workplace.ts';
import { buildArchive, type CraftedEntry } from './build-archive.ts';
import { packContents, packFile, snapshot } from './build-pack-file.ts';
import { inspectPack, installPack } from './installed-packs.ts';

const appVersion = '0.1.0';
const MEBIBYTE = 1024 * 1024;

/** What installing answers, in a line: the code and whatever the sentence names. */
async function answerTo(source: string, workplace: Workplace): Promise<string> {
  const before = snapshot(workplace.root);
  const installed = await installPack(source, { folder: workplace.packs, shipped: null, appVersion });
  if (installed.ok) return installed.value.outcome;
  expect(snapshot(workplace.root)).toEqual(before);
  return [
    installed.error.code,
    ...Object.values(installed.error.params).filter((param) => param !== ''),
  ].join(' ');
}

const sound = packContents('media', ['lesson']);
const changed = (name: string, content: string | Buffer): Map<string, Buffer> =>
  new Map(sound).set(name, Buffer.from(content));
const renamed = (from: string, to: string): Map<string, Buffer> =>
  new Map([...sound].map(([name, bytes]) => [name === from ? to : name, bytes]));
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)]);
const withCover = (cover: string): Map<string, Buffer> => packContents('media', ['lesson'], { cover });
/** Lines that each come thirty times and pack some twenty to one: no bomb, but a lot. */
function prose(bytes: number): Buffer {
  const text = Buffer.alloc(bytes);
  for (let start = 0, line = 1; start < bytes; start += 30 * 64, line += 1) {
    text.fill(
      createHash('sha256').update(String(line)).digest('hex'),
      start,
      Math.min(bytes, start + 30 * 64),
    );
  }
  return text;
}

describe('a pack file', () => {
  const cases: [what: string, answer: string, contents: Map<string, Buffer>, more?: CraftedEntry[]][] = [
    ['no pack.json', 'no-pack pack.lesart', new Map([['article.txt', Buffer.from('x')]])],
    [
      'its folder packed, not what is in it',
      'pack-in-folder media',
      new Map([...sound].map(([name, bytes]) => [`media/${name}`, bytes])),
    ],
    ['a program', 'unknown-file setup.exe', sound, [{ name: 'setup.exe', content: 'MZ' }]],
    ['a page', 'unknown-file lesson/index.html', sound, [{ name: 'lesson/index.html' }]],
    ['an archive in the archive', 'unknown-file lesson/more.zip', sound, [{ name: 'lesson/more.zip' }]],
    ['itself', 'unknown-file pack.lesart', sound, [{ name: 'pack.lesart', content: packFile(sound) }]],
    ['a file too deep', 'unknown-file lesson/a/key.json', sound, [{ name: 'lesson/a/key.json' }]],
    ['a name with a capital', 'unknown-file lesson/Cover.json', sound, [{ name: 'lesson/Cover.json' }]],
    ['a lesson nobody lists', 'lesson-not-listed other', sound, [{ name: 'other/article.txt' }]],
    [
      'an open and a sealed key',
      'content-invalid lesson/key.sealed.json key-open-and-sealed',
      sound,
      [{ name: 'lesson/key.sealed.json', content: '{}' }],
    ],
    [
      'no article',
      'content-invalid lesson/article.txt missing',
      renamed('lesson/article.txt', 'signature.json'),
    ],
    [
      'a lesson named as a device',
      'name-reserved aux',
      packContents('media', ['aux'].slice(1), { lessons: ['aux'] }),
    ],
    ['an id that is a device', 'name-reserved nul', packContents('media', ['lesson'], { id: 'nul' })],
    [
      'an id that leads away',
      'content-invalid pack.json not-a-slug id',
      packContents('media', ['lesson'], { id: '../up' }),
    ],
    [
      'a lesson that leads away',
      'content-invalid pack.json not-a-slug lessons[0]',
      packContents('media', [], { lessons: ['..'] }),
    ],
    ['a cover nobody names', 'unknown-file cover.png', sound, [{ name: 'cover.png', content: png }]],
    ['no cover', 'content-invalid cover.png missing', withCover('cover.png')],
    [
      'a cover that is a page',
      'not-a-picture cover.png',
      withCover('cover.png').set('cover.png', Buffer.from('<svg onload=x>')),
    ],
    ['a cover', 'installed', withCover('cover.png').set('cover.png', png)],
    [
      'what a Mac adds',
      'installed',
      sound,
      [{ name: '__MACOSX/' }, { name: '__MACOSX/lesson/._key.json' }, { name: '.DS_Store' }],
    ],
    [
      'a pack of a newer format',
      'needs-newer-app',
      changed('pack.json', '{"format":"lesart-pack","formatVersion":2}'),
    ],
    [
      'a large cover',
      'entry-too-large cover.png 4',
      withCover('cover.png').set('cover.png', prose(5 * MEBIBYTE)),
    ],
    ['100 MB of JSON', 'contents-too-large 64', changed('lesson/key.json', prose(100 * MEBIBYTE))],
    ['40 MB of JSON', 'entry-too-large lesson/key.json 16', changed('lesson/key.json', prose(40 * MEBIBYTE))],
    [
      'deep JSON',
      'content-invalid lesson/key.json too-deep',
      changed('lesson/key.json', `{"items":${'[0,'.repeat(9000)}`),
    ],
    [
      'a million values',
      'content-invalid lesson/key.json too-many-values',
      changed('lesson/key.json', JSON.stringify(Array.from({ length: 1e6 }, (_, n) => n))),
    ],
    [
      '__proto__',
      'content-invalid lesson/lesson.json special-key',
      changed('lesson/lesson.json', '{"__proto__":{"format":"lesart-lesson"}}'),
    ],
    [
      'constructor',
      'content-invalid pack.json unrecognized_keys',
      packContents('media', ['lesson'], { constructor: { prototype: {} } }),
    ],
    [
      'a key as long as a novel',
      `content-invalid pack.json invalid_key title.${'x'.repeat(73)}…`,
      packContents('media', ['lesson'], { title: { ['x'.repeat(9000)]: 'x' } }),
    ],
    [
      'half of a character',
      'content-invalid lesson/article.txt not-utf8',
      changed('lesson/article.txt', Buffer.from([0x66, 0xfc])),
    ],
    [
      'bytes of another width',
      'content-invalid pack.json not-utf8',
      changed('pack.json', Buffer.from('\ufeff{}', 'utf16le')),
    ],
  ];
  it.each(cases)('with %s: %s', async (_, answer, contents, more) => {
    using workplace = new Workplace();
    const file = join(workplace.root, 'pack.lesart');
    writeFileSync(file, packFile(contents, more));
    expect(await answerTo(file, workplace)).toBe(answer);
  });

  it('that is no file, too large, or not there', async () => {
    using workplace = new Workplace();
    const file = join(workplace.root, 'pack.lesart');
    expect(await answerTo(file, workplace)).toBe('file-missing pack.lesart');
    execFileSync('mkfifo', [file]);
    expect(await answerTo(file, workplace)).toBe('not-a-file pack.lesart');
    rmSync(file);
    writeFileSync(file, '');
    expect(await answerTo(file, workplace)).toBe('not-a-pack-file');
    truncateSync(file, 5 * 1024 * MEBIBYTE);
    expect(await answerTo(file, workplace)).toBe('file-too-large pack.lesart 32');
  });

  it('whose bytes are bad far inside leaves nothing of what was unpacked before', async () => {
    using workplace = new Workplace();
    const file = join(workplace.root, 'pack.lesart');
    writeFileSync(file, packFile(sound, [{ name: 'signature.json', content: '{}', crc: 1 }]));
    expect(await answerTo(file, workplace)).toBe('entry-damaged signature.json');
    expect(await inspectPack(file, { appVersion }, workplace.work)).toMatchObject({ ok: false });
    expect(readdirSync(workplace.work)).toEqual([]);
  });

  it('with a name to show shows it harmless', async () => {
    using workplace = new Workplace();
    const file = join(workplace.root, 'pack\u202e\u001b[2Jgpj.lesart');
    writeFileSync(file, buildArchive([]));
    expect(await answerTo(file, workplace)).toBe('no-pack pack\uFFFD\uFFFD[2Jgpj.lesart');
  });
});

describe('a pack folder', () => {
  it.each(['pack.json', 'lesson', 'lesson/key.json', 'cover.png'])(
    'with a link for %s is refused',
    async (name) => {
      using workplace = new Workplace();
      const folder = writePack(workplace.root, 'media', ['lesson']);
      const elsewhere = writePack(join(workplace.root, 'elsewhere'), 'media', ['lesson']);
      rmSync(join(folder, name), { recursive: true, force: true });
      symlinkSync(join(elsewhere, name), join(folder, name));
      expect(await answerTo(folder, workplace)).toBe(`link ${name}`);
    },
  );

  it('with a pipe where a file should be is refused, not waited for', async () => {
    using workplace = new Workplace();
    const folder = writePack(workplace.root, 'media', ['lesson']);
    rmSync(join(folder, 'lesson', 'key.json'));
    execFileSync('mkfifo', [join(folder, 'lesson', 'key.json')]);
    expect(await answerTo(folder, workplace)).toBe('not-a-file lesson/key.json');
  });

  it('with files too large, or no pack at all, is refused', async () => {
    using workplace = new Workplace();
    const folder = writePack(workplace.root, 'media', ['lesson']);
    truncateSync(join(folder, 'lesson', 'key.json'), 100 * MEBIBYTE);
    expect(await answerTo(folder, workplace)).toBe('entry-too-large lesson/key.json 16');
    mkdirSync(join(workplace.root, 'empty'));
    expect(await answerTo(join(workplace.root, 'empty'), workplace)).toBe('no-pack empty');
  });

  it('takes nothing along that is not the pack’s', async () => {
    using workplace = new Workplace();
    const folder = writePack(workplace.root, 'media', ['lesson']);
    const secret = join(workplace.root, 'secret');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, join(folder, 'notes.txt'));
    linkSync(secret, join(folder, 'lesson', 'secret.txt'));
    expect(await answerTo(folder, workplace)).toBe('installed');
    expect(snapshot(workplace.packs)).toHaveLength(6);
  });
});

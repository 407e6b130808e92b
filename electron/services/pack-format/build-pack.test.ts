import { chmodSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';

import { Workplace } from '../build-workplace.ts';
import { sha256 } from '../hashes.ts';
import { buildPackFile } from './build-pack.ts';
import { hashesOf, hashOfPack, readPackContents, type PackContents } from './pack-contents.ts';

const shipped = new URL('../../../lessons/packs/wostotschny/', import.meta.url);
const pack = (more = {}): string =>
  JSON.stringify({
    format: 'lesart-pack',
    formatVersion: 1,
    id: 'pack',
    version: '1.0.0',
    title: { de: 'Paket' },
    authors: ['Ada'],
    licence: 'CC-BY-4.0',
    languages: ['de'],
    lessons: ['b', 'a'],
    ...more,
  });

type Files = Readonly<Record<string, string>>;

const files: Files = {
  'pack.json': pack(),
  'a/article.txt': 'Ein Artikel. '.repeat(2000),
  'a/key.json': '{}',
  'a/lesson.json': '{"a":1}',
  'b/article.txt': 'Grüße aus Köln\r\n',
  'b/key.json': '{}',
  'b/lesson.json': '{"b":2}',
};

/** Writes files in the order given, with times and rights of their own. */
function write(folder: string, written: Files = files, time = 0, mode = 0o644): void {
  for (const [path, content] of Object.entries(written)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
    utimesSync(file, time, time);
    chmodSync(file, mode);
  }
}

async function read(folder: string): Promise<PackContents> {
  const contents = await readPackContents(folder);
  if (!contents.ok) throw new Error(JSON.stringify(contents.error));
  return contents.value;
}

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
  if (zone === undefined) delete process.env['TZ'];
});

describe('a pack file', () => {
  it('is the same to the byte whatever order, times, rights and zone its files were written in', async () => {
    const built = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.entries(files), { minLength: Object.keys(files).length }),
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.constantFrom(0o600, 0o644, 0o755),
        fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati'),
        async (shuffled, time, mode, timeZone) => {
          using place = new Workplace();
          write(place.root, Object.fromEntries(shuffled), time, mode);
          writeFileSync(join(place.root, 'NOTES.md'), String(time));
          process.env['TZ'] = timeZone;
          built.add(sha256(buildPackFile(await read(place.root))));
        },
      ),
      { numRuns: 25 },
    );
    // Written down, so that another version of the compressor, system or processor is caught where it packs differently.
    expect([...built]).toEqual(['b6ffde3c373181acf9f7ee868ca53877622a03d49410fc1230f9f604f66d8394']);
  });

  it('holds the pack’s own files, in teaching order, and their bytes', async () => {
    using place = new Workplace();
    const own: Files = {
      ...files,
      'cover.png': '\u0089PNG',
      'signature.json': '{}',
      'pack.json': pack({ cover: 'cover.png' }),
    };
    write(place.root, own);
    writeFileSync(join(place.root, 'other.txt'), 'not of the pack');
    const contents = await read(place.root);
    const zip = await fromBufferPromise(Buffer.from(buildPackFile(contents)), {});
    const found: Record<string, string> = {};
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      found[entry.fileName] = Buffer.concat(chunks).toString();
      expect(entry.extraFieldLength + entry.externalFileAttributes + entry.internalFileAttributes).toBe(0);
      expect(entry.getLastModDate({ timezone: 'local' })).toEqual(new Date(1980, 0, 1, 12));
    }
    expect(Object.keys(found)).toEqual([
      ...['pack.json', 'signature.json', 'cover.png'],
      ...['b/lesson.json', 'b/key.json', 'b/article.txt', 'a/lesson.json', 'a/key.json', 'a/article.txt'],
    ]);
    expect(found).toEqual(own);
  });

  it('takes a sealed key for the key, and follows no link', async () => {
    using place = new Workplace();
    write(place.root);
    writeFileSync(join(place.root, 'a', 'key.sealed.json'), '{}');
    expect((await read(place.root)).entries.map(({ path }) => path)).toContain('a/key.sealed.json');
    expect((await read(place.root)).entries.map(({ path }) => path)).not.toContain('a/key.json');
    symlinkSync(join(place.root, 'a', 'key.json'), join(place.root, 'cover.png'));
    writeFileSync(join(place.root, 'pack.json'), pack({ cover: 'cover.png' }));
    expect(await readPackContents(place.root)).toEqual({
      ok: false,
      error: { file: 'cover.png', reason: 'not-a-file', path: '' },
    });
  });

  it('names the file that is missing', async () => {
    using place = new Workplace();
    write(place.root, { 'pack.json': pack(), 'b/lesson.json': '', 'b/key.json': '' });
    expect(await readPackContents(place.root)).toEqual({
      ok: false,
      error: { file: 'b/article.txt', reason: 'missing', path: '' },
    });
  });
});

describe('the hash of a pack', () => {
  it('is that of its list of files as sha256sum prints it, and leaves the signature out', async () => {
    using place = new Workplace();
    write(place.root);
    writeFileSync(join(place.root, 'signature.json'), 'anything');
    const printed = Object.keys(files)
      .sort()
      .map((path) => `${sha256(files[path] ?? '')}  ${path}\n`)
      .join('');
    expect(hashOfPack(hashesOf(await read(place.root)))).toBe(sha256(printed));
  });

  it('changes with every byte and name', async () => {
    using place = new Workplace();
    write(place.root);
    const contents = await read(place.root);
    const hash = hashOfPack(hashesOf(contents));
    for (const [at, entry] of contents.entries.entries()) {
      for (const other of [
        { ...entry, bytes: Buffer.concat([entry.bytes, Buffer.of(0)]) },
        { ...entry, path: `${entry.path}x` },
      ])
        expect(hashOfPack(hashesOf({ ...contents, entries: contents.entries.with(at, other) }))).not.toBe(
          hash,
        );
    }
  });

  it('of the shipped pack is that of its files', async () => {
    const contents = await read(shipped.pathname);
    expect(hashesOf(contents)).toContainEqual({
      path: 'gipfel-in-wostotschny/article.txt',
      sha256: sha256(readFileSync(new URL('gipfel-in-wostotschny/article.txt', shipped))),
    });
  });
});

import { createHash } from 'node:crypto';
import { truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { writePack } from '../../electron/services/build-workplace.ts';
import { buildArchive, type CraftedEntry } from '../../electron/services/pack-files/build-archive.ts';
import { packContents, packFile } from '../../electron/services/pack-files/build-pack-file.ts';

const MEBIBYTE = 1024 * 1024;

/** Packs made to cost as much as possible before they can be refused; each just within the limits, or far beyond them. */
const bombs: Readonly<Record<string, (path: string) => void>> = {
  '5 GB of nothing, not packed': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 5 * 1024 * MEBIBYTE);
  },
  '1 GB of zeros, packed': (path) => archive(path, keyOf(Buffer.alloc(1024 * MEBIBYTE))),
  '100 MB of JSON, packed': (path) => archive(path, keyOf(repeating(100 * MEBIBYTE))),
  '100 MB of JSON in a folder': (path) => inFolder(path, Buffer.alloc(100 * MEBIBYTE, '[1,2],')),
  '65,535 entries': (path) => writeFileSync(path, buildArchive(manyEntries(65_535))),
  '3,000 entries': (path) => writeFileSync(path, buildArchive(manyEntries(3000))),
  '400 entries over one kernel': (path) => {
    const kernel = Buffer.alloc(200_000, 'Lesart ');
    const over = (place: number): CraftedEntry => ({ name: `f${String(place)}`, content: kernel, offset: 0 });
    writeFileSync(path, buildArchive(Array.from({ length: 400 }, (_, place) => over(place))));
  },
  '56 MB, the last byte wrong': (path) => {
    const ids = Array.from({ length: 7 }, (_, place) => `lesson-${String(place)}`);
    const articles = ids.map((id) => [`${id}/article.txt`, repeating(8 * MEBIBYTE)] as const);
    const contents = new Map([...packContents('bomb', ids), ...articles]);
    writeFileSync(path, packFile(contents, [{ name: 'signature.json', content: '{}', crc: 1 }]));
  },
  'key of 16 MB brackets': (path) => inFolder(path, Buffer.alloc(16 * MEBIBYTE, '[')),
  'key of 16 MB letters': (path) =>
    inFolder(path, Buffer.from(`{"items":"${'Ж'.repeat(8 * MEBIBYTE - 20)}"}`)),
  'key of 39,000 wrong values': (path) => {
    const alternatives = Array.from({ length: 2400 }, () => 0);
    const items = Array.from({ length: 16 }, () => ({ alternatives }));
    inFolder(path, Buffer.from(JSON.stringify({ format: 'lesart-key', formatVersion: 1, items })));
  },
  'key of 2,400 empty items': (path) => {
    const items = Array.from({ length: 2400 }, () => ({}));
    inFolder(path, Buffer.from(JSON.stringify({ format: 'lesart-key', formatVersion: 1, items })));
  },
};

/** Writes all of them below a folder; their names and paths. */
export function writeBombs(folder: string): { name: string; source: string }[] {
  return Object.entries(bombs).map(([name, write], place) => {
    const source = join(folder, String(place));
    write(source);
    return { name, source };
  });
}

const archive = (path: string, contents: Map<string, Buffer>): void => {
  writeFileSync(path, packFile(contents));
};

const keyOf = (content: Buffer): Map<string, Buffer> =>
  packContents('bomb', ['lesson']).set('lesson/key.json', content);

function inFolder(path: string, key: Buffer): void {
  const pack = writePack(dirname(path), basename(path), ['lesson']);
  writeFileSync(join(pack, 'lesson', 'key.json'), key);
}

const manyEntries = (count: number): CraftedEntry[] =>
  Array.from({ length: count }, (_, place) => ({ name: `${'n'.repeat(150)}${String(place)}`, method: 0 }));

/** Lines that each come thirty times and pack some twenty to one: below the ratio of a bomb. */
function repeating(bytes: number): Buffer {
  const text = Buffer.alloc(bytes);
  for (let start = 0, line = 1; start < bytes; start += 30 * 64, line += 1) {
    const hash = createHash('sha256').update(String(line)).digest('hex');
    text.fill(hash, start, Math.min(bytes, start + 30 * 64));
  }
  return text;
}

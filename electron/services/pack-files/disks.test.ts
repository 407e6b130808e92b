import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Disk, mayMountDisks } from '../build-disk.ts';
import { Workplace } from '../build-workplace.ts';
import { packContents, packFile, snapshot } from './build-pack-file.ts';
import { inspectPack, installPack, preparePacks, removePack } from './installed-packs.ts';

const isPossible = mayMountDisks();

describe.skipIf(!isPossible)('a disk', () => {
  const file = (workplace: Workplace, version: string, article: string): string => {
    const contents = packContents('media', ['lesson'], { version });
    contents.set('signature.json', Buffer.from(JSON.stringify(article)));
    const path = join(workplace.root, `${version}.lesart`);
    writeFileSync(path, packFile(contents));
    return path;
  };
  const long = (bytes: number): string =>
    Array.from({ length: bytes / 8 }, (_, word) => (word * 7919 + 1e7).toString(36))
      .join(' ')
      .slice(0, bytes);

  it('that is full keeps the older version whole, and says so', async () => {
    using workplace = new Workplace();
    using disk = new Disk(join(workplace.root, 'disk'));
    const place = { folder: disk.folder, shipped: null, appVersion: '0.1.0' };
    expect((await installPack(file(workplace, '1.0.0', 'short'), place)).ok).toBe(true);
    const before = snapshot(disk.folder);
    writeFileSync(join(disk.folder, 'filler'), Buffer.alloc(180 * 1024));
    const newer = file(workplace, '2.0.0', long(60_000));
    expect(await installPack(newer, place)).toMatchObject({
      ok: false,
      error: { code: 'disk-full', params: { folder: disk.folder } },
    });
    expect(await inspectPack(newer, place, disk.folder)).toMatchObject({ error: { code: 'disk-full' } });
    expect(snapshot(disk.folder)).toEqual(['filler', ...before]);
    expect(readFileSync(join(disk.folder, 'media', 'pack.json'), 'utf8')).toContain('1.0.0');
  });

  it('that is read-only says so, and starts all the same', async () => {
    using workplace = new Workplace();
    using disk = new Disk(join(workplace.root, 'disk'));
    const place = { folder: disk.folder, shipped: null, appVersion: '0.1.0' };
    expect((await installPack(file(workplace, '1.0.0', 'short'), place)).ok).toBe(true);
    disk.protect();
    expect(await preparePacks(place, Date.now())).toBe(true);
    const failure = { ok: false, error: { code: 'folder-read-only', params: { folder: disk.folder } } };
    expect(await installPack(file(workplace, '2.0.0', 'short'), place)).toMatchObject(failure);
    expect(await removePack('media', place)).toMatchObject(failure);
    expect(readdirSync(disk.folder)).toEqual(['media']);
  });
});

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace, writePack } from '../build-workplace.ts';
import { makerTag } from '../files/maker.ts';
import { filesBelow, packContents, packFile } from './build-pack-file.ts';
import { inspectPack, installPack, preparePacks, removePack, type PacksPlace } from './installed-packs.ts';

const placeIn = (workplace: Workplace): PacksPlace => ({
  folder: workplace.packs,
  shipped: join(workplace.root, 'shipped'),
  appVersion: '0.1.0',
});

function fileWith(workplace: Workplace, bytes: Buffer, name = 'pack.lesart'): string {
  const file = join(workplace.root, name);
  writeFileSync(file, bytes);
  return file;
}

const version = (number: string): Record<string, unknown> => ({ version: number });

describe('installing', () => {
  it('puts every file of a pack file in its place, and nothing beside it', async () => {
    using workplace = new Workplace();
    const contents = packContents('media', ['first', 'second']);
    const file = fileWith(workplace, packFile(contents));
    expect(await installPack(file, placeIn(workplace))).toEqual({
      ok: true,
      value: { outcome: 'installed', pack: 'media', version: '1.0.0' },
    });
    expect(readdirSync(workplace.packs)).toEqual(['media']);
    expect(filesBelow(join(workplace.packs, 'media'))).toEqual([...contents.keys()].sort());
    for (const [name, bytes] of contents)
      expect(readFileSync(join(workplace.packs, 'media', name))).toEqual(bytes);
  });

  it('takes from a folder what belongs to a pack', async () => {
    using workplace = new Workplace();
    const folder = writePack(workplace.root, 'media', ['first']);
    writeFileSync(join(folder, 'NOTES.md'), 'notes');
    mkdirSync(join(folder, '.git'));
    expect((await installPack(folder, placeIn(workplace))).ok).toBe(true);
    expect(filesBelow(workplace.packs)).toEqual(
      ['pack.json', 'first/lesson.json', 'first/key.json', 'first/article.txt']
        .map((name) => `media/${name}`)
        .sort(),
    );
  });

  it('replaces an older version, leaves the same one, and asks before it puts an older in its place', async () => {
    using workplace = new Workplace();
    const place = placeIn(workplace);
    const file = (number: string, lessons = ['first']): string =>
      fileWith(workplace, packFile(packContents('media', lessons, version(number))), `${number}.lesart`);
    const outcome = async (...given: Parameters<typeof installPack>): Promise<unknown> => {
      const result = await installPack(...given);
      return result.ok ? result.value : result.error;
    };
    const media = { pack: 'media' };
    await installPack(file('1.9.0'), place);
    expect(await outcome(file('1.10.0', ['second']), place)).toEqual({
      ...media,
      outcome: 'updated',
      version: '1.10.0',
      replaced: '1.9.0',
    });
    expect(readdirSync(join(workplace.packs, 'media')).sort()).toEqual(['pack.json', 'second']);
    const already = { ...media, outcome: 'already-there', version: '1.10.0' };
    expect(await outcome(file('1.10.0', ['second']), place)).toEqual({ ...already, same: true });
    expect(await outcome(file('1.10.0', ['third']), place)).toEqual({ ...already, same: false });
    expect(await outcome(file('1.9.0'), place)).toEqual({
      ...media,
      outcome: 'downgrade',
      version: '1.9.0',
      installed: '1.10.0',
    });
    expect(existsSync(join(workplace.packs, 'media', 'second'))).toBe(true);
    expect(await outcome(file('1.9.0'), place, { replace: 'any' })).toMatchObject({ outcome: 'updated' });
    expect(readdirSync(workplace.packs)).toEqual(['media']);
    expect(existsSync(join(workplace.packs, 'media', 'second'))).toBe(false);
  });

  it('replaces a pack that can no longer be read, but nothing that was put there by hand', async () => {
    using workplace = new Workplace();
    const place = placeIn(workplace);
    const file = fileWith(workplace, packFile(packContents('media', ['first'])));
    mkdirSync(join(workplace.packs, 'media'));
    writeFileSync(join(workplace.packs, 'media', 'mine.txt'), 'mine');
    expect(await installPack(file, place)).toMatchObject({ ok: false, error: { code: 'folder-taken' } });
    writeFileSync(join(workplace.packs, 'media', 'pack.json'), '{');
    expect(await installPack(file, place)).toMatchObject({ value: { outcome: 'updated', replaced: null } });
  });

  it('leaves the ids of shipped packs alone, and packs for a newer Lesart', async () => {
    using workplace = new Workplace();
    writePack(join(workplace.root, 'shipped'), 'media', ['first']);
    const file = fileWith(workplace, packFile(packContents('media', ['first'])));
    const newer = fileWith(
      workplace,
      packFile(packContents('next', ['first'], { requires: '0.2.0' })),
      'newer',
    );
    expect(await installPack(file, placeIn(workplace))).toEqual({
      ok: false,
      error: { code: 'ships-with-app', params: { pack: 'media' } },
    });
    expect(await installPack(newer, placeIn(workplace))).toEqual({
      ok: false,
      error: { code: 'needs-newer-app', params: { required: '0.2.0', app: '0.1.0' } },
    });
    expect(readdirSync(workplace.packs)).toEqual([]);
  });

  it('says that the folder for packs is missing', async () => {
    using workplace = new Workplace();
    const file = fileWith(workplace, packFile(packContents('media', ['first'])));
    rmSync(workplace.packs, { recursive: true });
    expect(await installPack(file, placeIn(workplace))).toMatchObject({
      error: { code: 'folder-missing', params: { folder: workplace.packs } },
    });
    expect(existsSync(workplace.packs)).toBe(false);
  });

  it('installs twice at once as if one after the other', async () => {
    using workplace = new Workplace();
    const file = fileWith(workplace, packFile(packContents('media', ['first'])));
    const place = placeIn(workplace);
    const both = await Promise.all([installPack(file, place), installPack(file, place)]);
    const outcomes = both.map((result) => (result.ok ? result.value.outcome : result.error.code));
    expect(outcomes).toEqual(['installed', 'already-there']);
  });
});

describe('removing', () => {
  it('takes away the pack of that id and nothing else', async () => {
    using workplace = new Workplace();
    const place = placeIn(workplace);
    writePack(workplace.packs, 'media', ['first']);
    writePack(workplace.packs, 'other', ['first']);
    expect(await removePack('media', place)).toEqual({ ok: true, value: true });
    expect(await removePack('media', place)).toEqual({ ok: true, value: false });
    for (const id of ['..', '../work', '.', '', 'other/first'])
      expect(await removePack(id, place)).toEqual({ ok: true, value: false });
    expect(readdirSync(workplace.packs)).toEqual(['other']);
    expect(existsSync(workplace.work)).toBe(true);
  });

  it('removes a link, not what it leads to', async () => {
    using workplace = new Workplace();
    const linked = writePack(workplace.root, 'linked', ['first']);
    symlinkSync(linked, join(workplace.packs, 'linked'));
    expect(await removePack('linked', placeIn(workplace))).toEqual({ ok: true, value: true });
    expect(readdirSync(workplace.packs)).toEqual([]);
    expect(filesBelow(linked)).toHaveLength(4);
  });
});

describe('inspecting', () => {
  it('says what is in a pack and leaves nothing behind', async () => {
    using workplace = new Workplace();
    const title = { de: 'Medien\u202etxet' };
    const contents = packContents('media', ['first', 'second'], { title });
    const bytes = packFile(contents, [{ name: '__MACOSX/._pack.json', content: 'x' }]);
    const inspected = await inspectPack(fileWith(workplace, bytes), { appVersion: '0.1.0' }, workplace.work);
    expect(inspected).toMatchObject({
      ok: true,
      value: {
        pack: { id: 'media', title },
        lessons: [{ id: 'first', keyItems: 0 }, { id: 'second' }],
        bytes: bytes.length,
        installedBytes: [...contents.values()].reduce((sum, { length }) => sum + length, 0),
        signed: false,
        warnings: [
          { code: 'left-out', params: { entry: '__MACOSX/._pack.json' } },
          { code: 'hidden-characters', params: { entry: 'pack.json', path: 'title.de' } },
        ],
      },
    });
    expect(readdirSync(workplace.work)).toEqual([]);
  });
});

describe('preparing', () => {
  it('makes the folder for packs', async () => {
    using workplace = new Workplace();
    const place = { ...placeIn(workplace), folder: join(workplace.root, 'new', 'packs') };
    expect(await preparePacks(place, Date.now())).toBe(true);
    expect(existsSync(place.folder)).toBe(true);
  });

  it('clears away what the dead left, never the work of the living or of others', async () => {
    using workplace = new Workplace();
    const now = Date.UTC(2026, 5, 1);
    const tag = makerTag();
    const living = tag.replace(`-${String(process.pid)}-`, `-${String(process.ppid)}-`);
    const dead = tag.replace(`-${String(process.pid)}-`, '-4194303-');
    const elsewhere = tag.replace(/^[0-9a-f]{8}/, '00000000');
    const left = [
      `.pack.${dead}.${String(now)}.lesart-incoming`,
      `.pack.${tag}.${String(now)}.lesart-incoming`,
      `.pack.${elsewhere}.${String(now - 3_600_001)}.lesart-incoming`,
      `.media.${dead}.${String(now)}.lesart-replaced`,
      `.other.${dead}.${String(now)}.lesart-removed`,
    ];
    const kept = [
      `.pack.${living}.${String(now - 3_000_000)}.lesart-incoming`,
      `.pack.${elsewhere}.${String(now)}.lesart-incoming`,
      `.media.${living}.${String(now)}.lesart-replaced`,
      '.pack.lesart-incoming',
      `.pack.${dead}.lesart-temp`,
      `pack.${dead}.1.lesart-incoming`,
      'media',
    ];
    for (const name of [...left, ...kept])
      mkdirSync(join(workplace.packs, name, 'inside'), { recursive: true });
    await preparePacks(placeIn(workplace), now);
    expect(readdirSync(workplace.packs).sort()).toEqual(kept.sort());
  });

  it('puts back what was set aside and has no successor', async () => {
    using workplace = new Workplace();
    const name = `.media.${makerTag().replace(`-${String(process.pid)}-`, '-4194303-')}.1.lesart-replaced`;
    writePack(workplace.packs, 'media', ['first']);
    renameSync(join(workplace.packs, 'media'), join(workplace.packs, name));
    await preparePacks(placeIn(workplace), Date.now());
    expect(readdirSync(workplace.packs)).toEqual(['media']);
  });
});

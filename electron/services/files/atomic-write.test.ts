import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace } from '../build-workplace.ts';
import { sweepTemporaryFiles, writeAtomically } from './atomic-write.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('an atomic write', () => {
  it('replaces the whole content and leaves nothing beside it', async () => {
    using place = new Workplace();
    const file = join(place.work, 'file');
    await writeAtomically(file, bytes('a long first content'));
    expect(await writeAtomically(file, bytes('second'))).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('second');
    expect(readdirSync(place.work)).toEqual(['file']);
  });

  it('asks right before the rename, when the new content is already written, and gives up on a no', async () => {
    using place = new Workplace();
    const file = join(place.work, 'file');
    writeFileSync(file, 'first');
    let writtenBefore = '';
    const replaced = await writeAtomically(file, bytes('second'), () => {
      const temporary = readdirSync(place.work).find((name) => name !== 'file') ?? '';
      writtenBefore = readFileSync(join(place.work, temporary), 'utf8');
      return Promise.resolve(false);
    });
    expect(replaced).toBe(false);
    expect(writtenBefore).toBe('second');
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(place.work)).toEqual(['file']);
  });

  it('leaves the old file and no other where it fails', async () => {
    using place = new Workplace();
    const file = join(place.work, 'file');
    writeFileSync(file, 'first');
    const failing = writeAtomically(file, bytes('second'), () => Promise.reject(new Error('pulled')));
    await expect(failing).rejects.toThrow('pulled');
    await expect(writeAtomically(join(place.root, 'nowhere', 'file'), bytes('x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(place.work)).toEqual(['file']);
  });
});

describe('sweeping', () => {
  it('removes what dead processes left, never the work of a living one or of others', async () => {
    using place = new Workplace();
    let own = '';
    await writeAtomically(join(place.work, 'file'), bytes('x'), () => {
      own = readdirSync(place.work)[0] ?? '';
      return Promise.resolve(true);
    });
    const dead = own.replace(`-${String(process.pid)}-`, '-4194303-');
    const elsewhere = own.replace(/\.[0-9a-f]{8}-/, '.00000000-');
    const old = elsewhere.replace('.file.', '.old.');
    const foreign = '.file.tmp';
    for (const name of [own, dead, elsewhere, old, foreign]) writeFileSync(join(place.work, name), 'part');
    utimesSync(join(place.work, old), 0, 0);

    await sweepTemporaryFiles(place.work, Date.now());

    const left = [own, elsewhere, foreign, 'file'];
    expect(readdirSync(place.work).sort()).toEqual(left.sort());
    expect(existsSync(join(place.work, dead))).toBe(false);
  });
});

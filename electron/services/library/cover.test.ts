import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace } from '../build-workplace.ts';
import { readCover } from './cover.ts';

/** As much of a picture as says how large it is. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function jpeg(width: number, height: number): Buffer {
  const frame = [0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, ...frame]);
}

describe('a cover', () => {
  it.each([
    ['a PNG', png(300, 400), 'image/png'],
    ['a progressive JPEG', jpeg(300, 400), 'image/jpeg'],
  ])('that is %s is shown', async (_what, bytes, type) => {
    using place = new Workplace();
    writeFileSync(join(place.root, 'cover.png'), bytes);
    expect(await readCover(place.root, 'cover.png')).toEqual({ ok: true, value: { bytes, type } });
  });

  it.each([
    ['too many pixels', png(60_000, 60_000), 'too-large'],
    ['too many pixels a side', jpeg(10, 5000), 'too-large'],
    ['no pixels', png(0, 10), 'too-large'],
    ['too many bytes', Buffer.concat([png(1, 1), Buffer.alloc(4 * 1024 * 1024)]), 'too-large'],
    [
      'a drawing that may hold scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'not-a-picture',
    ],
    ['half a JPEG', jpeg(300, 400).subarray(0, 12), 'not-a-picture'],
    [
      'a JPEG whose segments lead nowhere',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]),
      'not-a-picture',
    ],
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
  ])('of %s is not', async (_what, bytes, reason) => {
    using place = new Workplace();
    writeFileSync(join(place.root, 'cover.png'), bytes);
    expect(await readCover(place.root, 'cover.png')).toEqual({ ok: false, error: reason });
  });

  it('is a file of the pack, not a link, not a folder', async () => {
    using place = new Workplace();
    writeFileSync(join(place.root, 'secret.png'), png(1, 1));
    symlinkSync(join(place.root, 'secret.png'), join(place.packs, 'link.png'));
    mkdirSync(join(place.packs, 'folder.png'));
    expect(await readCover(place.packs, 'link.png')).toEqual({ ok: false, error: 'not-a-file' });
    expect(await readCover(place.packs, 'folder.png')).toEqual({ ok: false, error: 'not-a-file' });
    expect(await readCover(place.packs, 'none.png')).toEqual({ ok: false, error: 'missing' });
  });
});

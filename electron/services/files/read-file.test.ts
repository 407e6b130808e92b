import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace } from '../build-workplace.ts';
import { decodeJson, decodeUtf8, readBytes } from './read-file.ts';

describe('reading', () => {
  it('says what is in the way', async () => {
    using place = new Workplace();
    const file = join(place.root, 'file');
    writeFileSync(file, '12345');
    expect(await readBytes(file, 4)).toEqual({ ok: false, error: { code: 'too-large', limit: 4 } });
    expect(await readBytes(place.root, 100)).toEqual({ ok: false, error: { code: 'not-a-file' } });
    expect(await readBytes(join(place.root, 'none'), 100)).toEqual({ ok: false, error: { code: 'missing' } });
    expect(await readBytes(join(file, 'below'), 100)).toEqual({ ok: false, error: { code: 'missing' } });
    expect((await readBytes(file, 5)).ok).toBe(true);
  });

  it('does not wait at a named pipe', async () => {
    using place = new Workplace();
    const pipe = join(place.root, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await readBytes(pipe, 100)).toEqual({ ok: false, error: { code: 'not-a-file' } });
  });

  it('takes text as it stands and repairs nothing', () => {
    const text = '\uFEFF„Gipfel“\r\n\u00AD𝔛';
    expect(decodeUtf8(Buffer.from(text))).toEqual({ ok: true, value: text });
    expect(decodeUtf8(Uint8Array.of(0x66, 0xfc, 0x72))).toEqual({ ok: false, error: { code: 'not-utf8' } });
  });

  it('takes JSON with a byte order mark, and refuses half of one', () => {
    expect(decodeJson(Buffer.from('\uFEFF{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
    expect(decodeJson(Buffer.from('{"a":'))).toEqual({ ok: false, error: { code: 'not-json' } });
  });
});

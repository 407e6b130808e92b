import { describe, expect, it } from 'vitest';

import { readSaved } from '../../../lessons/format/saved.ts';
import { sealedKeyFormat, type SealedKeyFile } from '../../../lessons/format/sealed-key.ts';
import { sealKey, unsealKey } from './seal-key.ts';

const key = Buffer.from('{"format":"lesart-key","formatVersion":1,"items":[]}\n');
const lesson = { lesson: 'lesson', textHash: 'a'.repeat(64) };

const sealed = await sealKey(key, 'Grüße aus Zimmer 4', lesson);

const changed = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

describe('a sealed key', () => {
  it('is a file of its format, shows nothing of the key, and is another each time', async () => {
    const read = readSaved(sealedKeyFormat, JSON.parse(JSON.stringify(sealed)));
    expect(read).toEqual({ ok: true, value: sealed });
    expect(Buffer.from(sealed.ciphertext, 'base64').includes('lesart')).toBe(false);
    const again = await sealKey(key, 'Grüße aus Zimmer 4', lesson);
    expect(again.derivation.salt).not.toBe(sealed.derivation.salt);
    expect(again.ciphertext).not.toBe(sealed.ciphertext);
  });

  it('opens to the same bytes, however the keyboard composes its letters', async () => {
    const composed = await unsealKey(sealed, 'Grüße aus Zimmer 4');
    expect(composed.ok && Buffer.from(composed.value).equals(key)).toBe(true);
    expect((await unsealKey(sealed, 'Gru\u0308ße aus Zimmer 4')).ok).toBe(true);
  });

  it('tells another passphrase from a changed file', async () => {
    const problem = async (file: SealedKeyFile, passphrase = 'Grüße aus Zimmer 4') => {
      const opened = await unsealKey(file, passphrase);
      return opened.ok ? null : opened.error;
    };
    expect(await problem(sealed, 'grüße aus zimmer 4')).toBe('wrong-passphrase');
    const { cipher } = sealed;
    expect(await problem({ ...sealed, ciphertext: changed(sealed.ciphertext) })).toBe('damaged');
    expect(await problem({ ...sealed, cipher: { ...cipher, tag: changed(cipher.tag) } })).toBe('damaged');
    expect(await problem({ ...sealed, cipher: { ...cipher, iv: changed(cipher.iv) } })).toBe('damaged');
  });

  it('can not be put beside another lesson or another text', async () => {
    for (const other of [{ lesson: 'other' }, { textHash: 'b'.repeat(64) }]) {
      expect(await unsealKey({ ...sealed, ...other }, 'Grüße aus Zimmer 4')).toEqual({
        ok: false,
        error: 'damaged',
      });
    }
  });

  it.each([
    ['N', 2 ** 30],
    ['N', 2 ** 10],
    ['N', 40_000],
    ['r', 1024],
    ['p', 1000],
    ['salt', 'AAAA'],
    ['salt', 'not base64, really not'],
  ])('is refused before scrypt runs where it asks for %s = %s', (name, value) => {
    const hostile = { ...sealed, derivation: { ...sealed.derivation, [name]: value } };
    const read = readSaved(sealedKeyFormat, hostile);
    expect(!read.ok && read.error.code === 'invalid' && read.error.issues[0]?.path).toBe(
      `derivation.${name}`,
    );
  });

  it('is refused where a part of it is no base64 or not as long as it must be', () => {
    for (const cipher of [
      { ...sealed.cipher, tag: '' },
      { ...sealed.cipher, iv: 'AAAAAAAAAAAAAAA=' },
      { ...sealed.cipher, name: 'aes-128-ecb' },
    ])
      expect(readSaved(sealedKeyFormat, { ...sealed, cipher }).ok).toBe(false);
    for (const ciphertext of ['', 'AA', 'AAA-', 'AA==AAAA', ' AAA', 'AAAA\n'])
      expect(readSaved(sealedKeyFormat, { ...sealed, ciphertext }).ok, ciphertext).toBe(false);
  });
});

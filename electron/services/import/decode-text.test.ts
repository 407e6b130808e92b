import { describe, expect, it } from 'vitest';

import { declaredInPage, decodeText } from './decode-text.ts';

const words = 'Größe „Straße“ – naïve €';
const utf8 = Buffer.from(words);
const utf16le = Buffer.from(words, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();
/** "Größe" in windows-1252, with a quotation mark that ISO-8859-1 doesn't have. */
const western = Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x84]);

describe('the characters of a file', () => {
  it.each([
    ['UTF-8', utf8, null, 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), null, 'utf-8'],
    ['UTF-16LE with one', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le]), null, 'utf-16le'],
    ['UTF-16BE with one', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be]), null, 'utf-16be'],
    ['UTF-8 that is declared to be something else', utf8, 'windows-1252', 'utf-8'],
  ])('reads %s', (_, bytes, declared, encoding) => {
    expect(decodeText(bytes, declared)).toEqual({
      ok: true,
      value: { text: words, encoding, assumed: false },
    });
  });

  it.each(['utf16le', 'utf16be'])('reads %s without a mark by its zero bytes', (kind) => {
    const long = Buffer.from('The council has debated. '.repeat(4), 'utf16le');
    const bytes = kind === 'utf16le' ? long : long.swap16();
    expect(decodeText(bytes)).toMatchObject({ value: { text: 'The council has debated. '.repeat(4) } });
  });

  it.each([
    ['windows-1252', false],
    ['iso-8859-1', false],
    ['UTF-8', true],
    ['no-such-encoding', true],
    [null, true],
  ])('reads what is not UTF-8 as windows-1252 where %s is declared', (declared, assumed) => {
    expect(decodeText(western, declared)).toEqual({
      ok: true,
      value: { text: 'Größe„', encoding: 'windows-1252', assumed },
    });
  });

  it('reads other declared encodings', () => {
    expect(decodeText(Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'windows-1251')).toMatchObject({
      value: { text: 'Привет', encoding: 'windows-1251' },
    });
    const japanese = Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]);
    expect(decodeText(japanese, 'iso-2022-jp')).toMatchObject({ value: { text: '日本' } });
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48])],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    ['half a code unit', Buffer.from([0xff, 0xfe, 0x41])],
  ])('does not read %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: false, error: 'not-text' });
  });
});

describe('the encoding a page declares', () => {
  it.each([
    ['<meta charset="windows-1252">', 'windows-1252'],
    ['<META http-equiv=Content-Type content="text/html; charset=iso-8859-15">', 'iso-8859-15'],
    ['<?xml version="1.0" encoding=\'utf-8\'?><html>', 'utf-8'],
    ['<p>charset=none</p>', null],
    [`${' '.repeat(2000)}<meta charset=koi8-r>`, null],
  ])('is found in %s', (page, name) => {
    expect(declaredInPage(Buffer.from(page))).toBe(name);
  });
});

import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSaved } from '../../../lessons/format/saved.ts';
import { signatureFormat, type SignatureFile } from '../../../lessons/format/signature.ts';
import { Workplace } from '../build-workplace.ts';
import { KnownSigners } from './known-signers.ts';
import type { PackContents } from './pack-contents.ts';
import { signPack, verifyPack, type Verification } from './sign-pack.ts';
import { isTaken, makeSigningKey, openSigningKey, readSigningKey, writeSigningKey } from './signing-key.ts';

const passphrase = 'a passphrase of some length';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const pack: PackContents['pack'] = {
  format: 'lesart-pack',
  formatVersion: 1,
  id: 'pack',
  version: '1.2.0',
  title: { de: 'Paket' },
  authors: ['Ada'],
  licence: null,
  languages: ['de'],
  summary: null,
  requires: '0.1.0',
  cover: null,
  lessons: ['one'],
};

const contents: PackContents = {
  pack,
  entries: ['pack.json', 'one/lesson.json', 'one/key.json', 'one/article.txt'].map((path) => ({
    path,
    bytes: bytesOf(`what ${path} holds`),
  })),
};

const signed = (file: SignatureFile, { pack, entries }: PackContents = contents): PackContents => ({
  pack,
  entries: [...entries, { path: 'signature.json', bytes: bytesOf(JSON.stringify(file)) }],
});

async function newKey(name = 'Ada Lovelace') {
  const key = await makeSigningKey(name, passphrase);
  const opened = await openSigningKey(key, passphrase);
  if (!opened.ok) throw new Error(opened.error);
  return { key, privateKey: opened.value };
}

const { key, privateKey } = await newKey();
const signature = signPack(contents, key, privateKey);

const changesIn = (verification: Verification): unknown =>
  verification.state === 'altered'
    ? verification.files.map(({ path, change }) => `${path} ${change}`)
    : verification.state;

describe('a signature', () => {
  it('is a file of its format and proves who signed what is there', () => {
    expect(readSaved(signatureFormat, JSON.parse(JSON.stringify(signature)))).toEqual({
      ok: true,
      value: signature,
    });
    expect(verifyPack(signed(signature))).toEqual({
      state: 'valid',
      signer: {
        name: 'Ada Lovelace',
        publicKey: key.publicKey,
        fingerprint: expect.stringMatching(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/) as unknown,
      },
    });
    expect(verifyPack(contents)).toEqual({ state: 'unsigned' });
  });

  it('knows the file in which a byte was changed, added or taken away', () => {
    const changed = (entries: PackContents['entries']) =>
      changesIn(verifyPack(signed(signature, { pack, entries })));
    const { entries } = contents;
    fc.assert(
      fc.property(
        fc.nat(entries.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (at, place, mask) => {
          const entry = entries[at];
          if (entry === undefined) return;
          const bytes = Uint8Array.from(entry.bytes);
          const where = place % bytes.length;
          bytes[where] = (bytes[where] ?? 0) ^ mask;
          expect(changed(entries.with(at, { ...entry, bytes }))).toEqual([`${entry.path} changed`]);
        },
      ),
    );
    expect(changed(entries.slice(1))).toEqual(['pack.json missing']);
    const more = { path: 'cover.png', bytes: bytesOf('') };
    expect(changed([...entries, more])).toEqual(['cover.png added']);
  });

  it('holds for nothing but itself: not for another name, key, pack, version or list', async () => {
    const other = await newKey('Ada Lovelace');
    const forged: Partial<SignatureFile>[] = [
      { signer: 'Grace Hopper' },
      { publicKey: other.key.publicKey },
      { pack: 'other' },
      { packVersion: '1.2.1' },
      { packHash: '0'.repeat(64) },
      { signature: signPack(contents, other.key, other.privateKey).signature },
      { publicKey: Buffer.alloc(32, 0xff).toString('base64') },
    ];
    for (const parts of forged)
      expect(changesIn(verifyPack(signed({ ...signature, ...parts })))).toEqual(['signature.json changed']);
    // Another pack that says the same of itself in the signature, but not in pack.json.
    const elsewhere = { ...contents, pack: { ...pack, id: 'other' } };
    expect(changesIn(verifyPack(signed(signature, elsewhere)))).toEqual(['signature.json changed']);
  });

  it('that is none is never taken for one', () => {
    for (const text of ['', '{}', '[]', JSON.stringify({ ...signature, signer: 'Ada\nGrace' })]) {
      const entries = [...contents.entries, { path: 'signature.json', bytes: bytesOf(text) }];
      expect(changesIn(verifyPack({ pack, entries })), text).toEqual(['signature.json changed']);
    }
  });
});

describe('a signing key', () => {
  it('is kept for its owner alone, opens with its passphrase only, and is never written over', async () => {
    using place = new Workplace();
    const file = join(place.root, 'keys', 'signing-key.json');
    await writeSigningKey(file, key);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await readSigningKey(file)).toEqual({ ok: true, value: key });
    expect(await openSigningKey(key, 'another')).toEqual({ ok: false, error: 'wrong-passphrase' });
    const error: unknown = await writeSigningKey(file, key).catch((reason: unknown) => reason);
    expect(isTaken(error)).toBe(true);
  });

  it('does not open beside a public key that is not its own', async () => {
    const other = await newKey();
    const swapped = { ...key, publicKey: other.key.publicKey };
    expect(await openSigningKey(swapped, passphrase)).toEqual({ ok: false, error: 'damaged' });
  });
});

describe('the known signers', () => {
  const by = (file: SignatureFile): Verification => verifyPack(signed(file));
  const now = (): Date => new Date('2026-03-01T09:00:00Z');

  it('tell a key that was there before from another, whatever the names say', async () => {
    using place = new Workplace();
    const known = new KnownSigners({ file: join(place.root, 'user', 'known-signers.json'), now });
    const kindOf = async (verification: Verification, id = 'pack'): Promise<unknown> => {
      const standing = await known.standing(id, verification);
      return standing.ok ? standing.value.kind : standing.error;
    };
    expect(await kindOf(by(signature))).toBe('new');
    expect(await kindOf({ state: 'unsigned' })).toBe('unsigned');
    await known.remember('pack', by(signature));
    expect(await kindOf(by(signature))).toBe('same');
    expect(await kindOf(by(signature), 'second')).toBe('known');

    const other = await newKey('Ada Lovelace');
    const another = by(signPack(contents, other.key, other.privateKey));
    const fingerprint = expect.stringMatching(/^[0-9a-f ]{39}$/) as unknown;
    const before = { name: 'Ada Lovelace', fingerprint, since: '2026-03-01T09:00:00.000Z' };
    expect(await known.standing('pack', another)).toEqual({
      ok: true,
      value: { kind: 'another-key', before },
    });
    expect(await known.standing('pack', { state: 'unsigned' })).toEqual({
      ok: true,
      value: { kind: 'unsigned', before },
    });
    await known.remember('pack', { state: 'unsigned' });
    expect(await kindOf(by(signature))).toBe('same');
    await known.remember('pack', another);
    expect(await kindOf(by(signature))).toBe('another-key');
  });

  it('say so where they can not be read, and are not written over', async () => {
    using place = new Workplace();
    const file = join(place.root, 'known-signers.json');
    writeFileSync(file, '{');
    const known = new KnownSigners({ file, now });
    const problem = { ok: false, error: { file, reason: 'not-json', path: '' } };
    expect(await known.standing('pack', by(signature))).toEqual(problem);
    expect(await known.remember('pack', by(signature))).toEqual(problem);
  });
});

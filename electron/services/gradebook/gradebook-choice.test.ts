import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Cipher } from '../class-output/cipher.ts';
import { Gradebook } from './gradebook.ts';
import { GradebookChoice } from './gradebook-choice.ts';
import { OwnPlace } from './own-place.ts';
import { SharedAddressFile } from './shared-address-file.ts';

const away = { address: 'postgresql://u@localhost:1/lesart?sslmode=disable', authority: null };
const none: Cipher = { encrypt: () => null, decrypt: () => null };
const turned: Cipher = {
  encrypt: (text) => Buffer.from(text, 'utf8').reverse(),
  decrypt: (bytes) => Buffer.from(bytes).reverse().toString('utf8'),
};

describe('which gradebook is used', () => {
  let folder = '';
  let file = '';
  const opened: Gradebook[] = [];
  const choose = (cipher = turned): { choice: GradebookChoice; addresses: SharedAddressFile } => {
    const now = () => new Date(0);
    const own = join(folder, 'gradebook.db');
    const library = { contentHash: () => Promise.resolve(null), read: () => Promise.resolve(null) };
    const gradebook = new Gradebook({ place: new OwnPlace(own), library, now, newId: randomUUID });
    opened.push(gradebook);
    const addresses = new SharedAddressFile(file, cipher, now);
    const choice = new GradebookChoice({
      gradebook,
      addresses,
      own,
      waiting: join(folder, 'waiting.db'),
      now,
      changed: () => undefined,
      patience: { connect: 2000, query: 2000 },
    });
    return { choice, addresses };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lesart-choice-'));
    file = join(folder, 'shared.json');
  });
  afterEach(async () => {
    for (const gradebook of opened.splice(0)) await gradebook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is this computer’s own until another is chosen', async () => {
    const { choice } = choose();
    expect(await choice.begin()).toEqual([]);
    expect(choice.stand()).toEqual({ state: { kind: 'own' }, shared: null, canSeal: true });
  });

  it.each(['', '{', '{"format":"lesart-shared-gradebook","formatVersion":2}', '[]'])(
    'is not silently another where its address can’t be read (%s)',
    async (content) => {
      writeFileSync(file, content);
      const { choice } = choose();
      const [notice] = await choice.begin();
      expect(notice).toMatchObject({ code: 'gradebook-address-damaged' });
      expect(readdirSync(folder)).toEqual([notice?.params['kept']]);
      expect(choice.stand().state).toEqual({ kind: 'own' });
    },
  );

  it('is found again at the next start, away or not, and shows no password', async () => {
    await choose().addresses.write({ ...away, password: 'geheim' });
    expect(readFileSync(file, 'utf8')).not.toContain('geheim');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const { choice } = choose();
    expect(await choice.begin()).toEqual([]);
    const stand = await choice.lookAgain();
    expect(stand).toMatchObject({
      state: { kind: 'away', place: 'localhost:1/lesart', reason: 'unreachable', waiting: 0 },
      shared: { hasPassword: true, sealed: true },
    });
    expect(JSON.stringify(stand)).not.toContain('geheim');
    expect((await choice.own()).shared).toBeNull();
    expect(readdirSync(folder)).not.toContain('shared.json');
  });

  it('keeps nothing of what can’t be used', async () => {
    const { choice } = choose(none);
    const wish = { ...away, password: 'geheim' };
    expect(await choice.share({ ...wish, address: 'woanders' })).toEqual({ kind: 'not-an-address' });
    expect(await choice.share(wish)).toEqual({ kind: 'refused', reason: 'unreachable', missing: [] });
    expect(choice.stand()).toEqual({ state: { kind: 'own' }, shared: null, canSeal: false });
    expect(readdirSync(folder)).not.toContain('shared.json');
  });
});

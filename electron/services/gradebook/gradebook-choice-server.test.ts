import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startTestServer, type TestServer } from './build-server.ts';
import { Gradebook } from './gradebook.ts';
import { GradebookChoice } from './gradebook-choice.ts';
import { OwnPlace } from './own-place.ts';
import { writtenAddress } from './server-address.ts';
import { SharedAddressFile } from './shared-address-file.ts';

let server: TestServer | null = null;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.end());

describe('choosing a server', () => {
  let folder = '';
  const opened: Gradebook[] = [];
  const choose = (): GradebookChoice => {
    const now = () => new Date(0);
    const own = join(folder, 'gradebook.db');
    const library = { contentHash: () => Promise.resolve(null), read: () => Promise.resolve(null) };
    const gradebook = new Gradebook({ place: new OwnPlace(own), library, now, newId: randomUUID });
    opened.push(gradebook);
    const cipher = { encrypt: () => null, decrypt: () => null };
    return new GradebookChoice({
      gradebook,
      addresses: new SharedAddressFile(join(folder, 'shared.json'), cipher, now),
      own,
      waiting: join(folder, 'waiting.db'),
      now,
      changed: () => undefined,
      patience: { connect: 5000, query: 5000 },
    });
  };
  const authority = (file: string) => ({ name: 'school.pem', certificates: readFileSync(file, 'utf8') });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lesart-choice-'));
  });
  afterEach(async () => {
    for (const gradebook of opened.splice(0)) await gradebook.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps nothing where password or certificate are wrong, tries without using, uses, and goes back', async ({
    skip,
  }) => {
    if (server === null) return skip('PostgreSQL is not installed');
    const at = await server.newDatabase();
    const address = writtenAddress({ ...at, protection: 'verify-full' });
    const [known, foreign] = [authority(server.authority), authority(server.otherAuthority)];
    const { password } = at;
    const choice = choose();
    const refused = (reason: string) => ({ kind: 'refused', reason, missing: [] });
    expect(await choice.share({ address, password: 'falsch', authority: known })).toEqual(
      refused('refused-password'),
    );
    expect(await choice.share({ address, password: null, authority: known })).toEqual(
      refused('refused-password'),
    );
    expect(await choice.share({ address, password, authority: foreign })).toEqual(refused('tls'));
    expect(readdirSync(folder)).not.toContain('shared.json');
    expect(await choice.try({ address, password, authority: known })).toEqual({ kind: 'well' });
    expect(choice.stand()).toMatchObject({ state: { kind: 'own' }, shared: null });
    expect(await choice.share({ address, password, authority: known })).toEqual({ kind: 'well' });
    expect(choice.stand()).toMatchObject({ state: { kind: 'shared' }, shared: { hasPassword: true } });
    expect((await choice.own()).state).toEqual({ kind: 'own' });
  });

  it('gives a password that was saved only to the same server, vouched for by the same authority', async ({
    skip,
  }) => {
    if (server === null) return skip('PostgreSQL is not installed');
    const at = await server.newDatabase();
    const address = writtenAddress({ ...at, protection: 'require' });
    const choice = choose();
    expect(await choice.share({ address, password: at.password, authority: null })).toEqual({ kind: 'well' });
    expect(await choice.try({ address, password: null, authority: null })).toEqual({ kind: 'well' });
    expect(
      await choice.try({ address, password: null, authority: authority(server.authority) }),
    ).toMatchObject({ kind: 'refused', reason: 'refused-password' });
  });
});

import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { buildLesson } from '../../../lessons/format/build-lesson.ts';
import type { PackOffer } from '../../contract/offers.ts';
import { Workplace, writeLesson, writePack } from '../build-workplace.ts';
import { KnownSigners } from '../pack-format/known-signers.ts';
import { readPackContents } from '../pack-format/pack-contents.ts';
import { signPack } from '../pack-format/sign-pack.ts';
import { makeSigningKey, openSigningKey } from '../pack-format/signing-key.ts';
import { PackOffers } from './pack-offers.ts';

const passphrase = 'a passphrase of some length';

/** Offers into the workplace's packs; one pack ships. */
function offersIn(place: Workplace): PackOffers {
  const shipped = join(place.root, 'shipped');
  if (!existsSync(shipped)) writePack(shipped, 'ships', ['lesson']);
  return new PackOffers({
    place: { folder: place.packs, shipped, appVersion: '0.1.0' },
    signers: new KnownSigners({ file: join(place.root, 'signers.json'), now: () => new Date(0) }),
    waitingRoom: join(place.root, 'waiting'),
    newId: randomUUID,
  });
}

function offered(offer: PackOffer): Extract<PackOffer, { kind: 'pack' }> {
  if (offer.kind !== 'pack') throw new Error(JSON.stringify(offer));
  return offer;
}

const waiting = (place: Workplace): string[] => readdirSync(join(place.root, 'waiting'));

/** A version of the pack "media", in a folder of its own. */
function version(place: Workplace, number: string, lessons: readonly string[]): string {
  const folder = writePack(join(place.root, `from-${number}`), 'media', lessons);
  const file = join(folder, 'pack.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: number }));
  return folder;
}

async function sign(folder: string, name: string): Promise<void> {
  const key = await makeSigningKey(name, passphrase);
  const opened = await openSigningKey(key, passphrase);
  const contents = await readPackContents(folder);
  if (!opened.ok || !contents.ok) throw new Error('not signed');
  writeFileSync(join(folder, 'signature.json'), JSON.stringify(signPack(contents.value, key, opened.value)));
}

describe('an offered pack', () => {
  it('is installed as it was shown, whatever becomes of the file', async () => {
    using place = new Workplace();
    const offers = offersIn(place);
    const source = version(place, '1.0.0', ['one']);
    const offer = offered(await offers.open(source));
    expect(offer).toMatchObject({ file: 'media', against: { kind: 'new' }, standing: { kind: 'unsigned' } });
    expect(readdirSync(place.packs)).toEqual([]);
    writeFileSync(join(source, 'one', 'article.txt'), 'Something else entirely.');
    expect(await offers.install(offer.id)).toMatchObject({ ok: true, value: { outcome: 'installed' } });
    expect(readFileSync(join(place.packs, 'media', 'one', 'article.txt'), 'utf8')).toBe('Der Text von one.');
    expect(waiting(place)).toEqual([]);
    expect((await offers.install(offer.id)).ok).toBe(false);
  });

  it('that is declined, or refused, leaves nothing behind', async () => {
    using place = new Workplace();
    const offers = offersIn(place);
    await offers.decline(offered(await offers.open(version(place, '1.0.0', ['one']))).id);
    expect(waiting(place)).toEqual([]);
    const refused = [join(place.root, 'shipped', 'ships'), join(place.root, 'nowhere.lesart'), place.work];
    for (const source of refused) expect((await offers.open(source)).kind).toBe('refused');
    expect(waiting(place)).toEqual([]);
    expect(readdirSync(place.packs)).toEqual([]);
  });

  it('is compared with what is installed: what is new, gone, and changed', async () => {
    using place = new Workplace();
    const offers = offersIn(place);
    await offers.install(offered(await offers.open(version(place, '1.1.0', ['one', 'two', 'three']))).id);
    const next = version(place, '1.2.0', ['one', 'two', 'four']);
    writeLesson(next, buildLesson('Ein anderer Artikel.', { id: 'one', title: { de: 'Eins' } }));
    writeLesson(next, buildLesson('Der Text von two.', { id: 'two', title: { de: 'Zwei' } }));
    const { against } = offered(await offers.open(next));
    const titles = (of: string): unknown =>
      (against as unknown as Record<string, { title: { de: string } }[]>)[of]?.map(({ title }) => title.de);
    expect(against).toMatchObject({ kind: 'update', installed: '1.1.0' });
    expect(['added', 'gone', 'otherText', 'changed'].map(titles)).toEqual([
      ['Lesson'],
      ['Lesson'],
      ['Eins'],
      ['Zwei'],
    ]);
    const older = offered(await offers.open(version(place, '1.0.0', ['one'])));
    expect(older.against).toEqual({ kind: 'older', installed: '1.1.0' });
    const again = offered(await offers.open(join(place.packs, 'media')));
    expect(again.against).toEqual({ kind: 'same', installed: '1.1.0', identical: true });
  });

  it('says whose key signed it, and when that is another one than before', async () => {
    using place = new Workplace();
    const offers = offersIn(place);
    const first = version(place, '1.0.0', ['one']);
    await sign(first, 'Ada');
    const offer = offered(await offers.open(first));
    expect(offer.standing).toMatchObject({ kind: 'new', signer: { name: 'Ada' } });
    await offers.install(offer.id);
    expect(offered(await offers.open(first)).standing).toMatchObject({ kind: 'same' });

    const second = version(place, '1.1.0', ['one']);
    expect(offered(await offers.open(second)).standing).toMatchObject({
      kind: 'unsigned',
      before: { name: 'Ada' },
    });
    await sign(second, 'Ada');
    expect(offered(await offers.open(second)).standing).toMatchObject({ kind: 'another-key' });
    writeLesson(second, buildLesson('Nach dem Unterschreiben.', { id: 'one' }));
    expect(offered(await offers.open(second)).standing).toMatchObject({ kind: 'altered' });
  });

  it('does not call a key new when it can not look up earlier ones', async () => {
    using place = new Workplace();
    const offers = offersIn(place);
    const signed = version(place, '1.0.0', ['one']);
    await sign(signed, 'Ada');
    await offers.install(offered(await offers.open(signed)).id);
    const unsigned = version(place, '1.1.0', ['one']);
    writeFileSync(join(place.root, 'signers.json'), '{"format":"lesart-known-sig');
    expect(offered(await offers.open(signed)).standing).toMatchObject({
      kind: 'not-compared',
      signer: { name: 'Ada' },
    });
    expect(offered(await offers.open(unsigned)).standing).toEqual({ kind: 'not-compared', signer: null });
    writeLesson(signed, buildLesson('Nach dem Unterschreiben.', { id: 'one' }));
    expect(offered(await offers.open(signed)).standing).toMatchObject({ kind: 'altered' });
  });

  it('waits for no one over a restart', async () => {
    using place = new Workplace();
    await offersIn(place).open(version(place, '1.0.0', ['one']));
    expect(waiting(place)).toHaveLength(1);
    await offersIn(place).prepare();
    expect(existsSync(join(place.root, 'waiting'))).toBe(false);
  });

  it('that can not be unpacked anywhere is a failure, not a refusal', async () => {
    using place = new Workplace();
    const source = version(place, '1.0.0', ['one']);
    const offers = offersIn(place);
    rmSync(join(place.root, 'waiting'), { recursive: true, force: true });
    writeFileSync(join(place.root, 'waiting'), 'a file where the folder should be');
    expect(await offers.open(source)).toMatchObject({ kind: 'failed' });
  });
});

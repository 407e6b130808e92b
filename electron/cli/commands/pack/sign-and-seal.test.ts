import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { Workplace } from '../../../services/build-workplace.ts';
import { runTerminal, type Ran } from '../../run-terminal.ts';

const shipped = fileURLToPath(new URL('../../../../lessons/packs/wostotschny', import.meta.url));
const lesson = 'gipfel-in-wostotschny';

/** Runs commands as a person with an empty folder of their own. */
function personIn(place: Workplace) {
  const pack = join(place.root, 'mine');
  cpSync(shipped, pack, { recursive: true });
  const home = join(place.root, 'home');
  const run = (passphrase: string | null, ...args: string[]): Promise<Ran> =>
    runTerminal(['pack', ...args], {
      folder: place.root,
      environment: {
        HOME: home,
        XDG_CONFIG_HOME: join(home, 'config'),
        APPDATA: join(home, 'config'),
        LESART_PASSPHRASE: passphrase ?? undefined,
      },
    });
  return { pack, run };
}

const passphrase = 'five words picked by chance';

describe('lesart pack sign and verify', { timeout: 120_000 }, () => {
  it('makes a key once, signs folder and file, and sees every change', async () => {
    using place = new Workplace();
    const { pack, run } = personIn(place);
    const verify = async (typed: string, ...more: string[]) => {
      const ran = await run(null, 'verify', typed, '--json', ...more);
      const { state, standing } = JSON.parse(ran.out) as { state: string; standing: { kind: string } };
      return [ran.code, state, standing.kind];
    };
    expect(await verify('mine')).toEqual([1, 'unsigned', 'unsigned']);

    const nameless = await run(passphrase, 'sign', 'mine');
    expect([nameless.code, nameless.problems]).toEqual([2, expect.stringContaining('give --name')]);
    const signed = await run(passphrase, 'sign', 'mine', '--name', 'Ada Lovelace', '--json');
    expect([signed.code, signed.problems]).toEqual([0, expect.stringContaining('made a signing key')]);
    expect(JSON.parse(signed.out)).toMatchObject({ id: 'wostotschny', signer: 'Ada Lovelace' });
    expect(await verify('mine', '--remember')).toEqual([0, 'valid', 'new']);
    expect(await verify('mine')).toEqual([0, 'valid', 'same']);

    expect((await run(null, 'build', 'mine', '--out', 'mine.lesart')).code).toBe(0);
    expect(await verify('mine.lesart')).toEqual([0, 'valid', 'same']);
    writeFileSync(join(pack, 'NOTES.md'), 'what is not of the pack is not signed');
    expect(await verify('mine')).toEqual([0, 'valid', 'same']);
    writeFileSync(join(pack, 'pack.json'), `${readFileSync(join(pack, 'pack.json'), 'utf8')}\n`);
    expect(await verify('mine')).toEqual([1, 'altered', 'altered']);

    const again = await run(passphrase, 'sign', 'mine.lesart', '--json');
    expect(again.code).toBe(0);
    expect(await verify('mine.lesart')).toEqual([0, 'valid', 'same']);
    expect(await run('another passphrase', 'sign', 'mine')).toMatchObject({
      code: 2,
      out: '',
      problems: expect.stringContaining('not the one it was sealed with') as unknown,
    });
    await run(passphrase, 'sign', 'mine', '--key', 'other.json', '--name', 'Ada Lovelace');
    expect(await verify('mine')).toEqual([1, 'valid', 'another-key']);
  });

  it('asks nobody who is not there, and changes no pack that ships', async () => {
    using place = new Workplace();
    const { run } = personIn(place);
    const unasked = await run(null, 'sign', 'mine', '--name', 'Ada');
    expect([unasked.code, unasked.problems]).toEqual([2, expect.stringContaining('LESART_PASSPHRASE')]);
    const ships = await run(passphrase, 'sign', 'wostotschny', '--name', 'Ada');
    expect([ships.code, ships.problems]).toEqual([2, expect.stringContaining('ships with Lesart')]);
    expect(existsSync(join(shipped, 'signature.json'))).toBe(false);
    const withKey = await run(passphrase, 'sign', 'wostotschny', '--key', 'k.json', '--name', 'Ada');
    expect([withKey.code, existsSync(join(place.root, 'k.json'))]).toEqual([2, false]);
    const copied = await run(
      passphrase,
      ...['sign', 'wostotschny', '--key', 'k.json', '--name', 'Ada', '--out', 'signed.lesart'],
    );
    expect(copied.code).toBe(0);
    expect((await run(null, 'verify', 'signed.lesart')).out).toContain('Ada');
    expect(existsSync(join(shipped, 'signature.json'))).toBe(false);
  });
});

describe('lesart pack seal and unseal', { timeout: 120_000 }, () => {
  it('takes the key out of reach and brings it back to the byte', async () => {
    using place = new Workplace();
    const { pack, run } = personIn(place);
    const key = readFileSync(join(pack, lesson, 'key.json'));
    await run(passphrase, 'sign', 'mine', '--name', 'Ada');

    const sealed = await run(passphrase, 'seal', 'mine', '--out', 'exam.lesart', '--json');
    expect([sealed.code, JSON.parse(sealed.out)]).toEqual([0, { lessons: [lesson] }]);
    expect(sealed.problems).toContain('sign it again');
    expect(sealed.problems).toContain(`${lesson} is an exam now`);
    expect((await run(null, 'check', 'exam.lesart')).out).not.toContain('error:');
    expect(readFileSync(join(pack, lesson, 'key.json')).equals(key)).toBe(true);
    const shown = await run(null, 'show', 'exam.lesart', '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ lessons: [{ id: lesson, key: null }] });
    expect((await run(null, 'unpack', 'exam.lesart', '--out', 'exam')).code).toBe(0);
    expect(existsSync(join(place.root, 'exam', lesson, 'key.json'))).toBe(false);

    const wrong = await run('another passphrase', 'unseal', 'exam');
    expect([wrong.code, wrong.problems]).toEqual([2, expect.stringContaining('not the one')]);
    const file = join(place.root, 'passphrase.txt');
    writeFileSync(file, `${passphrase}\n`);
    const unsealed = await run(null, 'unseal', 'exam', '--passphrase-file', file);
    expect([unsealed.code, unsealed.problems]).toEqual([0, '']);
    expect(readFileSync(join(place.root, 'exam', lesson, 'key.json')).equals(key)).toBe(true);
    expect(existsSync(join(place.root, 'exam', lesson, 'key.sealed.json'))).toBe(false);
  });

  it('seals nothing under a short passphrase, and no lesson that is not there', async () => {
    using place = new Workplace();
    const { pack, run } = personIn(place);
    const short = await run('short', 'seal', 'mine');
    expect([short.code, short.problems]).toEqual([2, expect.stringContaining('at least 10 characters')]);
    const unknown = await run(passphrase, 'seal', 'mine', '--lesson', 'other');
    expect([unknown.code, unknown.problems]).toEqual([2, expect.stringContaining('no lesson other')]);
    expect(existsSync(join(pack, lesson, 'key.json'))).toBe(true);
  });
});

describe('lesart pack unpack', { timeout: 60_000 }, () => {
  it('writes over nothing', async () => {
    using place = new Workplace();
    const { run } = personIn(place);
    await run(null, 'build', 'mine', '--out', 'mine.lesart');
    const taken = await run(null, 'unpack', 'mine.lesart', '--out', 'mine');
    expect([taken.code, taken.out]).toEqual([2, '']);
    const fresh = await run(null, 'unpack', 'mine.lesart', '--json');
    expect(fresh.code).toBe(0);
    expect((JSON.parse(fresh.out) as { folder: string }).folder).toBe(join(place.root, 'wostotschny'));
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import { buildItem, buildLesson } from '../../../lessons/format/build-lesson.ts';
import { Workplace } from '../build-workplace.ts';
import { readPackFolder } from '../library/pack-folder.ts';
import { lessonContents, packContents, packFile, snapshot } from './build-pack-file.ts';
import { installPack } from './installed-packs.ts';

/** How long, in seconds, all of it may take; what it finds is found again by its seed. */
const seconds = Number(process.env['LESART_FUZZ_SECONDS'] ?? 15);
const seed = Number(process.env['LESART_FUZZ_SEED'] ?? Date.now() % 2 ** 31);
console.info(`fuzzing for ${String(seconds)} s with LESART_FUZZ_SEED=${String(seed)}`);

/** Parameters for a part of the time. */
const parameters = (part: number) => ({
  seed,
  numRuns: 10_000_000,
  interruptAfterTimeLimit: seconds * 1000 * part,
  endOnFailure: true,
});
const timeout = seconds * 1000 + 60_000;

const answers = { refused: 0, installed: 0 };
afterAll(() => console.info('fuzzing:', answers));

const sound = new Map([
  ...packContents('media', ['lesson']),
  ...lessonContents(
    buildLesson('Er sagte, es sei so. Sie nicht.', {
      key: [buildItem('one', { start: 0, end: 8 }), buildItem('two', { start: 10, end: 19 })],
    }),
  ),
]);

/** Opens a file as a stranger's pack: no exception, no trace but a whole pack in its place, or none at all. */
async function open(bytes: Buffer): Promise<void> {
  using workplace = new Workplace();
  const file = join(workplace.root, 'pack.lesart');
  writeFileSync(file, bytes);
  const place = { folder: workplace.packs, shipped: null, appVersion: '0.1.0' };
  const installed = await installPack(file, place);
  const beside = ['pack.lesart', 'packs/', 'work/'];
  const found = snapshot(workplace.root);
  expect(found.filter((name) => !name.startsWith('packs/') || name === 'packs/')).toEqual(beside);
  answers[installed.ok ? 'installed' : 'refused'] += 1;
  if (!installed.ok) {
    expect(found).toEqual(beside);
    expect(Object.values(installed.error.params).join('')).not.toMatch(
      /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u,
    );
    return;
  }
  const { pack } = installed.value;
  const inPlace = found.filter((name) => name.startsWith('packs/') && name !== 'packs/');
  for (const name of inPlace) expect(name.startsWith(`packs/${pack}/`)).toBe(true);
  expect(await readPackFolder(join(workplace.packs, pack))).toMatchObject({
    ok: true,
    value: { problems: [] },
  });
}

describe('fuzzing', () => {
  const whole = packFile(sound);
  const numbers = fc.constantFrom(
    0,
    1,
    0x7f,
    0xff,
    0x7fff,
    0xffff,
    0x7fffffff,
    0xffffffff,
    0x04034b50,
    0x02014b50,
  );
  const place = fc.nat(whole.length - 1);
  /** The end of an archive holds most of what can be wrong with it. */
  const nearEnd = fc.nat(400).map((distance) => Math.max(0, whole.length - 1 - distance));
  const anywhere = fc.oneof(place, nearEnd);
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('byte' as const), at: anywhere, value: fc.nat(255) }),
    fc.record({
      kind: fc.constant('number' as const),
      at: anywhere,
      value: numbers,
      bytes: fc.constantFrom(2, 4),
    }),
    fc.record({ kind: fc.constant('cut' as const), at: anywhere, length: fc.nat(200) }),
    fc.record({ kind: fc.constant('repeat' as const), at: anywhere, length: fc.nat(200) }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: anywhere,
      content: fc.uint8Array({ maxLength: 64 }),
    }),
    fc.record({ kind: fc.constant('end' as const), at: anywhere }),
  );
  type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

  const mutated = (bytes: Buffer, change: Mutation): Buffer => {
    const at = Math.min(change.at, Math.max(0, bytes.length - 1));
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (change.kind) {
      case 'byte':
        return Buffer.concat([before, Buffer.of(change.value), after.subarray(1)]);
      case 'number': {
        const number = Buffer.alloc(4);
        number.writeUInt32LE(change.value);
        return Buffer.concat([before, number.subarray(0, change.bytes), after.subarray(change.bytes)]);
      }
      case 'cut':
        return Buffer.concat([before, after.subarray(change.length)]);
      case 'repeat':
        return Buffer.concat([before, after.subarray(0, change.length), after]);
      case 'insert':
        return Buffer.concat([before, change.content, after]);
      case 'end':
        return before;
    }
  };

  it('archives', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        await open(mutations.reduce(mutated, whole));
      }),
      parameters(0.4),
    );
  });

  it('names and headers', { timeout }, async () => {
    const steps = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '',
        'CON',
        'lesson',
        'pack.json',
        'key.json',
        'a\\b',
        'C:',
        '\0',
        '\u202e',
        'ä',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const name = fc.array(steps, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const entry = fc.record(
      {
        name: fc.oneof(
          name,
          fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
        ),
        content: fc.oneof(fc.string(), fc.uint8Array()),
        method: fc.constantFrom(0, 8, 12, 99),
        flags: fc.nat(0xffff),
        mode: fc.nat(0xffff),
        attributes: fc.nat(0xffffffff),
        extra: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
        size: numbers,
        packedSize: numbers,
        crc: numbers,
        offset: fc.oneof(numbers, place),
      },
      { requiredKeys: ['name'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 4 }), async (entries) => {
        await open(packFile(sound, entries));
      }),
      parameters(0.2),
    );
  });

  it('JSON', { timeout }, async () => {
    const file = fc.constantFrom('pack.json', 'lesson/lesson.json', 'lesson/key.json');
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        null,
        -1,
        1e308,
        2 ** 53,
        '',
        'media',
        '../up',
        'con',
        '\u202e',
        '\ud800',
        [],
        {},
        true,
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    const change = fc.record({
      walk: fc.array(fc.nat(20), { minLength: 1, maxLength: 7 }),
      how: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const, 'repeat' as const),
      key: fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'de', 'x'),
      value: odd,
    });
    const letters = fc.array(fc.tuple(fc.nat(5000), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 2,
    });
    await fc.assert(
      fc.asyncProperty(file, fc.array(change, { maxLength: 3 }), letters, async (name, changes, spelling) => {
        const value: unknown = JSON.parse(sound.get(name)?.toString() ?? '');
        for (const each of changes) changeValue(value, each);
        let text = JSON.stringify(value);
        for (const [at, letter] of spelling) text = text.slice(0, at) + letter + text.slice(at + 1);
        await open(packFile(new Map(sound).set(name, Buffer.from(text))));
      }),
      parameters(0.4),
    );
  });
});

interface Change {
  walk: number[];
  how: 'replace' | 'remove' | 'add' | 'repeat';
  key: string;
  value: unknown;
}

/** Walks into a JSON value by counted steps and changes what it finds there. */
function changeValue(value: unknown, { walk, how, key, value: odd }: Change): void {
  let holder = value as Record<string, unknown>;
  for (const [depth, step] of walk.entries()) {
    const keys = Object.keys(holder);
    const chosen = keys[step % Math.max(1, keys.length)];
    if (chosen === undefined) return;
    const next = holder[chosen];
    const isEnd = depth === walk.length - 1 || typeof next !== 'object' || next === null;
    if (!isEnd) {
      holder = next as Record<string, unknown>;
      continue;
    }
    if (how === 'replace') holder[chosen] = odd;
    else if (how === 'remove') Reflect.deleteProperty(holder, chosen);
    else if (how === 'repeat' && Array.isArray(holder)) holder.push(next);
    else
      Object.defineProperty(holder, key, {
        value: odd,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return;
  }
}

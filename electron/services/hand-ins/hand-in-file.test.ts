import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { buildHandIn } from '../../../lessons/classroom/build-hand-in.ts';
import { HAND_IN_LIMIT, readHandIn, readHandInFile, sealHandIn } from './hand-in-file.ts';
import { nameOfHandIn } from './names.ts';

const content = buildHandIn();
const sealed = Buffer.from(sealHandIn(content));
const parsed = JSON.parse(sealed.toString()) as Record<string, unknown>;

const reread = (value: unknown, space?: string): ReturnType<typeof readHandIn> =>
  readHandIn(Buffer.from(JSON.stringify(value, null, space)));

describe('a hand-in', () => {
  it('comes back whole and intact', () => {
    const read = readHandIn(sealed);
    expect(read).toMatchObject({ kind: 'whole', intact: true });
    if (read.kind !== 'whole') return;
    const { check: _check, ...back } = read.handIn;
    expect(back).toEqual(content);
  });

  it('is named after learner, lesson and attempt', () => {
    expect(nameOfHandIn(content)).toBe('KRANICH-47.pack.lesson.0a1b2c3d.lesart-hand-in');
    expect(nameOfHandIn({ ...content, learner: 'COM1' })).toBe('COM1-.pack.lesson.0a1b2c3d.lesart-hand-in');
  });

  it('law: white space and the order of keys do not matter', () => {
    const shuffled = (value: unknown, turn: (names: string[]) => string[]): unknown => {
      if (Array.isArray(value)) return value.map((inner) => shuffled(inner, turn));
      if (typeof value !== 'object' || value === null) return value;
      const fields = value as Record<string, unknown>;
      return Object.fromEntries(
        turn(Object.keys(fields)).map((name) => [name, shuffled(fields[name], turn)]),
      );
    };
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000_000)), fc.constantFrom('', ' ', '\t'), (chance, space) => {
        const turn = (names: string[]): string[] =>
          names
            .map((name) => [chance.next().value ?? 0, name] as const)
            .sort(([one], [other]) => one - other)
            .map(([, name]) => name);
        expect(reread(shuffled(parsed, turn), space)).toMatchObject({ kind: 'whole', intact: true });
      }),
    );
  });

  it('law: a single changed byte is noticed', () => {
    fc.assert(
      fc.property(fc.nat(sealed.length - 2), fc.integer({ min: 0, max: 255 }), (place, byte) => {
        fc.pre(sealed[place] !== byte);
        const changed = Buffer.from(sealed);
        changed[place] = byte;
        const read = readHandIn(changed);
        if (read.kind === 'whole' && read.intact) expect(meaningOf(changed)).toEqual(meaningOf(sealed));
      }),
      { numRuns: 2000 },
    );
  });

  it('law: a changed, missing or additional value is noticed, wherever it stands', () => {
    const places = pathsIn(parsed);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom<unknown>(
          undefined,
          null,
          0,
          1,
          true,
          '',
          'x',
          [],
          {},
          'KRANICH-48',
          '2026-03-01T00:00:00Z',
        ),
        (path, value) => {
          const changed = structuredClone(parsed);
          put(changed, path, value);
          fc.pre(JSON.stringify(changed) !== JSON.stringify(parsed));
          const read = reread(changed);
          expect(read.kind === 'whole' && read.intact).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
    expect(reread({ ...parsed, more: 1 })).toEqual({ kind: 'damaged', reason: 'invalid' });
  });

  it('that was edited and still makes sense is read, and says so', () => {
    const changed = structuredClone(parsed) as { learner: string };
    changed.learner = 'DACHS-12';
    expect(reread(changed)).toMatchObject({ kind: 'whole', intact: false, handIn: { learner: 'DACHS-12' } });
  });

  it.each([
    ['cut off', sealed.subarray(0, sealed.length / 2), { kind: 'damaged', reason: 'not-json' }],
    ['not text', Buffer.from([0xff, 0xfe, 0x00]), { kind: 'foreign' }],
    ['a picture', Buffer.from('\x89PNG\r\n'), { kind: 'foreign' }],
    ['empty', Buffer.alloc(0), { kind: 'foreign' }],
    ['other JSON', Buffer.from('{"format":"lesart-attempt","formatVersion":4}'), { kind: 'foreign' }],
    ['an array', Buffer.from('[]'), { kind: 'foreign' }],
    [
      'of a later Lesart',
      Buffer.from('{"format":"lesart-hand-in","formatVersion":2}'),
      { kind: 'newer', version: 2, supported: 1 },
    ],
    [
      'with a special key',
      Buffer.from('{"format":"lesart-hand-in","__proto__":{}}'),
      { kind: 'damaged', reason: 'special-key' },
    ],
    [
      'too deep',
      Buffer.from(`{"format":"lesart-hand-in","a":${'['.repeat(1_000_000)}`),
      { kind: 'damaged', reason: 'too-deep' },
    ],
    ['too large', Buffer.alloc(HAND_IN_LIMIT + 1), { kind: 'too-large', limit: HAND_IN_LIMIT }],
  ])('%s', (_name, bytes, expected) => {
    expect(readHandIn(bytes)).toEqual(expected);
  });
});

describe('a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hand-ins-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read, missing, or no file at all', async () => {
    const file = join(folder, nameOfHandIn(content));
    expect(await readHandInFile(file)).toEqual({ kind: 'missing' });
    await writeFile(file, sealed);
    expect(await readHandInFile(file)).toMatchObject({ kind: 'whole', intact: true });
    expect(await readHandInFile(folder)).toEqual({ kind: 'foreign' });
  });
});

/** What JSON stands for: "1.0" is "1", and an escaped letter the letter. */
const meaningOf = (bytes: Buffer): unknown => JSON.parse(bytes.toString()) as unknown;

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...path, name],
    ...pathsIn(inner, [...path, name]),
  ]);
}

function put(into: Record<string, unknown>, path: string[], value: unknown): void {
  const last = path[path.length - 1] ?? '';
  const place = path
    .slice(0, -1)
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], into);
  (place as Record<string, unknown>)[last] = value;
}

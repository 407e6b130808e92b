import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { Workplace, writePack } from '../build-workplace.ts';
import { Library } from '../library/library.ts';
import { PackIndex } from '../library/pack-index.ts';
import { readPackFolder } from '../library/pack-folder.ts';
import { packContents, packFile } from './build-pack-file.ts';
import { preparePacks } from './installed-packs.ts';

const ROUNDS = 12;
const LESSONS = ['first', 'second', 'third'];
const program = fileURLToPath(new URL('./install-and-stop.ts', import.meta.url));

const start = (...args: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

/** Starts as the app does, and expects one whole version of the pack and nothing else. Returns which. */
async function startAgain(workplace: Workplace): Promise<string> {
  await preparePacks({ folder: workplace.packs, shipped: null, appVersion: '0.1.0' }, Date.now());
  expect(readdirSync(workplace.packs)).toEqual(['media']);
  const read = await readPackFolder(join(workplace.packs, 'media'));
  if (!read.ok) throw new Error(read.error.reason);
  expect(read.value.problems).toEqual([]);
  expect(read.value.lessons).toHaveLength(LESSONS.length);
  expect(
    (await new Library([{ path: workplace.packs, origin: 'own' }], new PackIndex(null, '')).list()).notices,
  ).toEqual([]);
  return read.value.pack.version;
}

describe('a process killed', () => {
  it.each([
    [0, '1.0.0'],
    [1, '1.0.0'],
    [2, '2.0.0'],
    [3, '2.0.0'],
    [4, '2.0.0'],
  ])(
    'after %i steps of replacing a pack leaves one whole version',
    { timeout: 20_000 },
    async (stop, version) => {
      using workplace = new Workplace();
      writePack(workplace.packs, 'media', LESSONS);
      const dead = 999_999_999;
      const staged = join(workplace.packs, `.pack.00000000-${String(dead)}-1.1.lesart-incoming`);
      mkdirSync(staged);
      for (const [name, bytes] of packContents('media', LESSONS, { version: '2.0.0' })) {
        mkdirSync(join(staged, name, '..'), { recursive: true });
        writeFileSync(join(staged, name), bytes);
      }
      const child = start(workplace.packs, String(stop), staged);
      await once(child, 'close');
      expect(child.signalCode).toBe('SIGKILL');
      expect(await startAgain(workplace)).toBe(version);
    },
  );

  it(`at any moment, ${String(ROUNDS)} times, leaves one whole version`, { timeout: 60_000 }, async () => {
    using workplace = new Workplace();
    writePack(workplace.packs, 'media', LESSONS);
    const files = ['2.0.0', '3.0.0'].map((version) => {
      const file = join(workplace.root, `${version}.lesart`);
      writeFileSync(file, packFile(packContents('media', LESSONS, { version })));
      return file;
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = start(workplace.packs, 'never', ...files);
      let complaints = '';
      child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
      await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
      await new Promise((resolve) => setTimeout(resolve, 3 + round * 4));
      child.kill('SIGKILL');
      await once(child, 'close');
      expect(complaints).toBe('');
      await startAgain(workplace);
    }
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

import { Workplace } from '../build-workplace.ts';
import { journalIn, testBounds } from './build-journal.ts';
import { JournalWriter } from './journal-writer.ts';

const ROUNDS = 15;
const program = fileURLToPath(new URL('./append-without-end.ts', import.meta.url));

/** Runs the program until it has announced a line, lets it go on for a while and kills it. */
async function killWhileAppending(file: string, after: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let announced = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => (announced += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(complaints).toBe('');
  return Number(announced.trim().split('\n').at(-1));
}

it(
  `a process killed while appending, ${ROUNDS} times, loses no line it had announced`,
  { timeout: 60_000 },
  async () => {
    using place = new Workplace();
    const file = join(place.work, 'journal');
    await new JournalWriter(testBounds).create(file, [{ count: 0 }]);
    for (let round = 0; round < ROUNDS; round += 1) {
      const announced = await killWhileAppending(file, 1 + round * 3);
      const { lines, lost, branches } = await journalIn(file);
      expect({ lost, branches }).toEqual({ lost: 0, branches: [] });
      expect(lines.length - 1).toBeGreaterThanOrEqual(announced);
      expect(lines.length - 1).toBeLessThanOrEqual(announced + 1);
      expect(lines.map(({ record }) => (record as { count: number }).count)).toEqual([...lines.keys()]);
    }
  },
);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

import { marksOf } from '../../../lessons/marks/history.ts';
import { lessonCalled, Workplace, workOn } from '../build-workplace.ts';
import { WorkFolder } from '../work-folder.ts';

const ROUNDS = 15;
const program = fileURLToPath(new URL('./save-without-end.ts', import.meta.url));

/** Runs the program until it has announced a save, lets it go on for a while and kills it. */
async function killWhileSaving(folder: string, after: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
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
  `a process killed while saving, ${ROUNDS} times, loses nothing it had announced`,
  { timeout: 60_000 },
  async () => {
    using place = new Workplace();
    for (let round = 0; round < ROUNDS; round += 1) {
      const announced = await killWhileSaving(place.work, 3 + round * 3);
      const { attempt, notices } = await place.openWindow().open(workOn(lessonCalled('lesson')), false);
      expect(notices).toEqual([]);
      expect(marksOf(attempt.history).length).toBeGreaterThanOrEqual(announced);
      expect(marksOf(attempt.history).length).toBeLessThanOrEqual(announced + 1);
    }
    await new WorkFolder(place.work, place.work).prepare(Date.now());
    expect(readdirSync(place.work)).toHaveLength(1);
  },
);

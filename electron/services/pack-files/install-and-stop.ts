/**
 * Installs pack files, one after the other and round again, and says so after each: the program that `kill.test.ts` kills.
 * With a number it kills itself after so many steps of putting a folder in the place of a pack.
 */
import { writeSync } from 'node:fs';

import { installPack } from './installed-packs.ts';
import { stepsInPlace } from './set-in-place.ts';

const [folder = '', stop = '', ...sources] = process.argv.slice(2);
const place = { folder, shipped: null, appVersion: '0.1.0' };

if (stop !== 'never') {
  const steps = stepsInPlace(folder, sources[0] ?? '', 'media');
  for (let step = 0; step < Number(stop); step += 1) await steps.next();
  process.kill(process.pid, 'SIGKILL');
}
for (;;) {
  for (const source of sources) {
    const installed = await installPack(source, place, { replace: 'any' });
    if (!installed.ok) throw new Error(installed.error.code);
    writeSync(1, '.');
  }
}

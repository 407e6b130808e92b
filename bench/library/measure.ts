import { join } from 'node:path';

import { Library } from '../../electron/services/library/library.ts';
import { PackIndex } from '../../electron/services/library/pack-index.ts';
import { freshUserData } from '../electron.ts';
import { aimCells, atMost, ms, type Section } from '../section.ts';
import { median, quantile } from '../statistics.ts';
import { writeManyPacks } from './many-packs.ts';
import { searchInApp } from './search.ts';

const PACKS = 1000;
const ROUNDS = 5;

/** A library of a thousand packs: how long until it is listed, and how long until a key in the search shows its effect. */
export async function measureLibrary(tell: (line: string) => void): Promise<Section> {
  const userData = freshUserData();
  try {
    writeManyPacks(join(userData.path, 'packs'), PACKS);
    tell('listing');
    const service = await measureService(
      join(userData.path, 'packs'),
      join(userData.path, 'bench-index.json'),
    );
    tell('searching, first start');
    const first = await searchInApp(userData.path);
    tell('searching, later start');
    const later = await searchInApp(userData.path);
    const keys = [...first.keys, ...later.keys];
    const row = (what: string, time: number, limit?: number): string[] => [
      what,
      ms(time),
      ...aimCells(limit === undefined ? null : atMost('', time, limit, ' ms')),
    ];
    return {
      title: `Library (${String(PACKS)} packs of one lesson; the service alone median of ${String(ROUNDS)})`,
      tables: [
        {
          headings: ['', 'time', 'aim', ''],
          rows: [
            row('listed, packs never seen', median(service.cold)),
            row('every lesson read whole, in the background', median(service.check)),
            row('listed after a restart', median(service.restarted)),
            row('listed again', median(service.again)),
            row('app started until the list is there, first start', first.listed),
            row('app started until the list is there, later', later.listed),
            row('key in the search to painted, median', median(keys), 50),
            row('key in the search to painted, 95th percentile', quantile(keys, 0.95), 100),
          ],
        },
      ],
      notes: ['Starting the app counts Playwright’s own start, too.'],
      measured: { service, first, later },
    };
  } finally {
    userData.remove();
  }
}

async function measureService(
  packs: string,
  file: string,
): Promise<Record<'cold' | 'check' | 'restarted' | 'again', number[]>> {
  const times = {
    cold: [] as number[],
    check: [] as number[],
    restarted: [] as number[],
    again: [] as number[],
  };
  const open = (index: string | null): Library =>
    new Library([{ path: packs, origin: 'own' }], new PackIndex(index, 'bench'));
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = open(null);
    times.cold.push(await timed(() => fresh.list()));
    times.check.push(await timed(() => fresh.check()));
    times.again.push(await timed(() => fresh.list()));
    const first = open(file);
    await first.list();
    await first.check();
    const restarted = open(file);
    times.restarted.push(await timed(() => restarted.list()));
  }
  return times;
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await task();
  return performance.now() - from;
}

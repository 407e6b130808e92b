import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { Workplace } from '../build-workplace.ts';
import { lyingPackFiles } from './lying-pack-files.ts';

it('finds pack files and nothing else, also where there is no folder', async () => {
  using place = new Workplace();
  for (const name of ['b-1.0.0.lesart', 'A.LESART', 'notes.txt', '.hidden.lesart', 'x.lesart-attempt'])
    writeFileSync(join(place.root, name), '');
  mkdirSync(join(place.root, 'folder.lesart'));
  expect(await lyingPackFiles(place.root)).toEqual(['A.LESART', 'b-1.0.0.lesart']);
  expect(await lyingPackFiles(join(place.root, 'missing'))).toEqual([]);
});

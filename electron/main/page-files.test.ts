import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { Workplace } from '../services/build-workplace.ts';
import { listFiles } from './page-files.ts';

it('names the files pages are made of, and no others', () => {
  using place = new Workplace();
  mkdirSync(join(place.work, 'assets'));
  for (const name of ['index.html', 'assets/a b.js', 'assets/a.js.map', 'notes.txt', '.env']) {
    writeFileSync(join(place.work, name), '');
  }
  symlinkSync('/etc', join(place.work, 'outside.html'));
  expect([...listFiles(place.work)].sort()).toEqual([
    [
      '/assets/a%20b.js',
      { path: join(place.work, 'assets', 'a b.js'), type: 'text/javascript; charset=utf-8' },
    ],
    ['/index.html', { path: join(place.work, 'index.html'), type: 'text/html; charset=utf-8' }],
  ]);
});

import { expect, it } from 'vitest';

import { isOwnPage } from './page-address.ts';

it.each([
  ['lesart://app/index.html', true],
  ['lesart://app/assets/a.js?x#y', true],
  ['LESART://APP/index.html', false],
  ['lesart://app.evil/index.html', false],
  ['lesart://evil/lesart://app/', false],
  ['lesart://user@app/index.html', false],
  ['lesart://:secret@app/index.html', false],
  ['lesart://app:80/index.html', false],
  ['https://app/lesart://app/', false],
  ['file:///lesart://app/index.html', false],
  ['about:blank', false],
  ['data:text/html,lesart://app/', false],
  ['blob:lesart://app/0', false],
  ['lesart:app/index.html', false],
  ['', false],
])('%s is our page: %s', (address, ours) => {
  expect(isOwnPage(address)).toBe(ours);
});

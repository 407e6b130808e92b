import { join } from 'node:path';
import { expect, it } from 'vitest';

import { Workplace } from '../build-workplace.ts';
import { writeFailure } from './failures.ts';

it.each([
  ['ENOSPC', true, 'disk-full'],
  ['EDQUOT', true, 'disk-full'],
  ['EROFS', true, 'folder-read-only'],
  ['EACCES', true, 'folder-read-only'],
  ['EPERM', true, 'folder-read-only'],
  ['ENOENT', false, 'folder-missing'],
  ['ENODEV', false, 'folder-missing'],
  ['EIO', false, 'folder-missing'],
  ['ESTALE', false, 'folder-missing'],
  ['EIO', true, 'write-failed'],
  ['ENOENT', true, 'write-failed'],
  ['EMFILE', true, 'write-failed'],
])('%s with the folder there (%s) is %s', async (errno, there, code) => {
  using place = new Workplace();
  const folder = there ? place.work : join(place.root, 'pulled');
  const error = Object.assign(new Error('system'), { code: errno });
  expect(await writeFailure(error, join(folder, 'file'))).toEqual({
    code,
    params: { folder, file: 'file', reason: errno },
  });
});

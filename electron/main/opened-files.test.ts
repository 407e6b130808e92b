import { join } from 'node:path';
import { expect, it } from 'vitest';

import { OpenedFiles, packFilesIn } from './opened-files.ts';

it('finds pack files among the arguments, and nothing else', () => {
  const args = [
    'lesart',
    '.',
    '--lang=de',
    'medien.lesart',
    '--user-data-dir=x.lesart',
    'work.lesart-attempt',
    'A.LESART',
  ];
  expect(packFilesIn(args, '/home/anna')).toEqual(
    ['medien.lesart', 'A.LESART'].map((name) => join('/home/anna', name)),
  );
  expect(packFilesIn(['other.lesart'], '/')).toEqual([]);
});

it('hands on files once, in order, and says when there are any', () => {
  const files = new OpenedFiles();
  let told = 0;
  files.add(['a']);
  files.whenWaiting(() => (told += 1));
  files.add(['b', 'a']);
  files.add([]);
  expect(told).toBe(1);
  expect([files.take(), files.take(), files.take()]).toEqual(['a', 'b', null]);
});

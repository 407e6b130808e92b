import { join } from 'node:path';
import { expect, it } from 'vitest';

import { OpenedFiles, filesIn } from './opened-files.ts';

it('finds packs, drafts and hand-ins among the arguments, and nothing else', () => {
  const args = [
    'lesart',
    '.',
    '--lang=de',
    'medien.lesart',
    '--user-data-dir=x.lesart',
    'work.lesart-attempt',
    'Entwurf.lesart-draft',
    'A.LESART',
    'KRANICH-47.pack.lesson.0a1b2c3d.lesart-hand-in',
  ];
  expect(filesIn(args, '/home/anna')).toEqual(
    [
      'medien.lesart',
      'Entwurf.lesart-draft',
      'A.LESART',
      'KRANICH-47.pack.lesson.0a1b2c3d.lesart-hand-in',
    ].map((name) => join('/home/anna', name)),
  );
  expect(filesIn(['other.lesart'], '/')).toEqual([]);
});

it('hands on files once, in order, each kind by itself, and says when there are any', () => {
  const files = new OpenedFiles();
  const told: string[] = [];
  files.add(['a']);
  files.whenWaiting((kind) => told.push(kind));
  files.add(['b', 'a', 'c.lesart-draft', 'd.lesart-hand-in']);
  files.add([]);
  expect(told).toEqual(['pack', 'draft', 'hand-in']);
  expect([files.take('pack'), files.take('pack'), files.take('pack')]).toEqual(['a', 'b', null]);
  expect([files.take('draft'), files.take('draft')]).toEqual(['c.lesart-draft', null]);
  expect(files.waiting('hand-in')).toEqual(['d.lesart-hand-in']);
});

import { expect, it } from 'vitest';

import { groupLosses } from './loss-groups.ts';

const loss = (what: string, count: number, where: string[] = [], name = '') => ({ what, name, count, where });

it('gathers what means the same to a teacher, and names words to look at but no ids', () => {
  expect(
    groupLosses([
      loss('feature', 3, ['T1', 'T2'], 'strength'),
      loss('image', 2, ['a.png']),
      loss('embedded-media', 1),
      loss('unreadable-character', 2, ['Stra�e']),
      loss('relation', 1, ['R1']),
      loss('something-newer', 4),
    ]),
  ).toEqual([
    { group: 'pictures', count: 3, name: '', where: [] },
    { group: 'unreadable', count: 2, name: '', where: ['Stra�e'] },
    { group: 'said', count: 8, name: '', where: [] },
  ]);
});

it('says which encoding was supposed', () => {
  expect(groupLosses([loss('assumed-encoding', 1, ['über'], 'windows-1252')])).toEqual([
    { group: 'encoding', count: 1, name: 'windows-1252', where: ['über'] },
  ]);
});

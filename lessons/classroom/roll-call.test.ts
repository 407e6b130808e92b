import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Chance } from '../compare/simulation/chance.ts';
import { classListSchema, type ClassList } from './class-list.ts';
import { callRoll, enrol, MOST_LEARNERS } from './roll-call.ts';

const empty: ClassList = { format: 'lesart-class-list', formatVersion: 1, name: '9b', entries: [] };
const person = (name: string, code: string | null = null) => ({ name, code, email: null, platformId: null });
const draw = (seed: number) => {
  const chance = new Chance(seed);
  return () => chance.next();
};
const entry = (code: string) => ({ code, name: '', email: null, platformId: null });

test('who is on the list and handed nothing in is missing; who handed in and is not on the list is a stranger', () => {
  const list = { entries: [entry('KRANICH-47'), entry('KIOSK-22'), entry('FASAN-51')] };
  expect(callRoll(list, ['KIOSK-22', 'KRANICH-74', 'ANANAS-99', 'KIOSK-22'])).toEqual({
    missing: [entry('KRANICH-47'), entry('FASAN-51')],
    strangers: [
      { code: 'KRANICH-74', meant: 'KRANICH-47' },
      { code: 'ANANAS-99', meant: null },
    ],
  });
});

test('whoever is put on a list has a code of their own, and it is a list', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), (count, seed) => {
      const people = Array.from({ length: count }, (_, place) => person(`Person ${String(place)}`));
      const enrolled = enrol(empty, people, ['KRANICH-47'], draw(seed));
      const list = classListSchema.parse(enrolled.list);
      expect(list.entries.map(({ name }) => name)).toEqual(people.map(({ name }) => name));
      expect(list.entries.map(({ code }) => code)).not.toContain('KRANICH-47');
    }),
    { numRuns: 20 },
  );
});

test('a code that was typed is kept, unless somebody has it', () => {
  const first = enrol(empty, [person('Ada', 'KRANICH-47'), person('Bela')], [], draw(1)).list;
  expect(first?.entries[0]).toEqual({ ...entry('KRANICH-47'), name: 'Ada' });
  expect(enrol(first ?? empty, [person('Cem', 'KRANICH-47')], [], draw(1)).problem).toEqual({
    kind: 'code-taken',
    code: 'KRANICH-47',
  });
});

test('a list that would be too long is refused', () => {
  const people = Array.from({ length: MOST_LEARNERS + 1 }, () => person('Ada'));
  expect(enrol(empty, people, [], draw(1)).problem).toEqual({ kind: 'too-many', most: MOST_LEARNERS });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { whichCount, type Countable } from './which-count.ts';

const one = (parts: Partial<Countable>): Countable => ({
  pack: 'pack',
  lesson: 'lesson',
  learner: 'KIOSK-47',
  attempt: 'a',
  handedInAt: '2026-03-02T09:00:00.000Z',
  check: '1',
  ...parts,
});

const monday = one({});
const standings = (handIns: readonly Countable[], attempt: 'latest' | 'first' = 'latest') =>
  whichCount(handIns, attempt).map(({ standing }) => standing);

it('counts a file once, and of an attempt what was handed in last', () => {
  const mended = one({ handedInAt: '2026-03-02T09:05:00.000Z', check: '2' });
  expect(standings([monday, { ...monday }])).toEqual(['duplicate', 'counts']);
  expect(standings([mended, monday])).toEqual(['counts', 'earlier-version']);
});

it('counts the latest or the first of a learner’s attempts, and says how many there are', () => {
  const again = one({ attempt: 'b', handedInAt: '2026-03-09T09:00:00.000Z', check: '3' });
  expect(standings([again, monday])).toEqual(['counts', 'other-attempt']);
  expect(standings([again, monday], 'first')).toEqual(['other-attempt', 'counts']);
  expect(whichCount([again, monday], 'latest').map(({ attempts }) => attempts)).toEqual([2, 2]);
});

it('law: every learner of a lesson counts once, whatever the order of files', () => {
  const handIn = fc.record({
    pack: fc.constant('pack'),
    lesson: fc.constantFrom('one', 'two'),
    learner: fc.constantFrom('KIOSK-47', 'RADIO-12'),
    attempt: fc.constantFrom('a', 'b'),
    handedInAt: fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z', '2026-03-09T09:00:00Z'),
    check: fc.constantFrom('1', '2', '3'),
  });
  fc.assert(
    fc.property(fc.array(handIn), fc.constantFrom('latest' as const, 'first' as const), (handIns, which) => {
      const counting = (order: readonly Countable[]) =>
        whichCount(order, which)
          .filter(({ standing }) => standing === 'counts')
          .map(({ one: { lesson, learner, attempt, check } }) => [lesson, learner, attempt, check].join(' '))
          .sort();
      const names = new Set(handIns.map(({ lesson, learner }) => `${lesson} ${learner}`));
      expect(counting(handIns)).toHaveLength(names.size);
      expect(counting([...handIns].reverse())).toEqual(counting(handIns));
      expect(whichCount(handIns, which).map((weighed) => weighed.one)).toEqual(handIns);
    }),
  );
});

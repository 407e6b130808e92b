import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';

import { Chance } from '../compare/simulation/chance.ts';
import { learnerCodeSchema, readLearnerCode } from '../marks/learner-code.ts';
import { CODE_WORDS } from './code-words.ts';
import { makeCodes, nearestCode } from './codes.ts';

const codesOf = (count: number, seed: number, taken: readonly string[] = []) => {
  const chance = new Chance(seed);
  return makeCodes(count, () => chance.next(), taken);
};

const tooClose = (words: readonly string[]): string[] =>
  words.flatMap((one, place) =>
    words
      .slice(place + 1)
      .filter((other) => distance(one, other) < 3)
      .map((other) => `${one} ${other}`),
  );

describe('codes for a class', () => {
  it('are of words that no slip makes into another', () => {
    expect(tooClose(CODE_WORDS)).toEqual([]);
    expect(CODE_WORDS).toEqual([...CODE_WORDS].sort());
    for (const word of CODE_WORDS) expect(word).toMatch(/^[A-Z]{4,9}$/);
  });

  it('are codes, three edits apart from each other and from those taken, and the same for the same chance', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(130), fc.nat(60), (seed, count, before) => {
        const taken = codesOf(before, seed + 1);
        const codes = codesOf(count, seed, taken);
        expect(codes).toHaveLength(count);
        expect(tooClose([...codes, ...taken])).toEqual([]);
        for (const code of codes) expect(learnerCodeSchema.safeParse(code).success).toBe(true);
        expect(codesOf(count, seed, taken)).toEqual(codes);
      }),
      { numRuns: 30 },
    );
  });

  it('have a word of their own each in a class, and two digits', () => {
    const codes = codesOf(35, 7);
    expect(new Set(codes.map((code) => code.split('-')[0])).size).toBe(35);
    for (const code of codes) expect(code).toMatch(/^[A-Z]+-[1-9][0-9]$/);
  });

  it('are enough for a whole school', () => {
    const codes = codesOf(1000, 3);
    expect(new Set(codes).size).toBe(1000);
    expect(tooClose(codes)).toEqual([]);
  });

  it('have no number that people jeer with', () => {
    for (const code of codesOf(400, 5)) expect(code).not.toMatch(/13|14|18|28|31|33|69|88/);
  });
});

describe('a code that was mistyped', () => {
  const codes = codesOf(30, 11);

  it('is told from the one that was meant, after any one slip', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.nat(30),
        fc.constantFrom('drop', 'double', 'other'),
        (code, at, slip) => {
          const place = at % code.length;
          const typed =
            code.slice(0, place) +
            { drop: '', double: code.charAt(place).repeat(2), other: 'X' }[slip] +
            code.slice(place + 1);
          const read = readLearnerCode(typed);
          fc.pre(read !== null);
          expect(nearestCode(read, codes)).toBe(code);
        },
      ),
    );
  });

  it('is not guessed where it is like none, or like two', () => {
    expect(nearestCode('NOBODY-12', codes)).toBeNull();
    expect(nearestCode('KIOSK-57', ['KIOSK-47', 'KIOSK-56'])).toBeNull();
    expect(nearestCode('KIOSK-47', [])).toBeNull();
    expect(nearestCode('KIOSK-47', ['KIOSK-47', 'KIOSK-46', 'KIOSK-47'])).toBe('KIOSK-47');
  });
});

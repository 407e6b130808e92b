import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { differencesBetween } from './difference.ts';
import { replaced } from './replacement.ts';

const word = fc.constantFrom('Rat', 'er', 'sagt', 'die', 'Stadt,', '𝒳𝒴', '𝒳', '部长说', 'שלום');
const words = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '));

describe('the difference of two texts', () => {
  it('makes the one of the other', () => {
    fc.assert(
      fc.property(words, words, fc.string({ unit: 'binary' }), (one, other, noise) => {
        const fresh = other + noise;
        expect(replaced(one, differencesBetween(one, fresh))).toBe(fresh);
      }),
    );
  });

  it('is as small as what stayed lets it be', () => {
    expect(differencesBetween('Der alte Mann sagte nichts.', 'Der junge Mann sagte gar nichts.')).toEqual([
      { start: 4, end: 7, words: 'jung' },
      { start: 19, end: 19, words: ' gar' },
    ]);
  });

  it('leaves whole what is marked, where equal words could as well have come before or behind it', () => {
    const old = 'Ja, nein nein und nie.';
    const fresh = 'Ja, nein Ja, nein nein und nie.';
    const marked = { start: 4, end: 13 };
    expect(differencesBetween(old, fresh)).toEqual([{ start: 9, end: 9, words: 'Ja, nein ' }]);
    expect(differencesBetween(old, fresh, [marked])).toEqual([{ start: 4, end: 4, words: 'nein Ja, ' }]);
    expect(differencesBetween(fresh, old, [{ start: 13, end: 22 }])).toEqual([
      { start: 4, end: 13, words: '' },
    ]);
  });
});

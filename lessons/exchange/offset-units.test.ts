import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { offsetUnits, spanFromUnit, wholeCharacters, type OffsetUnit } from './offset-units.ts';

/** Any string at all, lone surrogates too, with more of what makes counting go wrong than chance would give. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('😀', '👩‍👩‍👧', 'e\u0301', '\r\n', '\r', '\ud83d', '\ude00', 'ä', '中', '\u0000', '\ufeff'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** The length as the language itself counts, over a text cut at a place between characters. */
const counted: Record<OffsetUnit, (text: string) => number> = {
  'utf-16': (text) => text.length,
  'code-point': (text) => Array.from(text).length,
  'utf-8': (text) => new TextEncoder().encode(text).length,
};
const units = fc.constantFrom<OffsetUnit>('utf-16', 'code-point', 'utf-8');

describe('offsets in another unit', () => {
  test('are what the text before them is long', () => {
    fc.assert(
      fc.property(texts, units, (text, unit) => {
        const map = offsetUnits(text, unit);
        expect(map.length).toBe(counted[unit](text));
        let offset = 0;
        for (const character of text) {
          expect(map.fromUtf16(offset)).toBe(counted[unit](text.slice(0, offset)));
          offset += character.length;
        }
        expect(map.fromUtf16(offset)).toBe(map.length);
      }),
    );
  });

  test('lead back to where they came from, and nothing else does', () => {
    fc.assert(
      fc.property(texts, units, (text, unit) => {
        const map = offsetUnits(text, unit);
        let places = 0;
        for (let there = 0; there <= map.length; there += 1) {
          const offset = map.toUtf16(there);
          if (offset === null) continue;
          places += 1;
          expect(map.fromUtf16(offset)).toBe(there);
        }
        const characters = unit === 'utf-16' ? text.length : Array.from(text).length;
        expect(places).toBe(characters + 1);
      }),
    );
  });

  test.each([-1, 4, 0.5, Number.NaN, Infinity, 2 ** 40])(
    'outside the text or none at all: %d is nowhere',
    (offset) => {
      for (const unit of ['utf-16', 'code-point', 'utf-8'] as const) {
        for (const text of ['abc', 'äbc', 'a😀']) {
          const map = offsetUnits(text, unit);
          if (offset === 4 && map.length >= 4) continue;
          expect(map.toUtf16(offset)).toBeNull();
          if (offset !== 4) expect(map.fromUtf16(offset)).toBeNull();
        }
      }
    },
  );

  test('between two surrogates are nowhere; a span there grows to the whole character', () => {
    expect(offsetUnits('a😀', 'code-point').fromUtf16(2)).toBeNull();
    expect(wholeCharacters({ start: 2, end: 3 }, 'a😀b')).toEqual({ start: 1, end: 3 });
    expect(wholeCharacters({ start: 0, end: 2 }, 'a😀b')).toEqual({ start: 0, end: 3 });
    expect(wholeCharacters({ start: 1, end: 2 }, '\ude00\ud83d\ud83d')).toEqual({ start: 1, end: 2 });
  });

  test('make no span that is empty, reversed or outside', () => {
    const map = offsetUnits('a😀b', 'code-point');
    expect(spanFromUnit(1, 2, map)).toEqual({ start: 1, end: 3 });
    expect(spanFromUnit(2, 2, map)).toBeNull();
    expect(spanFromUnit(2, 1, map)).toBeNull();
    expect(spanFromUnit(2, 9, map)).toBeNull();
  });

  test('of a long text are found in one pass', () => {
    const text = 'Wort 😀 \r\n'.repeat(200_000);
    const map = offsetUnits(text, 'utf-8');
    expect(map.fromUtf16(text.length)).toBe(map.length);
  });
});

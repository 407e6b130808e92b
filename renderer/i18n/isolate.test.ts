import fc from 'fast-check';
import { expect, test } from 'vitest';

import { balanced, isolate } from './isolate.ts';

test('text without a direction of its own stays as it is', () => {
  for (const text of ['', 'Gipfel in Wostotschny', '/home/anna/Lesart', '日本語', '"quoted" – 12 %'])
    expect(isolate(text)).toBe(text);
});

test('an override can not reach the words around it', () => {
  expect(isolate('Pack \u202Egpj.exe')).toBe('\u2068Pack \u202Egpj.exe\u2069');
  expect(isolate('שלום')).toBe('\u2068שלום\u2069');
});

test('no text gets out of its isolate, and nothing but closing marks is left out', () => {
  const marks = fc.constantFrom('\u2066', '\u2067', '\u2068', '\u2069', '\u202E', '\u202C', 'a', 'ש', ' ');
  fc.assert(
    fc.property(fc.string({ unit: marks }), (text) => {
      let depth = 0;
      for (const character of balanced(text)) {
        if (/[\u2066-\u2068]/.test(character)) depth += 1;
        if (character === '\u2069') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      const others = (of: string): string => of.replaceAll('\u2069', '');
      expect(others(balanced(text))).toBe(others(text));
    }),
  );
});

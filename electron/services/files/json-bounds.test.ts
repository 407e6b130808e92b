import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { beyondBounds, ordinaryBounds } from './json-bounds.ts';

const bounds = { depth: 3, values: 10, members: 4 };

describe('JSON beyond its bounds', () => {
  it.each([
    ['[[[1]]]', null],
    ['[[[[1]]]]', 'too-deep'],
    ['{"a":{"b":{"c":[1]}}}', 'too-deep'],
    ['[[],[],[]]', null],
    ['[1,2,3,4]', null],
    ['[1,2,3,4,5]', 'too-many-values'],
    ['[[1,2],[3,4],[5,6],[7]]', 'too-many-values'],
    ['"[[[[[[,,,,,,,,,,,"', null],
    [String.raw`"\"[[[[[["`, null],
    [String.raw`"\\"`, null],
    ['{"__proto__":1}', 'special-key'],
    ['{"a":[{"__proto__"\n\t :{}}]}', 'special-key'],
    [String.raw`{"\u005f\u005Fproto\u005f_":1}`, 'special-key'],
    ['["__proto__"]', null],
    ['{"a":"__proto__"}', null],
    ['{"constructor":{"prototype":1}}', null],
    ['"never ends', null],
    ['', null],
    [']]]]', null],
  ])('%s: %s', (text, answer) => {
    expect(beyondBounds(text, bounds)).toBe(answer);
  });

  it('stands five million brackets', () => {
    expect(beyondBounds('['.repeat(5_000_000), ordinaryBounds)).toBe('too-deep');
  });

  it('law: finds the depth and the special keys that parsing finds', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    const hasSpecialKey = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      (Object.hasOwn(value, '__proto__') || Object.values(value).some(hasSpecialKey));
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(8), (value, depth) => {
        const found = beyondBounds(JSON.stringify(value), { ...ordinaryBounds, depth });
        if (found === 'special-key') expect(hasSpecialKey(value)).toBe(true);
        else expect(found).toBe(depthOf(value) > depth ? 'too-deep' : null);
      }),
    );
  });
});

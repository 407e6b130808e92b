import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { reasonInWords } from './reasons.ts';

const format = new URL('../../lessons/format/', import.meta.url);

/** The codes of the format's own checks, as its source names them. */
const codes = readdirSync(format)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) => [
    ...readFileSync(new URL(name, format), 'utf8').matchAll(/\b(?:error|code): '([a-z-]+)'/g),
  ])
  .map(([, code = '']) => code);

describe('every code of the format', () => {
  it('is told in plain words', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !reasonInWords(code).includes(' '))).toEqual([]);
  });
});

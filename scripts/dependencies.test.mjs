import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyOutdated } from './dependencies.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lesart-dependencies-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** @param {Record<string, object>} packages */
function wanted(packages) {
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': { name: 'lesart' }, ...packages } }),
  );
}

/** @param {Record<string, object>} packages */
function installed(packages) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

describe('whyOutdated', () => {
  it('asks for an installation on a fresh clone', () => {
    wanted({ 'node_modules/zod': { version: '4.0.0' } });
    expect(whyOutdated(root)).toBe('none are there');
  });

  it('is content when npm recorded what the lock file names', () => {
    wanted({ 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' } });
    installed({ 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' } });
    expect(whyOutdated(root)).toBeUndefined();
  });

  it('names a package that is missing or another one', () => {
    wanted({
      'node_modules/zod': { version: '4.0.0' },
      'node_modules/a/node_modules/@b/c': { version: '1.0.0' },
    });
    installed({ 'node_modules/zod': { version: '4.0.0' } });
    expect(whyOutdated(root)).toBe('@b/c is missing');
    installed({ 'node_modules/zod': { version: '3.9.0' } });
    expect(whyOutdated(root)).toBe('zod differs from package-lock.json');
  });

  it("doesn't mind optional packages of other platforms", () => {
    wanted({ 'node_modules/only-windows': { version: '1.0.0', optional: true } });
    installed({});
    expect(whyOutdated(root)).toBeUndefined();
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runSteps, summary } from './run-steps.mjs';
import { addUp, readPlaywrightReport, readUnitReport, tallyOfCheck, tallyOfTests } from './tally.mjs';

const nothing = { passed: 0, failed: 0, skipped: [], failures: [] };

describe('tallyOfTests', () => {
  let folder = '';
  let report = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lesart-tally-'));
    report = join(folder, 'report.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('counts one failure when there is no report', () => {
    expect(tallyOfTests(0, report, readUnitReport)).toEqual({ ...nothing, failed: 1 });
  });

  it('counts one failure when no test ran', () => {
    writeFileSync(report, JSON.stringify(nothing));
    expect(tallyOfTests(0, report, readUnitReport).failed).toBe(1);
  });

  it('counts one failure when all tests passed but the run ended badly', () => {
    writeFileSync(report, JSON.stringify({ ...nothing, passed: 3 }));
    expect(tallyOfTests(1, report, readUnitReport)).toEqual({ ...nothing, passed: 3, failed: 1 });
    expect(tallyOfTests(0, report, readUnitReport)).toEqual({ ...nothing, passed: 3 });
  });
});

describe('readPlaywrightReport', () => {
  const spec = (/** @type {string} */ title, /** @type {string} */ status, annotations = [{}]) => ({
    title,
    tests: [
      {
        status,
        annotations,
        results: [{ annotations: [], error: { message: `\u001b[31m${title} broke\nat once` } }],
      },
    ],
  });

  it('counts tests in nested suites, flaky ones as failed, and keeps the reasons of skipped ones', () => {
    const skip = spec('full disk', 'skipped', [{ type: 'skip', description: 'no small disk here' }]);
    const inner = { title: 'saving', specs: [skip, spec('sometimes', 'flaky')] };
    const suite = {
      title: 'nothing-lost.spec.ts',
      specs: [spec('a', 'expected'), spec('b', 'unexpected')],
      suites: [inner],
    };
    expect(readPlaywrightReport({ suites: [suite], errors: [] })).toEqual({
      passed: 1,
      failed: 2,
      skipped: [{ test: 'nothing-lost.spec.ts › saving › full disk', reason: 'no small disk here' }],
      failures: [
        { test: 'nothing-lost.spec.ts › b', message: 'b broke\n    at once' },
        { test: 'nothing-lost.spec.ts › saving › sometimes', message: 'sometimes broke\n    at once' },
      ],
    });
  });

  it('counts errors outside of tests', () => {
    expect(readPlaywrightReport({ suites: [], errors: [{ message: 'No tests found' }] }).failed).toBe(1);
  });
});

describe('summary', () => {
  it('ends with the sum and shows skipped and failed tests above it', () => {
    const step = { name: 'unit', does: '', run: () => Promise.resolve(nothing) };
    const tally = {
      passed: 7,
      failed: 1,
      skipped: [{ test: 'full disk', reason: 'no small disk here' }],
      failures: [{ test: 'a kill', message: 'one mark lost' }],
    };
    const lines = summary([{ step, tally, seconds: 1.24 }], tally)
      .trimEnd()
      .split('\n');
    expect(lines.at(-1)).toBe('7 passed, 1 failed');
    expect(lines).toContain('skipped: full disk (no small disk here)');
    expect(lines.join('\n')).toContain('failed: a kill\n    one mark lost');
  });
});

describe('runSteps', () => {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /**
   * @param {string} name
   * @param {() => Promise<import('./tally.mjs').Tally>} run
   */
  const step = (name, run) => ({ name, does: name, run });

  it('runs every step, also after one that failed or threw', async () => {
    const code = await runSteps([
      step('throws', () => Promise.reject(new Error('broken'))),
      step('fails', () => Promise.resolve(tallyOfCheck(2))),
      step('passes', () => Promise.resolve(tallyOfCheck(0))),
    ]);
    expect(code).toBe(1);
    expect(printed.trimEnd().split('\n').at(-1)).toBe('1 passed, 2 failed');
  });

  it('does not pass when nothing ran', async () => {
    expect(await runSteps([])).toBe(1);
    expect(printed.trimEnd().split('\n').at(-1)).toBe('0 passed, 0 failed');
  });
});

it('addUp adds', () => {
  const tally = {
    passed: 1,
    failed: 2,
    skipped: [{ test: 'a', reason: undefined }],
    failures: [{ test: 'b', message: 'c' }],
  };
  expect(addUp([tally, tally])).toEqual({
    passed: 2,
    failed: 4,
    skipped: [...tally.skipped, ...tally.skipped],
    failures: [...tally.failures, ...tally.failures],
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { firstLines } from './tally.mjs';

/**
 * A Vitest reporter that writes the tally `npm test` adds up. Vitest's own JSON report leaves out why a test was skipped
 * and errors outside of tests.
 */
export default class TallyReporter {
  /** @param {{ file?: string }} [options] */
  constructor({ file = process.env['LESART_UNIT_REPORT'] } = {}) {
    this.file = file;
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} outsideErrors
   */
  onTestRunEnd(modules, outsideErrors) {
    if (!this.file) return;
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify(tallyOf(modules, outsideErrors)));
  }
}

/**
 * @param {readonly import('vitest/node').TestModule[]} modules
 * @param {readonly import('vitest').SerializedError[]} outsideErrors
 * @returns {import('./tally.mjs').Tally}
 */
function tallyOf(modules, outsideErrors) {
  /** @type {import('./tally.mjs').Tally} */
  const tally = { passed: 0, failed: outsideErrors.length, skipped: [], failures: [] };
  for (const module of modules) {
    tally.failed += module.errors().length;
    for (const test of module.children.allTests()) addTest(tally, test);
    for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
  }
  return tally;
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {import('vitest/node').TestCase} test
 */
function addTest(tally, test) {
  const result = test.result();
  if (result.state === 'passed') tally.passed++;
  else if (result.state === 'skipped') tally.skipped.push({ test: test.fullName, reason: result.note });
  else {
    tally.failed++;
    const message = result.errors?.[0]?.message ?? '';
    tally.failures.push({
      test: `${test.module.relativeModuleId} > ${test.fullName}`,
      message: firstLines(message),
    });
  }
}

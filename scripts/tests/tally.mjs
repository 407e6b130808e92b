import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * What a step of `npm test` came to.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {SkippedTest[]} skipped
 * @property {FailedTest[]} failures what is known of those that failed; a step that is no test has none
 */

/**
 * @typedef {{ test: string, message: string }} FailedTest message: its first lines
 */

/**
 * @typedef {{ test: string, reason: string | undefined }} SkippedTest
 */

/**
 * A step that either holds or doesn't.
 *
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, ...nothing() } : { passed: 0, failed: 1, ...nothing() };
}

/**
 * A step that runs tests and writes a report. It fails once more if it ends badly without a failed test, and if it ran
 * no test at all.
 *
 * @param {number} exitCode
 * @param {string} report
 * @param {(report: unknown) => Tally} read
 * @returns {Tally}
 */
export function tallyOfTests(exitCode, report, read) {
  if (!existsSync(report)) return { passed: 0, failed: 1, ...nothing() };
  const tally = read(JSON.parse(readFileSync(report, 'utf8')));
  const endedBadly = exitCode !== 0 && tally.failed === 0;
  const ranNothing = tally.passed + tally.failed === 0;
  return endedBadly || ranNothing ? { ...tally, failed: tally.failed + 1 } : tally;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/**
 * @param {unknown} report as the reporter beside this file writes it
 * @returns {Tally}
 */
export function readUnitReport(report) {
  return /** @type {Tally} */ (report);
}

/**
 * @param {unknown} report Playwright's JSON report
 * @returns {Tally}
 */
export function readPlaywrightReport(report) {
  const { suites, errors } = /** @type {import('@playwright/test/reporter').JSONReport} */ (report);
  /** @type {Tally} */
  const tally = { passed: 0, failed: errors.length, ...nothing() };
  for (const suite of suites) addSuite(tally, suite, []);
  return tally;
}

/**
 * @param {Tally} tally
 * @param {import('@playwright/test/reporter').JSONReportSuite} suite
 * @param {readonly string[]} titles of the suites around it
 */
function addSuite(tally, suite, titles) {
  const path = [...titles, suite.title];
  for (const spec of suite.specs) {
    for (const test of spec.tests) addTest(tally, test, [...path, spec.title].join(' › '));
  }
  for (const inner of suite.suites ?? []) addSuite(tally, inner, path);
}

/**
 * @param {Tally} tally
 * @param {import('@playwright/test/reporter').JSONReportTest} test
 * @param {string} title
 */
function addTest(tally, test, title) {
  if (test.status === 'expected') tally.passed++;
  else if (test.status === 'skipped') tally.skipped.push({ test: title, reason: reasonFor(test) });
  else {
    tally.failed++;
    const message = test.results.flatMap(({ error }) => error?.message ?? [])[0] ?? '';
    tally.failures.push({ test: title, message: firstLines(message) });
  }
}

/** Enough to know what failed when only the end of the output is at hand. */
export const firstLines = (/** @type {string} */ message) =>
  stripVTControlCharacters(message).split('\n').slice(0, 8).join('\n    ');

const nothing = () => ({ skipped: [], failures: [] });

/**
 * @param {import('@playwright/test/reporter').JSONReportTest} test
 * @returns {string | undefined}
 */
function reasonFor({ annotations, results }) {
  const all = [...annotations, ...results.flatMap((result) => result.annotations)];
  return all.find(({ type, description }) => type === 'skip' && description)?.description;
}

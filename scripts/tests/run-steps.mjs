import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../say.mjs';
import { addUp, tallyOfCheck } from './tally.mjs';

/**
 * @typedef {{ step: import('./steps.mjs').Step, tally: import('./tally.mjs').Tally, seconds: number }} Outcome
 */

/**
 * Runs every step, also after one that failed, and prints a table, the skipped tests and, last, the sum.
 *
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @returns {Promise<number>} the exit code: 0 if something ran and nothing failed
 */
export async function runSteps(steps) {
  const reports = mkdtempSync(join(tmpdir(), 'lesart-reports-'));
  /** @type {Outcome[]} */
  const outcomes = [];
  try {
    for (const step of steps) outcomes.push(await runStep(step, reports));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const sum = addUp(outcomes.map(({ tally }) => tally));
  process.stdout.write(summary(outcomes, sum));
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {string} reports
 * @returns {Promise<Outcome>}
 */
async function runStep(step, reports) {
  say(`${step.name}: ${step.does} ...`);
  const started = Date.now();
  const tally = await step.run(reports).catch((/** @type {unknown} */ error) => {
    say(`${step.name} could not run: ${error instanceof Error ? error.message : String(error)}`);
    return tallyOfCheck(1);
  });
  const seconds = (Date.now() - started) / 1000;
  say(`${step.name}: ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { step, tally, seconds };
}

/**
 * @param {readonly Outcome[]} outcomes
 * @param {import('./tally.mjs').Tally} sum
 */
export function summary(outcomes, sum) {
  const rows = outcomes.map(({ step, tally, seconds }) =>
    [
      step.name.padEnd(10),
      `${tally.passed} passed`.padStart(12),
      `${tally.failed} failed`.padStart(12),
      `${tally.skipped.length} skipped`.padStart(12),
      `${seconds.toFixed(1)} s`.padStart(10),
    ].join(''),
  );
  const skipped = sum.skipped.map(({ test, reason }) => `skipped: ${test} (${reason ?? 'no reason given'})`);
  const failures = sum.failures.map(({ test, message }) => `failed: ${test}\n    ${message}`);
  const last = `${sum.passed} passed, ${sum.failed} failed`;
  return [
    '',
    ...rows,
    ...(skipped.length > 0 ? ['', ...skipped] : []),
    ...(failures.length > 0 ? ['', ...failures] : []),
    '',
    last,
    '',
  ].join('\n');
}

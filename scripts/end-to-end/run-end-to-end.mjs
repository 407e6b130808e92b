import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startVirtualDisplay } from '../display.mjs';
import { projectRoot, sharedFolder } from '../project.mjs';
import { run } from '../run.mjs';
import { say } from '../say.mjs';
import { mountTestDisks } from './disks.mjs';
import { chooseTestUser } from './test-user.mjs';
import { placeFor } from './workplace.mjs';

/** One window at a time: how many may be open at once, each on a display to itself, or they would take the keyboard from each other. */
const WORKERS = 1;

/**
 * @typedef {object} EndToEndRun
 * @property {string[]} [args] for Playwright
 * @property {string} [report] where Playwright's JSON report goes
 */

/**
 * Runs Playwright against the built app, on displays of its own where there is none. With LESART_E2E_USER and as root,
 * the tests run as that user and Chromium's sandbox is on.
 *
 * @param {EndToEndRun} run
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runEndToEnd({ args = [], report }) {
  const user = chooseTestUser();
  const base = mkdtempSync(join(tmpdir(), 'lesart-e2e-'));
  const displays = user.switched || !hasDisplay() ? await startVirtualDisplays(WORKERS) : [];
  const workers = Math.max(1, displays.length);
  const disks = mountTestDisks(base, user, workers);
  try {
    const place = await placeFor(user, base, sharedFolder());
    const results = join(place.outputs, 'test-results');
    const written = join(place.outputs, 'report.json');
    const environment = {
      ...user.environment(place),
      ...disks.environment,
      ...(displays[0] ? { DISPLAY: displays[0].name } : {}),
      LESART_E2E_DISPLAYS: displays.map(({ name }) => name).join(' '),
      LESART_E2E_WORKERS: String(workers),
      ...(place.shared ? { LESART_SHARED: place.shared } : {}),
      LESART_CHROMIUM_SANDBOX: user.sandbox ? '1' : '0',
      LESART_E2E_RESULTS: results,
      LESART_E2E_REPORT: written,
    };
    const playwright = join(place.project, 'node_modules', '@playwright', 'test', 'cli.js');
    const [program, programArgs] = user.command(place.node, [playwright, 'test', ...args]);
    const code = await run(program, programArgs, { cwd: place.project, env: environment });
    await bringBack(results, join(projectRoot, 'test-results'));
    if (report) await bringBack(written, report);
    return code;
  } catch (error) {
    say('The end-to-end tests could not be started.');
    throw error;
  } finally {
    for (const display of displays) display.stop();
    disks.unmount();
    rmSync(base, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {number} count */
async function startVirtualDisplays(count) {
  const displays = [];
  for (let number = 0; number < count; number += 1) displays.push(await startVirtualDisplay());
  return displays;
}

/**
 * @param {string} from
 * @param {string} to
 */
async function bringBack(from, to) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) await cp(from, to, { recursive: true });
}

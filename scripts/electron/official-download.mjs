import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const defaultLimit = 120_000;

/**
 * Lets the `electron` package fetch its own binary. It honours ELECTRON_MIRROR and checks what it gets.
 * ELECTRON_DOWNLOAD_TIMEOUT_MS sets how long it may take.
 *
 * @param {string} packageFolder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | undefined} what went wrong, in one line; nothing if it went well
 */
export function downloadOfficially(packageFolder, environment) {
  const limit = Number(environment['ELECTRON_DOWNLOAD_TIMEOUT_MS']) || defaultLimit;
  // Without it the package takes a broken binary of the right version for installed.
  rmSync(join(packageFolder, 'path.txt'), { force: true });
  const { status, stderr, error } = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    env: environment,
    encoding: 'utf8',
    timeout: limit,
  });
  if (status === 0) return undefined;
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return `not finished after ${limit / 1000} s`;
  return stderr.trim().split('\n')[0] || error?.message || `exit code ${status}`;
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * @typedef {{ version: string } | { complaint: string, missingLibrary?: string | undefined }} Trial
 */

/**
 * Runs an Electron binary without a window to see whether it works here.
 *
 * @param {string} executable
 * @returns {Trial}
 */
export function tryBinary(executable) {
  if (!existsSync(executable)) return { complaint: `${executable} is not there` };
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const { stdout, stderr, error } = spawnSync(executable, ['-p', 'process.versions.electron'], {
    env: { ...environment, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (error) return { complaint: error.message };
  const version = stdout.trim();
  if (/^\d+\.\d+\.\d+/.test(version)) return { version };
  return {
    complaint: stderr.trim() || 'it does not say its version',
    missingLibrary: /error while loading shared libraries: ([^:]+)/.exec(stderr)?.[1],
  };
}

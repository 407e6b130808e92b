import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.mjs';
import { run } from './run.mjs';
import { Obstacle, say } from './say.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 */

/**
 * Installs what package-lock.json names, if it isn't all there already. Everything the scripts import before this has
 * run must come with Node.js.
 */
export async function ensureDependencies() {
  const reason = whyOutdated(projectRoot);
  if (!reason) return;
  say(`Installing dependencies (${reason}) ...`);
  const started = Date.now();
  const [program, args] = npmCommand('ci', '--include=dev', '--loglevel=error');
  const code = await run(program, args, { cwd: projectRoot, stdio: ['ignore', 2, 2] });
  if (code !== 0) {
    throw new Obstacle(
      `npm ci failed (exit code ${code}). Its message stands above; a registry must be reachable.`,
    );
  }
  say(`Dependencies installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/**
 * Compares package-lock.json with npm's own record of what it put into node_modules.
 *
 * @param {string} root
 * @returns {string | undefined} why the dependencies need installing; nothing if they don't
 */
export function whyOutdated(root) {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return 'none are there';
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {};
  for (const [path, locked] of Object.entries(wanted)) {
    if (path === '') continue;
    const present = installed[path];
    if (!present) {
      if (locked.optional || locked.devOptional || locked.peer) continue;
      return `${path.replace(/^.*node_modules\//, '')} is missing`;
    }
    if (present.version !== locked.version || present.integrity !== locked.integrity) {
      return `${path.replace(/^.*node_modules\//, '')} differs from package-lock.json`;
    }
  }
  return undefined;
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  /** @type {{ packages?: Record<string, LockedPackage> }} */
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  return lock.packages ?? {};
}

/**
 * How to call npm: through the npm that called us where there is one, so that no shell is needed on Windows.
 *
 * @param {string[]} args
 * @returns {[program: string, args: string[]]}
 */
export function npmCommand(...args) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}

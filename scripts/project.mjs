import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, absolute. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the `electron` package stands, and with it the binary that `require('electron')` points to. */
export const electronPackage = join(projectRoot, 'node_modules', 'electron');

/**
 * The material that some tests read from beside the checkout (large samples, reference results).
 *
 * @returns {string | undefined} its absolute folder, or nothing where it isn't there
 */
export function sharedFolder() {
  const folder = process.env['LESART_SHARED'] ?? join(projectRoot, '..', 'shared');
  return existsSync(folder) ? folder : undefined;
}

/**
 * The script behind a command of an installed package, to be run with `node`: so it works on every platform,
 * without a shell.
 *
 * @param {string} packageName as in package.json
 * @param {string} [command] where it differs from the package's name
 */
export function commandScript(packageName, command = packageName) {
  const folder = join(projectRoot, 'node_modules', packageName);
  /** @type {{ bin?: string | Record<string, string> }} */
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof description.bin === 'string' ? description.bin : description.bin?.[command];
  if (!script) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, script);
}

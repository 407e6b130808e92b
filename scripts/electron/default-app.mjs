// The app inside Electron that opens other apps: `electron [-r MODULE] [--version] FOLDER-OR-FILE [ARGS]`. Official
// releases bring their own; the registry's copy has none. It runs inside Electron, not in Node.js.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/**
 * Electron's own default app calls these three too; they aren't in the published types.
 *
 * @type {import('electron').App & {
 *   setAppPath(path: string): void, setVersion(version: string): void, setDesktopName(name: string): void }}
 */
const opener = /** @type {any} */ (app);

const { modules, target, versionOnly } = readArguments(process.argv.slice(1));
if (versionOnly) {
  console.log(`v${process.versions['electron']}`);
  process.exit(0);
}
Object.assign(process, { defaultApp: true });
const requireFromHere = createRequire(join(process.cwd(), 'default-app.js'));
for (const module of modules) requireFromHere(resolve(module));
try {
  await import(pathToFileURL(prepare(target)).href);
} catch (error) {
  console.error(`Electron can't open ${target}:`, error);
  process.exit(1);
}

/** @param {string[]} args */
function readArguments(args) {
  const modules = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--version' || argument === '-v') return { modules, target: '.', versionOnly: true };
    if (argument === '-r' || argument === '--require') modules.push(args[++index] ?? '');
    else if (!argument.startsWith('-')) return { modules, target: resolve(argument), versionOnly: false };
  }
  return { modules, target: process.cwd(), versionOnly: false };
}

/**
 * Gives the process the app's name and version.
 *
 * @param {string} path a folder with a package.json, or a script
 * @returns {string} the script to run
 */
function prepare(path) {
  if (!statSync(path).isDirectory()) return path;
  /** @type {{ name?: string, productName?: string, version?: string, desktopName?: string, main?: string }} */
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  opener.setAppPath(path);
  opener.setName(description.productName ?? description.name ?? 'Electron');
  opener.setVersion(description.version ?? '0.0.0');
  if (description.desktopName) opener.setDesktopName(description.desktopName);
  return join(path, description.main ?? 'index.js');
}

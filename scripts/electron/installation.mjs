import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Inside a release of Electron, the file that starts it. */
const executable =
  new Map([
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
    ['win32', 'electron.exe'],
  ]).get(process.platform) ?? 'electron';

/** @param {string} folder an unpacked release */
export function executableIn(folder) {
  return join(folder, executable);
}

/**
 * @param {string} packageFolder the `electron` package
 * @returns {string | undefined} the binary that `require('electron')` would name; nothing if it would start a download
 */
export function installedExecutable(packageFolder) {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const path = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** @param {string} packageFolder */
export function wantedVersion(packageFolder) {
  /** @type {{ version: string }} */
  const description = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return description.version;
}

/**
 * Tells the `electron` package which file in its release starts it. The package reads the file as it is: no newline.
 *
 * @param {string} packageFolder
 */
export function nameExecutable(packageFolder) {
  const staged = join(packageFolder, `path-${randomUUID()}.txt`);
  writeFileSync(staged, executable);
  renameSync(staged, join(packageFolder, 'path.txt'));
}

/**
 * Puts an unpacked release into the `electron` package. The files are shared with the release by hard links where the
 * file system allows it. Another process may do the same at the same time: each puts a whole release in place.
 *
 * @param {string} packageFolder
 * @param {string} release
 */
export function install(packageFolder, release) {
  const dist = join(packageFolder, 'dist');
  const staged = `${dist}-${randomUUID()}`;
  linkTree(release, staged);
  replaceFolder(staged, dist);
  nameExecutable(packageFolder);
}

/**
 * Moves a finished folder to its place. If another process is quicker, its folder stays.
 *
 * @param {string} finished
 * @param {string} place
 */
export function replaceFolder(finished, place) {
  const old = `${place}-${randomUUID()}`;
  if (existsSync(place)) renameSync(place, old);
  try {
    renameSync(finished, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
    rmSync(finished, { recursive: true, force: true });
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

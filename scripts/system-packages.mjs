import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * What Electron needs of a bare Debian. Each row is one need: its package's names, the newest release's first.
 */
const forWindows = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
  ['dbus'],
  ['fonts-liberation'],
  ['fonts-noto-color-emoji'],
];
/** PostgreSQL for the tests of a gradebook that several share: `scripts/postgres.mjs` starts one of its own. */
const forTests = [['xvfb'], ['xauth'], ['postgresql'], ...forWindows];

/**
 * Sees to the system packages: installs the missing ones as root, names them in one line otherwise. Systems without
 * dpkg are left alone.
 *
 * @param {{ headless: boolean }} purpose headless: a display of our own is needed too
 */
export async function ensureSystemPackages({ headless }) {
  if (process.platform !== 'linux' || !works('dpkg-query', ['--version'])) return;
  const missing = missingPackages(headless ? forTests : forWindows);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    say(`Missing system packages. Install them with: sudo ${installCommand(missing.map(availableName))}`);
    return;
  }
  await install(missing);
}

/**
 * The command that installs what a window needs, for messages.
 */
export function windowPackagesCommand() {
  return installCommand(forWindows.map(availableName));
}

/** @param {string[][]} missing */
async function install(missing) {
  /** @type {import('./run.mjs').RunOptions} */
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  const started = Date.now();
  say('Installing system packages ...');
  await run('apt-get', ['update', '-qq'], options);
  const names = missing.map(availableName);
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
  if (code === 0) say(`Installed ${names.join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  else say(`apt-get failed (exit code ${code}). Install by hand: ${installCommand(names)}`);
}

/**
 * @param {string[][]} needs
 * @returns {string[][]} the needs that no installed package meets
 */
function missingPackages(needs) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...needs.flat()], {
    encoding: 'utf8',
  });
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return needs.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * The name under which this release knows a package.
 *
 * @param {string[]} names
 * @returns {string}
 */
function availableName(names) {
  const known = names.length > 1 ? names.find((name) => works('apt-cache', ['show', name])) : undefined;
  return known ?? names.at(-1) ?? '';
}

/** @param {string[]} names */
function installCommand(names) {
  return `apt-get install --no-install-recommends ${names.join(' ')}`;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function works(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../project.mjs';
import { run } from '../run.mjs';
import { Obstacle, say } from '../say.mjs';

/**
 * Where the end-to-end tests run and write.
 *
 * @typedef {object} Workplace
 * @property {string} project the checkout, or a copy of it
 * @property {string} node the Node.js that runs them
 * @property {string | undefined} shared material beside the checkout
 * @property {string} home
 * @property {string} outputs the folder for reports and screenshots
 */

/**
 * The checkout itself if the test user can read all of it; else a copy that belongs to that user.
 *
 * @param {import('./test-user.mjs').TestUser} user
 * @param {string} base an empty folder, removed afterwards
 * @param {string | undefined} shared
 * @returns {Promise<Workplace>}
 */
export async function placeFor(user, base, shared) {
  chmodSync(base, 0o711);
  const home = ownFolder(user, join(base, 'home'));
  for (const name of ['tmp', 'runtime']) ownFolder(user, join(home, name));
  const outputs = ownFolder(user, join(base, 'outputs'));
  const copies = ownFolder(user, join(base, 'copies'));
  const readable = (/** @type {string} */ path) => !user.switched || canRead(user, path);
  const place = (/** @type {string} */ path) => (readable(path) ? path : copyFor(user, path, copies));
  return {
    project: await place(projectRoot),
    node: await place(process.execPath),
    shared: shared && (await place(shared)),
    home,
    outputs,
  };
}

/**
 * @param {import('./test-user.mjs').TestUser} user
 * @param {string} path
 */
function ownFolder(user, path) {
  mkdirSync(path, { mode: 0o700 });
  if (user.switched) chownSync(path, user.uid, user.gid);
  return path;
}

/**
 * Whether the user can read everything under a path; folders must be open too.
 *
 * @param {import('./test-user.mjs').TestUser} user
 * @param {string} path
 */
function canRead(user, path) {
  const [program, args] = user.command('find', [
    ...['-L', path, ...['(', '-name', '.git', '-o', '-type', 'l', ')'], '-prune', '-o'],
    ...['(', '!', '-readable', '-o', '-type', 'd', '!', '-executable', ')', '-print', '-quit'],
  ]);
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', cwd: '/' });
  return status === 0 && stdout === '';
}

/**
 * @param {import('./test-user.mjs').TestUser} user
 * @param {string} path a file or a folder
 * @param {string} folder
 * @returns {Promise<string>} the copy
 */
async function copyFor(user, path, folder) {
  say(`The test user can't read ${path}: it gets a copy.`);
  const copy = join(folder, basename(path));
  const isFolder = statSync(path).isDirectory();
  if (isFolder) mkdirSync(copy);
  const copied = await run('cp', ['-rpH', '--', ...(isFolder ? entriesToCopy(path) : [path]), copy]);
  const owned = await run('chown', ['-R', `${user.uid}:${user.gid}`, copy]);
  if (copied !== 0 || owned !== 0) throw new Obstacle(`Could not copy ${path} for the test user.`);
  return copy;
}

/** @param {string} folder */
function entriesToCopy(folder) {
  const unwanted = new Set(['.git', 'test-results', 'playwright-report']);
  return readdirSync(folder)
    .filter((name) => !unwanted.has(name))
    .map((name) => join(folder, name));
}

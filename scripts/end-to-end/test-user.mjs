import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Obstacle, say } from '../say.mjs';

/**
 * Who the end-to-end tests run as.
 *
 * @typedef {object} TestUser
 * @property {number} uid
 * @property {number} gid
 * @property {boolean} switched another user than the one who called
 * @property {boolean} sandbox whether Chromium's sandbox can be on
 * @property {(place: import('./workplace.mjs').Workplace) => NodeJS.ProcessEnv} environment all a test process gets
 * @property {(program: string, args: string[]) => [program: string, args: string[]]} command that runs it as this user
 */

/**
 * The user that LESART_E2E_USER names, if we are root; the caller otherwise.
 *
 * @returns {TestUser}
 */
export function chooseTestUser() {
  const uid = process.getuid?.() ?? 0;
  const name = process.env['LESART_E2E_USER'];
  if (process.platform === 'linux' && uid === 0 && name) return otherUser(name);
  const root = process.platform === 'linux' && uid === 0;
  if (root)
    say("End-to-end tests run as root: Chromium's sandbox is OFF. Name an ordinary user in LESART_E2E_USER.");
  return {
    uid,
    gid: process.getgid?.() ?? 0,
    switched: false,
    sandbox: !root,
    environment: () => process.env,
    command: (program, args) => [program, args],
  };
}

/**
 * @param {string} name
 * @returns {TestUser}
 */
function otherUser(name) {
  const uid = idOf(name, '-u');
  const gid = idOf(name, '-g');
  say(`End-to-end tests run as ${name}, Chromium's sandbox is on.`);
  return {
    uid,
    gid,
    switched: true,
    sandbox: true,
    environment: cleanEnvironment,
    command: (program, args) => [
      'setpriv',
      [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--', program, ...args],
    ],
  };
}

/**
 * Nothing of the caller's own settings, and every folder that programs write to below a fresh home.
 *
 * @param {import('./workplace.mjs').Workplace} place
 * @returns {NodeJS.ProcessEnv}
 */
function cleanEnvironment({ home, node }) {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(LESART_|CI$|FORCE_COLOR$|NO_COLOR$|TZ$)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    PATH: `${join(node, '..')}:/usr/local/bin:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    TMPDIR: join(home, 'tmp'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    XDG_RUNTIME_DIR: join(home, 'runtime'),
  };
}

/**
 * @param {string} name
 * @param {'-u' | '-g'} kind
 */
function idOf(name, kind) {
  const { status, stdout } = spawnSync('id', [kind, name], { encoding: 'utf8' });
  if (status !== 0) throw new Obstacle(`LESART_E2E_USER names ${name}, but there is no such user.`);
  const id = Number(stdout);
  if (id === 0) throw new Obstacle(`LESART_E2E_USER names ${name}, who is root too. Name an ordinary user.`);
  return id;
}

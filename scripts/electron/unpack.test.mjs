import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractFile, unpackZip } from './unpack.mjs';
import { buildZip } from './zip-builder.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesart-unpack-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** @param {Parameters<typeof buildZip>[0]} entries */
function zipOf(entries) {
  const file = join(folder, 'archive.zip');
  writeFileSync(file, buildZip(entries));
  return file;
}

describe('unpackZip', () => {
  it('unpacks wanted files under their new names and keeps them executable', async () => {
    const zip = zipOf([
      { name: 'App/App', content: 'binary', mode: 0o100755 },
      { name: 'App/locales/', content: '' },
      { name: 'App/locales/de.pak', content: 'deutsch' },
      { name: 'App/resources/app.asar', content: 'not ours' },
    ]);
    const target = join(folder, 'out');
    await unpackZip(zip, target, (name) =>
      name.includes('resources') ? undefined : name.slice('App/'.length),
    );
    expect(readFileSync(join(target, 'App'), 'utf8')).toBe('binary');
    expect(statSync(join(target, 'App')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(target, 'locales', 'de.pak'), 'utf8')).toBe('deutsch');
    expect(existsSync(join(target, 'resources'))).toBe(false);
  });

  it.each(['../escaped', '/escaped', 'App/../../escaped', '..\\escaped'])(
    'refuses the name %s',
    async (name) => {
      const zip = zipOf([{ name, content: 'x' }]);
      await expect(unpackZip(zip, join(folder, 'out'), (same) => same)).rejects.toThrow(
        /relative path|absolute path|characters/,
      );
      expect(existsSync(join(folder, 'escaped'))).toBe(false);
    },
  );

  it('refuses a new name that leads out of the folder', async () => {
    const zip = zipOf([{ name: 'harmless', content: 'x' }]);
    await expect(unpackZip(zip, join(folder, 'out'), () => '../escaped')).rejects.toThrow(
      /leads out of its folder/,
    );
    expect(existsSync(join(folder, 'escaped'))).toBe(false);
  });

  it('refuses links', async () => {
    const zip = zipOf([{ name: 'link', content: '/etc/passwd', mode: 0o120777 }]);
    await expect(unpackZip(zip, join(folder, 'out'), (same) => same)).rejects.toThrow(/holds a link/);
  });
});

describe('extractFile', () => {
  it('takes out the one file and nothing else', async () => {
    const source = join(folder, 'package');
    mkdirSync(source);
    writeFileSync(join(source, 'wanted'), 'wanted');
    writeFileSync(join(source, 'other'), 'other');
    const tarball = join(folder, 'package.tgz');
    await create({ gzip: true, file: tarball, cwd: folder }, ['package']);
    const target = join(folder, 'out');
    mkdirSync(target);
    expect(readFileSync(await extractFile(tarball, 'package/wanted', target), 'utf8')).toBe('wanted');
    expect(existsSync(join(target, 'package', 'other'))).toBe(false);
  });
});

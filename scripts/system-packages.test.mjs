import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// The package tools are stand-ins on the PATH of a process of its own: what counts is how they are called.
let programs = '';
beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'lesart-packages-'));
  symlinkSync(process.execPath, join(programs, 'node'));
});
afterEach(() => {
  rmSync(programs, { recursive: true });
});

/**
 * @param {string} name
 * @param {string} script
 */
function standIn(name, script) {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/**
 * @param {boolean} root
 * @returns {string} what it told the developer
 */
function ensure(root) {
  const program = `
    process.getuid = () => ${root ? 0 : 1000};
    const { ensureSystemPackages } = await import(${JSON.stringify(new URL('./system-packages.mjs', import.meta.url))});
    await ensureSystemPackages({ headless: true });`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { PATH: [programs, '/nonexistent'].join(delimiter) },
    encoding: 'utf8',
  });
  return stderr;
}

/** @param {string[]} missing */
function debianWithout(...missing) {
  const all = [
    'xvfb',
    'xauth',
    'postgresql',
    'libgtk-3-0t64',
    'libnss3',
    'libgbm1',
    'libasound2',
    'dbus',
    'fonts-liberation',
  ];
  const installed = [...all, 'fonts-noto-color-emoji'].filter((name) => !missing.includes(name));
  standIn('dpkg-query', installed.map((name) => `echo ${name} installed`).join('\n'));
  standIn('apt-cache', 'test "$2" = libasound2t64');
  standIn('apt-get', `echo "$DEBIAN_FRONTEND $@" >> ${join(programs, 'calls')}`);
}

describe.skipIf(process.platform !== 'linux')('ensureSystemPackages', () => {
  it('says nothing when all are there, under old or new names', () => {
    debianWithout();
    expect(ensure(true)).toBe('');
    expect(existsSync(join(programs, 'calls'))).toBe(false);
  });

  it('names what is missing in one line with the command, for an ordinary user', () => {
    debianWithout('xvfb', 'libasound2');
    const command = 'sudo apt-get install --no-install-recommends xvfb libasound2t64';
    expect(ensure(false)).toBe(`[lesart] Missing system packages. Install them with: ${command}\n`);
    expect(existsSync(join(programs, 'calls'))).toBe(false);
  });

  it('installs what is missing as root, without questions', () => {
    debianWithout('xvfb', 'libasound2');
    expect(ensure(true)).toMatch(/Installed xvfb, libasound2t64 in/);
    expect(readFileSync(join(programs, 'calls'), 'utf8').trim().split('\n')).toEqual([
      'noninteractive update -qq',
      'noninteractive install -y -qq --no-install-recommends xvfb libasound2t64',
    ]);
  });

  it('leaves systems without dpkg alone', () => {
    expect(ensure(true)).toBe('');
  });
});

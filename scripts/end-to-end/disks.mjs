import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../say.mjs';

/**
 * Mounts two small file systems in memory for tests that need a full and a read-only disk: LESART_TEST_SMALL_DISK holds
 * 256 KiB and belongs to the test user, LESART_TEST_READONLY_DISK is empty. Without the right to mount, the variables
 * stay unset and those tests are skipped.
 *
 * @param {string} base
 * @param {import('./test-user.mjs').TestUser} user
 */
export function mountTestDisks(base, { uid, gid }) {
  const small = join(base, 'small-disk');
  const readOnly = join(base, 'read-only-disk');
  const owner = `uid=${uid},gid=${gid},mode=700`;
  const mounted = mount(small, `size=256k,${owner}`) && mount(readOnly, `size=64k,${owner}`);
  const locked = mounted && succeeds('mount', ['-o', 'remount,ro', readOnly]);
  if (!locked)
    say('No small disks can be mounted here (root on Linux can): the tests for full disks are skipped.');
  return {
    environment: locked ? { LESART_TEST_SMALL_DISK: small, LESART_TEST_READONLY_DISK: readOnly } : {},
    unmount: () => {
      for (const disk of [small, readOnly]) {
        if (!succeeds('umount', [disk])) succeeds('umount', ['--lazy', disk]);
      }
    },
  };
}

/**
 * @param {string} folder
 * @param {string} options
 */
function mount(folder, options) {
  mkdirSync(folder);
  return process.getuid?.() === 0 && succeeds('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

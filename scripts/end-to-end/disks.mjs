import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from '../say.mjs';

/**
 * Mounts small file systems in memory for tests that need a full and a read-only disk: LESART_TEST_SMALL_DISKS names one for
 * each worker, of 256 KiB and the test user's own, LESART_TEST_READONLY_DISK one that is empty. Without the right to mount, the
 * variables stay unset and those tests are skipped.
 *
 * @param {string} base
 * @param {import('./test-user.mjs').TestUser} user
 * @param {number} workers
 */
export function mountTestDisks(base, { uid, gid }, workers) {
  const smalls = Array.from({ length: workers }, (_, worker) => join(base, `small-disk-${worker}`));
  const readOnly = join(base, 'read-only-disk');
  const owner = `uid=${uid},gid=${gid},mode=700`;
  const mounted =
    smalls.every((small) => mount(small, `size=256k,${owner}`)) && mount(readOnly, `size=64k,${owner}`);
  const locked = mounted && succeeds('mount', ['-o', 'remount,ro', readOnly]);
  if (!locked)
    say('No small disks can be mounted here (root on Linux can): the tests for full disks are skipped.');
  return {
    environment: locked
      ? { LESART_TEST_SMALL_DISKS: smalls.join(delimiter), LESART_TEST_READONLY_DISK: readOnly }
      : {},
    unmount: () => {
      for (const disk of [...smalls, readOnly]) {
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

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Workplace } from './build-workplace.ts';

/** A small disk in memory, for tests with full and read-only ones. Only root on Linux may mount one. */
export class Disk implements Disposable {
  readonly mounted: boolean;
  constructor(
    readonly folder: string,
    size = '256k',
  ) {
    mkdirSync(folder);
    this.mounted = succeeds('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  }
  protect(): void {
    if (!succeeds('mount', '-o', 'remount,ro', this.folder)) throw new Error('the disk stays writable');
  }
  [Symbol.dispose](): void {
    if (this.mounted && !succeeds('umount', this.folder)) succeeds('umount', '--lazy', this.folder);
  }
}

/** Whether disks can be made here; says so where they can't. */
export function mayMountDisks(): boolean {
  const may = canMount();
  if (!may)
    process.stderr.write('Tests with full and read-only disks are skipped: only root on Linux can mount.\n');
  return may;
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  using workplace = new Workplace();
  using disk = new Disk(join(workplace.root, 'disk'));
  return disk.mounted;
}

const succeeds = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

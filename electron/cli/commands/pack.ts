import type { Command } from 'commander';

import { addBuildCommand } from './pack/build.ts';
import { addShowCommand } from './pack/show.ts';

/** `lesart pack …`: packs as folders and as files. */
export function addPackCommands(program: Command): void {
  const pack = program.command('pack').description('look at packs, check them, build pack files');
  addShowCommand(pack);
  addBuildCommand(pack);
}

import type { Command } from 'commander';

import { addBuildCommand } from './pack/build.ts';
import { addCheckCommand } from './pack/check.ts';
import { addCorrectCommand } from './pack/correct.ts';
import { addSealCommands } from './pack/seal.ts';
import { addShowCommand } from './pack/show.ts';
import { addSignCommand } from './pack/sign.ts';
import { addUnpackCommand } from './pack/unpack.ts';
import { addVerifyCommand } from './pack/verify.ts';

/** `lesart pack …`: packs as folders and as files. */
export function addPackCommands(program: Command): void {
  const pack = program.command('pack').description('look at packs, check them, build, sign and seal them');
  addCheckCommand(pack);
  addShowCommand(pack);
  addBuildCommand(pack);
  addUnpackCommand(pack);
  addSignCommand(pack);
  addVerifyCommand(pack);
  addSealCommands(pack);
  addCorrectCommand(pack);
}

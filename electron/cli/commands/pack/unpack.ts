import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import type { Command } from 'commander';

import { errnoOf } from '../../../services/files/failures.ts';
import { readPackFile } from '../../../services/library/pack-folder.ts';
import { stagePack, type StagedPack } from '../../../services/pack-files/stage.ts';
import { PACK_ARGUMENT, packPath } from '../../packs.ts';
import { refusalInWords } from '../../refusals.ts';
import { CannotDo, cannotRead, print, printJson } from '../../terminal.ts';

interface Options {
  out?: string;
  json?: true;
}

/** `lesart pack unpack`: a folder to look into and work on, of a pack file. */
export function addUnpackCommand(pack: Command): void {
  pack
    .command('unpack')
    .description('make a folder of a pack file')
    .argument('<pack>', PACK_ARGUMENT)
    .option('--out <folder>', "a folder that is not there yet (default: named by the pack's id, here)")
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Every name and size is checked before anything is written, and the folder appears whole or not at all.

Example:
  lesart pack unpack my-pack.lesart --out my-pack`,
    )
    .action(async (typed: string, options: Options) => {
      const { folder, staged } = await unpack(typed, options.out);
      if (options.json === true) printJson({ folder, files: staged.files });
      else print(`${folder}\n${staged.files.map((file) => `  ${file}`).join('\n')}`);
    });
}

async function unpack(typed: string, out?: string): Promise<{ folder: string; staged: StagedPack }> {
  // Beside where it will stand, so that it can be moved there in one step.
  const beside = out === undefined ? process.cwd() : dirname(resolve(out));
  const temporary = await mkdtemp(resolve(beside, '.lesart-unpack-')).catch((error: unknown) => {
    throw new CannotDo(`${beside} can't be written to: ${errnoOf(error)}`);
  });
  try {
    const staged = await stagePack(packPath(typed), temporary);
    if (!staged.ok) throw new CannotDo(`${typed} can't be used: ${refusalInWords(staged.error)}`);
    const folder = resolve(out ?? (await idOf(temporary, typed)));
    await rename(temporary, folder).catch((error: unknown) => {
      throw new CannotDo(`${folder} can't be written: ${errnoOf(error)}; is there something already?`);
    });
    return { folder, staged: staged.value };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function idOf(folder: string, typed: string): Promise<string> {
  const pack = await readPackFile(folder);
  if (!pack.ok) throw cannotRead(typed, pack.error);
  return pack.value.id;
}

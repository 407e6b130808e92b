import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Command } from 'commander';

import type { PackFile } from '../../../../lessons/format/pack.ts';
import { inspectPack } from '../../../services/pack-files/installed-packs.ts';
import { buildPackFile } from '../../../services/pack-format/build-pack.ts';
import { hashesOf, hashOfPack, readPackContents } from '../../../services/pack-format/pack-contents.ts';
import { sha256 } from '../../../services/hashes.ts';
import { PACK_ARGUMENT, readWholePack, withPackFolder } from '../../packs.ts';
import { isRefusal, refusalInWords } from '../../refusals.ts';
import { CannotDo, cannotRead, print, printJson, write } from '../../terminal.ts';

interface Options {
  out?: string;
  json?: true;
}

/** `lesart pack build`: one file to hand out, of a pack's folder. */
export function addBuildCommand(pack: Command): void {
  pack
    .command('build')
    .description('make a pack file (.lesart); the same pack makes the same bytes everywhere')
    .argument('<pack>', PACK_ARGUMENT)
    .option(
      '--out <file>',
      'the file to write (default: <id>-<version>.lesart here); replaced where it is there',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Only the files that belong to a pack are packed. One that Lesart could not open is not built: see "lesart pack check".

Example:
  lesart pack build my-pack --out my-pack.lesart`,
    )
    .action(async (typed: string, options: Options) => {
      const { pack, hash, bytes } = await withPackFolder(typed, (folder) => build(folder, typed));
      const file = options.out ?? `${pack.id}-${pack.version}.lesart`;
      await write(file, bytes);
      const built = { file: resolve(file), bytes: bytes.length, sha256: sha256(bytes), hash };
      if (options.json === true) printJson({ id: pack.id, version: pack.version, ...built });
      else print(`${built.file}\n  ${String(built.bytes)} bytes, sha256 ${built.sha256}`);
    });
}

async function build(folder: string, typed: string) {
  await readWholePack(folder, typed);
  const contents = await readPackContents(folder);
  if (!contents.ok) throw cannotRead(typed, contents.error);
  const bytes = buildPackFile(contents.value);
  await checkInstallable(bytes, contents.value.pack, typed);
  return { pack: contents.value.pack, hash: hashOfPack(hashesOf(contents.value)), bytes };
}

/** Opens the file as the app would, so that no author hands out one that the app refuses. */
async function checkInstallable(bytes: Uint8Array, pack: PackFile, typed: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lesart-build-'));
  try {
    const file = join(folder, 'built.lesart');
    await write(file, bytes);
    // As by the version of Lesart that it is meant for.
    const inspected = await inspectPack(file, { appVersion: pack.requires }, folder);
    if (inspected.ok) return;
    const { error } = inspected;
    const reason = isRefusal(error) ? refusalInWords(error) : error.code;
    throw new CannotDo(`${typed} can't be built: ${reason}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { join } from 'node:path';

import type { Command } from 'commander';

import { assertNever } from '../../../../lessons/result.ts';
import { errnoOf } from '../../../services/files/failures.ts';
import { KnownSigners, type Standing } from '../../../services/pack-format/known-signers.ts';
import { readPackContents } from '../../../services/pack-format/pack-contents.ts';
import { verifyPack, type Verification } from '../../../services/pack-format/sign-pack.ts';
import { PACK_ARGUMENT, withPackFolder } from '../../packs.ts';
import { reasonInWords } from '../../reasons.ts';
import { CannotDo, cannotRead, EXIT, print, printJson } from '../../terminal.ts';
import { userFolder } from '../../user-folder.ts';

interface Options {
  known?: string;
  remember?: true;
  json?: true;
}

/** `lesart pack verify`: what a pack's signature comes to. */
export function addVerifyCommand(pack: Command): void {
  pack
    .command('verify')
    .description('tell whether a pack is signed, unchanged since, and with the same key as before')
    .argument('<pack>', PACK_ARGUMENT)
    .option('--known <file>', "the keys seen before (default: known-signers.json in Lesart's folder)")
    .option('--remember', 'remember the key for this pack from now on')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Exit code 0: signed, unchanged, and not with another key than before. 1: anything else. A name in a signature is what its
maker wrote there; only the key can be compared.

Example:
  lesart pack verify my-pack.lesart --json`,
    )
    .action(async (typed: string, options: Options) => {
      const contents = await withPackFolder(typed, (folder) => readPackContents(folder));
      if (!contents.ok) throw cannotRead(typed, contents.error);
      const { id, version } = contents.value.pack;
      const verification = verifyPack(contents.value);
      const file = options.known ?? join(userFolder(), 'known-signers.json');
      const standing = await compareWithKnown(file, id, verification, options.remember === true);
      if (options.json === true) printJson({ id, version, ...verification, standing });
      else print(`${id} ${version}: ${inWords(verification, standing)}`);
      const isFine = verification.state === 'valid' && standing.kind !== 'another-key';
      process.exitCode = isFine ? EXIT.done : EXIT.findings;
    });
}

async function compareWithKnown(
  file: string,
  pack: string,
  verification: Verification,
  remember: boolean,
): Promise<Standing> {
  const known = new KnownSigners({ file, now: () => new Date() });
  const standing = await known.standing(pack, verification);
  if (!standing.ok)
    throw new CannotDo(`${file} can't be used: ${reasonInWords(standing.error.reason, standing.error.path)}`);
  if (remember) {
    await known.remember(pack, verification).catch((error: unknown) => {
      throw new CannotDo(`${file} can't be written: ${errnoOf(error)}`);
    });
  }
  return standing.value;
}

function inWords(verification: Verification, standing: Standing): string {
  switch (verification.state) {
    case 'unsigned':
      return ['not signed', ...before(standing)].join('\n  ');
    case 'altered':
      return [
        'ALTERED: what is here is not what was signed',
        ...verification.files.map(({ path, change }) => `${path}: ${change}`),
        ...before(standing),
      ].join('\n  ');
    case 'valid': {
      const { name, fingerprint } = verification.signer;
      return [
        `signed by whoever calls themselves "${name}"`,
        `key ${fingerprint}`,
        'unchanged since it was signed',
        ...before(standing),
      ].join('\n  ');
    }
    default:
      return assertNever(verification);
  }
}

function before(standing: Standing): string[] {
  switch (standing.kind) {
    case 'new':
      return ['this key has not been seen here before'];
    case 'known':
      return [`not seen on this pack before; the same key signed ${standing.packs.join(', ')}`];
    case 'same':
      return [`the same key as before (since ${standing.before.since.slice(0, 10)})`];
    case 'another-key':
      return [
        `ANOTHER KEY than before: until now "${standing.before.name}", ${standing.before.fingerprint}`,
        'ask the author, by another way than the one this file came, before you use it',
      ];
    case 'unsigned':
    case 'altered':
      return standing.before === null
        ? []
        : [`earlier it was signed by "${standing.before.name}", key ${standing.before.fingerprint}`];
    default:
      return assertNever(standing);
  }
}

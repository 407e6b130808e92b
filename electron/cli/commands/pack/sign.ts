import { join, resolve } from 'node:path';

import type { Command } from 'commander';

import { signerSchema } from '../../../../lessons/format/signature.ts';
import { errnoOf } from '../../../services/files/failures.ts';
import { SIGNATURE_FILE } from '../../../services/pack-files/limits.ts';
import { readPackContents } from '../../../services/pack-format/pack-contents.ts';
import { signPack } from '../../../services/pack-format/sign-pack.ts';
import {
  fingerprintOf,
  makeSigningKey,
  openSigningKey,
  readSigningKey,
  writeSigningKey,
  type SigningKeyFile,
} from '../../../services/pack-format/signing-key.ts';
import { changePackFolder, PACK_TO_CHANGE, readWholePack } from '../../packs.ts';
import {
  knownPassphrase,
  newPassphrase,
  takingPassphrase,
  type PassphraseOptions,
} from '../../passphrase.ts';
import { reasonInWords } from '../../reasons.ts';
import { CannotDo, cannotRead, note, print, printJson, write } from '../../terminal.ts';
import { userFolder } from '../../user-folder.ts';

interface Options extends PassphraseOptions {
  key?: string;
  name?: string;
  out?: string;
  json?: true;
}

/** `lesart pack sign`: an author's name and key on a pack. */
export function addSignCommand(pack: Command): void {
  const command = pack
    .command('sign')
    .description('sign a pack, so that others can tell whether the next version comes from the same hand')
    .argument('<pack>', PACK_TO_CHANGE)
    .option('--key <file>', "your signing key (default: signing-key.json in Lesart's folder)")
    .option('--name <name>', 'make a signing key under this name where there is none yet')
    .option('--out <file>', 'write a new pack file and leave the pack as it is')
    .option('--json', 'print JSON');
  takingPassphrase(command)
    .addHelpText(
      'after',
      `
A signature says that whoever holds the key made this pack, to the byte. Who that is, nobody can prove here.
Sign last: what changes a pack makes its signature void.

Example:
  lesart pack sign my-pack --name "Ada Lovelace"
  lesart pack sign my-pack.lesart`,
    )
    .action(async (typed: string, options: Options) => {
      const file = resolve(options.key ?? join(userFolder(), 'signing-key.json'));
      const sign = async (folder: string) => {
        await readWholePack(folder, typed);
        const contents = await readPackContents(folder);
        if (!contents.ok) throw cannotRead(typed, contents.error);
        // Only now: no key is made for a pack that can't be signed.
        const { key, passphrase } = await keyFor(file, options);
        const privateKey = await openSigningKey(key, passphrase);
        if (!privateKey.ok) throw new CannotDo(`${file} can't be used: ${reasonInWords(privateKey.error)}`);
        const signed = signPack(contents.value, key, privateKey.value);
        await write(
          join(folder, SIGNATURE_FILE),
          Buffer.from(`${JSON.stringify(signed, null, 2)}\n`, 'utf8'),
        );
        return signed;
      };
      const signature = await changePackFolder(typed, sign, options.out);
      const { pack: id, packVersion: version, packHash: hash, signer } = signature;
      const fingerprint = fingerprintOf(signature.publicKey);
      if (options.json === true) printJson({ id, version, hash, signer, fingerprint });
      else print(`${id} ${version} is signed by ${signer}\n  key ${fingerprint}`);
    });
}

async function keyFor(file: string, options: Options): Promise<{ key: SigningKeyFile; passphrase: string }> {
  const read = await readSigningKey(file);
  if (read.ok) return { key: read.value, passphrase: await knownPassphrase(options, file) };
  const { reason, path } = read.error;
  if (reason !== 'missing') throw new CannotDo(`${file} can't be used: ${reasonInWords(reason, path)}`);
  if (options.name === undefined)
    throw new CannotDo(`there is no signing key at ${file}; give --name to make one`);
  const name = signerSchema.safeParse(options.name);
  if (!name.success) throw new CannotDo('the name must be one line of 1 to 200 characters');
  const passphrase = await newPassphrase(options, 'your signing key');
  const key = await makeSigningKey(name.data, passphrase);
  await writeSigningKey(file, key).catch((error: unknown) => {
    throw new CannotDo(`${file} can't be written: ${errnoOf(error)}`);
  });
  note(`made a signing key: ${file}; keep a copy of it, a lost one can't be made again`);
  return { key, passphrase };
}

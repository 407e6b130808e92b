import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

import type { Command } from 'commander';

import { decodeUtf8, readBytes } from '../services/files/read-file.ts';
import { reasonInWords } from './reasons.ts';
import { CannotDo } from './terminal.ts';

export interface PassphraseOptions {
  passphraseFile?: string;
}

const FILE_LIMIT = 4096;

/** Shorter ones fall to a rented computer within days. */
const LEAST_CHARACTERS = 10;

/** The ways a passphrase can come. Never as an argument: other users of the computer see those. */
export const takingPassphrase = (command: Command): Command =>
  command.option('--passphrase-file <file>', 'read the passphrase from the first line of a file').addHelpText(
    'after',
    `
The passphrase is asked for, unless LESART_PASSPHRASE is set or --passphrase-file is given.`,
  );

/**
 * The passphrase of something that has one.
 *
 * @throws {CannotDo} where there is none to be had
 */
export const knownPassphrase = async (options: PassphraseOptions, what: string): Promise<string> =>
  (await givenPassphrase(options)) ?? ask(`Passphrase of ${what}: `);

/**
 * The same where there is one to be had, and null where nobody can be asked.
 *
 * @throws {CannotDo} where what was given can't be used
 */
export async function passphraseIfAny(options: PassphraseOptions, what: string): Promise<string | null> {
  const given = await givenPassphrase(options);
  if (given !== null || !process.stdin.isTTY) return given;
  return ask(`Passphrase of ${what}: `);
}

/**
 * A passphrase for something new: asked for twice, and not too short.
 *
 * @throws {CannotDo} where there is none to be had
 */
export async function newPassphrase(options: PassphraseOptions, what: string): Promise<string> {
  const given = await givenPassphrase(options);
  const passphrase = given ?? (await ask(`New passphrase for ${what}: `));
  if (passphrase.length < LEAST_CHARACTERS) {
    throw new CannotDo(
      `the passphrase needs at least ${String(LEAST_CHARACTERS)} characters; five words that you pick by chance are good`,
    );
  }
  if (given === null && (await ask('Once more: ')) !== passphrase)
    throw new CannotDo('the two passphrases differ');
  return passphrase;
}

async function givenPassphrase({ passphraseFile }: PassphraseOptions): Promise<string | null> {
  if (passphraseFile === undefined) return process.env['LESART_PASSPHRASE'] ?? null;
  const bytes = await readBytes(passphraseFile, FILE_LIMIT);
  const text = bytes.ok ? decodeUtf8(bytes.value) : bytes;
  if (!text.ok) throw new CannotDo(`${passphraseFile} can't be used: ${reasonInWords(text.error.code)}`);
  return text.value.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
}

/** Asks on stderr, as stdout is for results. What is typed is shown nowhere. */
function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new CannotDo(
      'there is nobody to ask for the passphrase; set LESART_PASSPHRASE or --passphrase-file',
    );
  }
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  // From here on the terminal shows nothing; asking earlier would show what a quick hand types at once.
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    line.once('line', (answer) => {
      resolve(answer);
      line.close();
    });
    // Ctrl+C and Ctrl+D; after an answer this is too late to change anything.
    line.once('SIGINT', () => {
      line.close();
    });
    line.once('close', () => {
      process.stderr.write('\n');
      reject(new CannotDo('no passphrase was given'));
    });
  });
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Command } from 'commander';

import { errnoOf } from '../../../services/files/failures.ts';
import { SIGNATURE_FILE } from '../../../services/pack-files/limits.ts';
import { readPackContents } from '../../../services/pack-format/pack-contents.ts';
import { openSealed, putKeyBack } from '../../../services/pack-format/open-sealed.ts';
import { sealLessons } from '../../../services/pack-format/seal-lessons.ts';
import { changePackFolder, PACK_TO_CHANGE, readWholePack } from '../../packs.ts';
import {
  knownPassphrase,
  newPassphrase,
  takingPassphrase,
  type PassphraseOptions,
} from '../../passphrase.ts';
import { CannotDo, cannotRead, note, print, printJson } from '../../terminal.ts';

interface Options extends PassphraseOptions {
  lesson?: string[];
  out?: string;
  json?: true;
}

/** `lesart pack seal` and `unseal`: answer keys under a passphrase, for exams, and out of it again. */
export function addSealCommands(pack: Command): void {
  sealOrUnseal(pack, 'seal', 'put the answer keys under a passphrase, for an exam', sealAll).addHelpText(
    'after',
    `
Whoever has the pack can read the lessons, not their keys. Without the passphrase nobody gets a key back: keep it, and
keep the pack with open keys (--out leaves it as it is). A lesson without the mode "exam" becomes an exam and nothing else.

Example:
  lesart pack seal my-pack --out exam.lesart`,
  );
  sealOrUnseal(pack, 'unseal', 'take the answer keys out from under their passphrase', unsealAll).addHelpText(
    'after',
    `
Example:
  lesart pack unseal exam.lesart --lesson my-lesson`,
  );
}

type Work = (folder: string, typed: string, options: Options) => Promise<string[]>;

function sealOrUnseal(pack: Command, name: string, description: string, work: Work): Command {
  const command = pack
    .command(name)
    .description(description)
    .argument('<pack>', PACK_TO_CHANGE)
    .option('--lesson <id...>', 'only these lessons (default: all)')
    .option('--out <file>', 'write a new pack file and leave the pack as it is')
    .option('--json', 'print JSON');
  return takingPassphrase(command).action(async (typed: string, options: Options) => {
    const lessons = await changePackFolder(
      typed,
      async (folder) => {
        const changed = await work(folder, typed, options).catch((error: unknown) => {
          throw error instanceof CannotDo
            ? error
            : new CannotDo(`${typed} can't be changed: ${errnoOf(error)}`);
        });
        await dropSignature(folder, typed);
        return changed;
      },
      options.out,
    );
    if (options.json === true) printJson({ lessons });
    else print(lessons.map((lesson) => `${lesson}: ${name}ed`).join('\n'));
  });
}

async function sealAll(folder: string, typed: string, options: Options): Promise<string[]> {
  const lessons = await lessonsWith('key.json', folder, typed, options);
  // A lesson that can't be used would be found out in the exam.
  await readWholePack(folder, typed);
  const passphrase = await newPassphrase(options, typed);
  const madeExams = await sealLessons(folder, lessons, passphrase);
  if (!madeExams.ok) throw cannotRead(typed, madeExams.error);
  for (const lesson of madeExams.value) note(`${lesson} is an exam now: its "modes" are ["exam"]`);
  return lessons;
}

/** All or none: a key is put back only when every one could be opened. */
async function unsealAll(folder: string, typed: string, options: Options): Promise<string[]> {
  const lessons = await lessonsWith('key.sealed.json', folder, typed, options);
  const passphrase = await knownPassphrase(options, typed);
  const keys = new Map<string, Uint8Array>();
  for (const lesson of lessons) {
    const key = await openSealed(join(folder, lesson), passphrase);
    if (!key.ok) throw cannotRead(join(typed, lesson), key.error);
    keys.set(lesson, key.value);
  }
  for (const [lesson, key] of keys) await putKeyBack(join(folder, lesson), key);
  return lessons;
}

async function lessonsWith(
  file: 'key.json' | 'key.sealed.json',
  folder: string,
  typed: string,
  { lesson: wanted }: Options,
): Promise<string[]> {
  const contents = await readPackContents(folder);
  if (!contents.ok) throw cannotRead(typed, contents.error);
  const { pack, entries } = contents.value;
  const lessons = pack.lessons.filter((lesson) => entries.some(({ path }) => path === `${lesson}/${file}`));
  const missing = wanted?.find((lesson) => !lessons.includes(lesson));
  if (missing !== undefined) throw new CannotDo(`${typed} has no lesson ${missing} with ${file}`);
  if (lessons.length === 0) throw new CannotDo(`${typed} has no lesson with ${file}`);
  return wanted ?? lessons;
}

/** A signature over other keys would only make people think that somebody has tampered with the pack. */
async function dropSignature(folder: string, typed: string): Promise<void> {
  const contents = await readPackContents(folder);
  if (!contents.ok || !contents.value.entries.some(({ path }) => path === SIGNATURE_FILE)) return;
  await rm(join(folder, SIGNATURE_FILE));
  note(`the signature of ${typed} was taken away, as it no longer holds; sign it again`);
}

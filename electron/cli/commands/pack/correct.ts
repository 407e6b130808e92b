import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Command } from 'commander';

import { lessonFormat, type Lesson } from '../../../../lessons/format/lesson.ts';
import { keyFormat } from '../../../../lessons/format/key.ts';
import { carryLesson, type CarriedLesson } from '../../../../lessons/versions/carry-lesson.ts';
import { decodeUtf8, readBytes } from '../../../services/files/read-file.ts';
import { SIGNATURE_FILE } from '../../../services/pack-files/limits.ts';
import { changePackFolder, PACK_ARGUMENT, readWholePack } from '../../packs.ts';
import { reasonInWords } from '../../reasons.ts';
import { CannotDo, EXIT, print, printJson } from '../../terminal.ts';

/** Far above any article. */
const TEXT_LIMIT = 8 * 1024 * 1024;

interface Options {
  lesson: string;
  text: string;
  out: string;
  json?: true;
}

/** `lesart pack correct`: a lesson on a corrected article, its key carried along. */
export function addCorrectCommand(pack: Command): void {
  pack
    .command('correct')
    .description('give a lesson a corrected article and carry its key along; tell what finds no place')
    .argument('<pack>', PACK_ARGUMENT)
    .requiredOption('--lesson <id>', 'the lesson')
    .requiredOption('--text <file>', 'the corrected article, plain text in UTF-8')
    .requiredOption('--out <file>', 'the pack file to write; the pack itself stays as it is')
    .option('--json', 'print JSON, with every item that has no place as it was')
    .addHelpText(
      'after',
      `
Blocks, mentions and key items follow their words. What was moved, changed or found in two places is listed for you to look
at; the exit code is then 1. Raise the version before you hand it out. A signature is taken off: sign anew.

Example:
  lesart pack correct my-pack --lesson a-lesson --text article.txt --out my-pack-1.1.0.lesart`,
    )
    .action(async (typed: string, options: Options) => {
      const text = await readText(options.text);
      const carried = await changePackFolder(
        typed,
        (folder) => correct(folder, typed, options.lesson, text),
        options.out,
      );
      if (options.json === true) printJson(report(carried));
      else print(inWords(carried, options.out));
      if (isOpen(carried)) process.exitCode = EXIT.findings;
    });
}

async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file, TEXT_LIMIT);
  const text = bytes.ok ? decodeUtf8(bytes.value) : bytes;
  if (!text.ok) throw new CannotDo(`${file} can't be used: ${reasonInWords(text.error.code)}`);
  return text.value;
}

async function correct(folder: string, typed: string, id: string, text: string): Promise<CarriedLesson> {
  const { lessons } = await readWholePack(folder, typed);
  const found = lessons.find(({ lesson }) => lesson.id === id);
  if (found === undefined) {
    const known = lessons.map(({ lesson }) => lesson.id).join(', ');
    throw new CannotDo(`${typed} has no lesson ${id}; it has ${known}`);
  }
  if (found.sealedKey !== null) throw new CannotDo(`the key of ${id} is sealed; unseal it first`);
  const carried = carryLesson(found.lesson, text);
  await writeLesson(join(folder, id), carried.lesson);
  await rm(join(folder, SIGNATURE_FILE), { force: true });
  return carried;
}

async function writeLesson(folder: string, { text, key, ...lesson }: Lesson): Promise<void> {
  const write = (name: string, value: unknown) =>
    writeFile(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  await writeFile(join(folder, 'article.txt'), text);
  await write('lesson.json', { format: lessonFormat.name, formatVersion: lessonFormat.version, ...lesson });
  await write('key.json', { format: keyFormat.name, formatVersion: keyFormat.version, items: key });
}

const report = ({ lesson, key, mentions, newBlocks }: CarriedLesson) => ({
  lesson: lesson.id,
  placed: key.items.length,
  ...key,
  items: undefined,
  mentions,
  newBlocks: newBlocks.map(({ start, end }) => ({ start, end, text: lesson.text.slice(start, end) })),
});

/** Whether a person has something to look at. */
const isOpen = ({ key, mentions, newBlocks }: CarriedLesson): boolean =>
  [key.unplaced, key.open, key.moved, key.detached, mentions, newBlocks].some(({ length }) => length > 0);

function inWords({ lesson, key, mentions, newBlocks }: CarriedLesson, out: string): string {
  return [
    out,
    `${lesson.id}: ${String(key.items.length)} key items placed, ${String(key.unplaced.length)} without a place`,
    ...key.unplaced.map(({ id }) => `  no place: ${id}; its core is no longer there`),
    ...key.open.map(
      ({ item, part, quotation, reason }) => `  ${reason}: ${item}, ${part} » ${quotation.words} «`,
    ),
    ...key.moved.map(
      ({ item, part, confidence, words, span }) =>
        `  ${confidence}: ${item}, ${part} » ${words} « is now » ${lesson.text.slice(span.start, span.end)} «`,
    ),
    ...key.detached.map(({ item, continued }) => `  stands alone: ${item}, which continued ${continued}`),
    ...mentions.map(({ voice, quotation }) => `  no place: a mention of ${voice} » ${quotation.words} «`),
    ...newBlocks.map(
      ({ start, end }) => `  taken for a paragraph: » ${lesson.text.slice(start, end).slice(0, 60)} «`,
    ),
  ].join('\n');
}

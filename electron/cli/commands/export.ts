import { join, resolve } from 'node:path';

import type { Command } from 'commander';

import type { ExchangeFormat, TextFile } from '../../../lessons/exchange/exchange-format.ts';
import { formatById, formats } from '../../../lessons/exchange/formats.ts';
import { textOfLesson } from '../../../lessons/exchange/lesson-in-text/text-of-lesson.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { isFolder } from '../../services/files/failures.ts';
import { writeNewFolder } from '../../services/files/write-new-folder.ts';
import { notCarriedOver } from '../losses.ts';
import { PACK_ARGUMENT, readWholePack, withPackFolder } from '../packs.ts';
import { CannotDo, cannotWrite, EXIT, print, printJson, write } from '../terminal.ts';

interface Options {
  to: string;
  lesson: string;
  out: string;
  json?: true;
}

const writable = formats.filter((format) => format.write !== null);

/** `lesart export`: a lesson with its key as another tool's file. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description("write a lesson's text and key for another tool")
    .argument('<pack>', PACK_ARGUMENT)
    .requiredOption('--to <format>', `the tool's format: ${writable.map(({ id }) => id).join(', ')}`)
    .requiredOption('--lesson <id>', 'id of a lesson in the pack')
    .requiredOption(
      '--out <file or folder>',
      'file, replaced where it is there; a new folder for several files',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Formats:
${writable.map(({ id, name }) => `  ${id.padEnd(20)} ${name}`).join('\n')}

What the format can't carry is listed; the exit code is then 1.

Example:
  lesart export --to h5p-mark-the-words wostotschny --lesson gipfel-in-wostotschny --out exercises`,
    )
    .action(async (typed: string, options: Options) => {
      const toFiles = writerOf(options.to);
      const lesson = await lessonOf(typed, options.lesson);
      const { files, losses } = toFiles([textOfLesson(lesson)]);
      const written = await place(files, options.out);
      const result = { format: options.to, lesson: lesson.id, files: written, losses };
      if (options.json === true) printJson(result);
      else print([...written, ...notCarriedOver(losses)].join('\n'));
      if (losses.length > 0) process.exitCode = EXIT.findings;
    });
}

function writerOf(typed: string): NonNullable<ExchangeFormat['write']> {
  const toFiles = formatById(typed)?.write;
  if (toFiles) return toFiles;
  throw new CannotDo(
    `${typed} is no format to export to; there are ${writable.map(({ id }) => id).join(', ')}`,
  );
}

async function lessonOf(typed: string, id: string): Promise<Lesson> {
  const { lessons } = await withPackFolder(typed, (folder) => readWholePack(folder, typed));
  const found = lessons.find(({ lesson }) => lesson.id === id);
  if (found === undefined) {
    const known = lessons.map(({ lesson }) => lesson.id).join(', ');
    throw new CannotDo(`${typed} has no lesson ${id}; it has ${known}`);
  }
  if (found.sealedKey !== null)
    throw new CannotDo(`the key of ${id} is sealed, so there is nothing to export`);
  return found.lesson;
}

/** Writes one file, or a folder of several; returns where they are. */
async function place(files: readonly TextFile[], out: string): Promise<string[]> {
  const [first] = files;
  if (first === undefined) throw new CannotDo('there is nothing to export: nothing is marked');
  const bytes = (text: string) => new TextEncoder().encode(text);
  if (files.length === 1) {
    const file = (await isFolder(resolve(out))) ? join(out, first.name) : out;
    await write(file, bytes(first.text));
    return [resolve(file)];
  }
  const placed = await writeNewFolder(
    resolve(out),
    files.map(({ name, text }) => ({ path: name, bytes: bytes(text) })),
  );
  if (!placed.ok) throw cannotWrite(out, placed.error);
  return files.map(({ name }) => resolve(out, name));
}

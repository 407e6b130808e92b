import { basename, resolve } from 'node:path';

import type { Command } from 'commander';

import type { Loss } from '../../../lessons/exchange/exchange-format.ts';
import { formats } from '../../../lessons/exchange/formats.ts';
import type { LessonDraft } from '../../../lessons/exchange/lesson-in-text/lesson-of-text.ts';
import { languageTagSchema, localize } from '../../../lessons/format/localized.ts';
import type { PackFile } from '../../../lessons/format/pack.ts';
import { writeNewFolder } from '../../services/files/write-new-folder.ts';
import { articleFormats } from '../../services/import/import-article.ts';
import {
  importFormatCalled,
  importLessons,
  type ImportFormat,
} from '../../services/import/import-lessons.ts';
import { packOfDrafts } from '../../services/import/pack-of-drafts.ts';
import { counted } from '../counted.ts';
import { cannotImport, cannotMake } from '../exchange-problems.ts';
import { notCarriedOver } from '../losses.ts';
import { readSourceFiles } from '../source-files.ts';
import { CannotDo, cannotWrite, EXIT, print, printJson } from '../terminal.ts';

/** A file of annotations may weigh this much, in bytes. */
const ANNOTATIONS_LIMIT = 64 * 1024 * 1024;

interface Options {
  from: string;
  out: string;
  language?: string;
  json?: true;
}

const readable = [
  ...Object.entries(articleFormats).map(([id, { name }]) => [id, name] as const),
  ...formats.filter(({ read }) => read !== null).map(({ id, name }) => [id, name] as const),
];

/** `lesart import`: a pack folder from articles or from other tools' annotations. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('make a pack of articles, or of texts annotated with other tools')
    .argument('<in...>', 'files, or folders with files of the format')
    .requiredOption('--from <format>', `what they are: ${readable.map(([id]) => id).join(', ')}`)
    .requiredOption('--out <folder>', 'folder of the new pack; must not be there yet, or be empty')
    .option('--language <tag>', 'language of the texts ("de"); otherwise as they say, or guessed')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Formats:
${readable.map(([id, name]) => `  ${id.padEnd(20)} ${name}`).join('\n')}

Each text becomes a lesson. What nobody has written yet (explanations, goals) is "…" until it is written in the author's
editor or by hand. What the format or Lesart can't carry is listed; the exit code is then 1.

Examples:
  lesart import --from html article.html --out my-pack
  lesart import --from brat annotated/ --out my-pack --language de --json`,
    )
    .action(async (typed: string[], options: Options) => {
      const format = formatFor(options.from);
      const language = languageOf(options.language);
      const files = await readSourceFiles(
        typed,
        format.kind === 'article'
          ? articleFormats[format.format]
          : { ...format.format, limit: ANNOTATIONS_LIMIT },
      );
      const imported = await importLessons(format, files, language);
      if (!imported.ok) throw cannotImport(imported.error);
      const { drafts, losses } = imported.value;
      if (drafts.length === 0) throw nothingToImport(typed, losses);
      const folder = resolve(options.out);
      const made = packOfDrafts(basename(folder), drafts);
      if (!made.ok) throw cannotMake(options.out, made.error);
      const { pack, files: written } = made.value;
      const placed = await writeNewFolder(folder, written);
      if (!placed.ok) throw cannotWrite(options.out, placed.error);
      const result = shown(folder, pack, drafts, losses);
      if (options.json === true) printJson(result);
      else print(inWords(result));
      if (losses.length > 0) process.exitCode = EXIT.findings;
    });
}

function formatFor(typed: string): ImportFormat {
  const format = importFormatCalled(typed);
  if (format !== null) return format;
  throw new CannotDo(
    `${typed} is no format to import from; there are ${readable.map(([id]) => id).join(', ')}`,
  );
}

function languageOf(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const tag = languageTagSchema.safeParse(typed);
  if (tag.success) return tag.data;
  throw new CannotDo(`${typed} is no language tag; "de", "en" or "pt-BR" are`);
}

/** Without a text there is no lesson; why there is none, what was left out tells. */
const nothingToImport = (typed: readonly string[], losses: readonly Loss[]): CannotDo =>
  new CannotDo(
    [`${typed.join(', ')} can't be imported: there is no text in it`, ...notCarriedOver(losses)].join('\n'),
  );

const shown = (
  folder: string,
  { id, version, lessons }: PackFile,
  drafts: readonly LessonDraft[],
  losses: readonly Loss[],
) => ({
  folder,
  id,
  version,
  lessons: drafts.map(({ lesson, key, text }, place) => ({
    id: lessons[place] ?? lesson.id,
    title: localize(lesson.title, lesson.language, lesson.language).text,
    language: lesson.language,
    characters: text.length,
    blocks: lesson.blocks.map(({ kind, start, end }) => ({ kind, start, end, text: text.slice(start, end) })),
    categories: lesson.categories.map((category) => category.id),
    items: key.items.length,
  })),
  losses,
});

function inWords({ folder, lessons, losses }: ReturnType<typeof shown>): string {
  return [
    folder,
    ...lessons.map(
      ({ id, title, language, blocks, items }) =>
        `  ${id} (${language}): ${title}, ${counted(blocks.length, 'block')}, ${counted(items, 'key item')}`,
    ),
    ...notCarriedOver(losses),
  ].join('\n');
}

import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import type { Command } from 'commander';

import { classTable } from '../../../lessons/classroom/output/class-table.ts';
import { itemTable } from '../../../lessons/classroom/output/item-table.ts';
import { csvText, germanCsv, plainCsv, type Cell } from '../../../lessons/exchange/csv/csv-text.ts';
import { reportOn, type ClassReport } from '../../services/class-report/class-report.ts';
import { LessonsAtHand } from '../../services/collecting/lessons-at-hand.ts';
import type { ReadPack } from '../../services/library/pack-folder.ts';
import { PacksAtHand } from '../../services/library/packs-at-hand.ts';
import { isFinding, remarkInWords, uncountedInWords } from '../arrival-words.ts';
import { PACK_ARGUMENT, readWholePack, withPackFolder } from '../packs.ts';
import { passphraseIfAny, takingPassphrase, type PassphraseOptions } from '../passphrase.ts';
import { reasonInWords } from '../reasons.ts';
import { tableWords } from '../table-words.ts';
import { CannotDo, EXIT, note, print, printJson, printTable, write } from '../terminal.ts';
import { reportAsJson, reportInWords } from './report-shown.ts';

interface Options extends PassphraseOptions {
  pack: string[];
  lesson?: string;
  csv?: true;
  excelDe?: true;
  items?: true;
  json?: true;
  first?: true;
  name?: string;
  out?: string;
}

/** `lesart report`: what a class made of its lessons, from the files it handed in. */
export function addReportCommand(program: Command): void {
  const command = program
    .command('report')
    .description('grade the hand-ins of a class and say what it made of its lessons')
    .argument('<files...>', 'folders, ZIP archives (as learning platforms make them) or hand-ins')
    .requiredOption('--pack <pack>', `${PACK_ARGUMENT}; once for each`, several)
    .option('--lesson <id>', 'only this lesson')
    .option('--csv', 'a table: a row for each learner and lesson')
    .option('--excel-de', 'a table as German spreadsheet programs open it')
    .option('--items', 'with a table: a row for each learner and place of the key')
    .option('--json', 'print JSON: everything a class view shows, and each learner')
    .option('--first', 'of several attempts of a learner the first counts, not the latest')
    .option('--name <name>', 'what to call the class (default: as the first file or folder)')
    .option('--out <file>', 'write the result to a file');
  takingPassphrase(command)
    .addHelpText(
      'after',
      `
Files that don't count are named on stderr, each with its reason. Exit code 0: all count, or are known twice. 1: some don't count.
2: nothing can be done. Nothing is kept: no gradebook is written.

Example:
  lesart report class-8b --pack wostotschny --csv --out class-8b.csv`,
    )
    .action(async (typed: string[], options: Options) => {
      const asTable = options.csv === true || options.excelDe === true;
      if (asTable && options.json === true)
        throw new CannotDo('--csv and --json are two results; choose one');
      if (options.items === true && !asTable)
        throw new CannotDo('--items is a table; add --csv or --excel-de');
      const absent = typed.find((path) => !existsSync(resolve(path)));
      if (absent !== undefined) throw new CannotDo(`${absent} can't be read: ${reasonInWords('missing')}`);
      const report = await reportOnFiles(typed, options);
      if (asTable) await tell(tableOf(report, options), options, printTable);
      else if (options.json === true) await tellJson(report, options);
      else
        await tell(`${reportInWords(report)}\n`, options, (text) => {
          print(text.trimEnd());
        });
      noteWhatDoesNotCount(report);
    });
}

async function reportOnFiles(typed: readonly string[], options: Options): Promise<ClassReport> {
  const packs: ReadPack[] = [];
  for (const pack of options.pack)
    packs.push(await withPackFolder(pack, (folder) => readWholePack(folder, pack)));
  const { lesson, pack: names } = options;
  if (lesson !== undefined && !packs.some(({ pack }) => pack.lessons.includes(lesson)))
    throw new CannotDo(`${names.join(', ')}: there is no lesson ${lesson}`);
  const lessons = new LessonsAtHand(new PacksAtHand(packs));
  const paths = typed.map((path) => resolve(path));
  const read = () =>
    reportOn(
      paths,
      { lessons, now: () => new Date() },
      {
        name: options.name ?? basename(paths[0] ?? '').replace(/\.[a-z0-9-]+$/i, ''),
        attempt: options.first === true ? 'first' : 'latest',
        ...(lesson === undefined ? {} : { lesson }),
      },
    );
  const report = await read();
  return (await unseal(report, lessons, options)) ? read() : report;
}

/** Opens the keys that hand-ins wait for, where their passphrase is to be had; whether any was opened. */
async function unseal(
  { uncounted }: ClassReport,
  lessons: LessonsAtHand,
  options: Options,
): Promise<boolean> {
  const sealed = new Map(
    uncounted.flatMap(({ code, params: { pack = '', lesson = '' } }) =>
      code === 'sealed' ? [[`${pack}/${lesson}`, { pack, lesson }] as const] : [],
    ),
  );
  if (sealed.size === 0) return false;
  const passphrase = await passphraseIfAny(options, [...sealed.keys()].join(', '));
  if (passphrase === null) return false;
  for (const [name, reference] of sealed) {
    const unlocked = await lessons.unlock(reference, passphrase);
    if (unlocked !== 'opened') throw new CannotDo(`${name} can't be graded: ${reasonInWords(unlocked)}`);
  }
  return true;
}

function tableOf({ lessons }: ClassReport, { excelDe, items }: Options): string {
  const words = tableWords[excelDe === true ? 'de' : 'en'];
  const handedOn = lessons.map(({ by, works }) => ({ pack: by.pack, lesson: by.lesson, works }));
  const rows: Cell[][] =
    items === true ? itemTable(handedOn, words.items) : classTable(handedOn, words.learners);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return csvText(rows, excelDe === true ? germanCsv(zone) : plainCsv);
}

async function tell(text: string, { out }: Options, printed: (text: string) => void): Promise<void> {
  if (out === undefined) printed(text);
  else await write(out, Buffer.from(text));
}

async function tellJson(report: ClassReport, options: Options): Promise<void> {
  const value = reportAsJson(report);
  if (options.out === undefined) printJson(value);
  else await write(options.out, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
}

function noteWhatDoesNotCount({ uncounted, remarks }: ClassReport): void {
  for (const { file, ...why } of uncounted) note(`${file} is not counted: ${uncountedInWords(why)}`);
  for (const { file, ...remark } of remarks) note(`${file}: ${remarkInWords(remark)}`);
  process.exitCode = uncounted.some(({ code }) => isFinding(code)) ? EXIT.findings : EXIT.done;
}

const several = (typed: string, before: readonly string[] = []): string[] => [...before, typed];

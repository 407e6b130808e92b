import { InvalidArgumentError, type Command } from 'commander';

import {
  simulateBeforeAndAfter,
  simulateClass,
  type ClassPlan,
  type SimulatedLesson,
} from '../../../lessons/classroom/simulation/simulate-class.ts';
import type { HandInContent } from '../../../lessons/classroom/hand-in.ts';
import type { Mode } from '../../../lessons/marks/attempt.ts';
import { writeNewFolder } from '../../services/files/write-new-folder.ts';
import { sealHandIn } from '../../services/hand-ins/hand-in-file.ts';
import { nameOfHandIn } from '../../services/hand-ins/names.ts';
import { lessonReference } from '../../services/library/lesson-reference.ts';
import type { ReadPack } from '../../services/library/pack-folder.ts';
import { appVersion } from '../app-version.ts';
import { counted } from '../counted.ts';
import { openLesson, PACK_ARGUMENT, readWholePack, withPackFolder } from '../packs.ts';
import { cannotWrite, print, printJson } from '../terminal.ts';

interface Options {
  pack: string;
  out: string;
  learners: number;
  seed: number;
  from: string;
  lesson?: string;
  exam?: true;
  again?: true;
  json?: true;
}

/** The most learners of one class: more is nobody's class, and would fill the memory. */
const MOST_LEARNERS = 10_000;

/** `lesart simulate`: hand-ins of a class that does not exist, to try things out with. */
export function addSimulateCommand(program: Command): void {
  program
    .command('simulate')
    .description('write hand-ins of made-up learners of different skill, to try things out with')
    .requiredOption('--pack <pack>', PACK_ARGUMENT)
    .requiredOption('--out <folder>', 'a folder that is not there yet, or is empty')
    .option('--learners <number>', 'how many learners', readCount(1, MOST_LEARNERS), 30)
    .option('--seed <number>', 'the same seed gives the same files', readCount(0, 2 ** 32 - 1), 1)
    .option('--from <instant>', 'when the lesson begins, ISO 8601', readInstant, '2026-03-02T08:00:00.000Z')
    .option('--lesson <id>', 'one lesson of the pack; otherwise all of them, a day apart')
    .option('--exam', 'as exams: marked, not checked')
    .option('--again', 'each learner a second time, a week later and with more skill')
    .option('--json', 'print JSON: the files with learner and lesson')
    .addHelpText(
      'after',
      `
Each file is a whole hand-in of this version of Lesart. Nobody wrote what is in it.

Example:
  lesart simulate --pack wostotschny --learners 30 --seed 1 --out class-8b`,
    )
    .action(async (options: Options) => {
      const read = await withPackFolder(options.pack, (folder) => readWholePack(folder, options.pack));
      const handIns = simulate(read, options);
      const files = handIns.map((content) => ({ path: nameOfHandIn(content), bytes: sealHandIn(content) }));
      const written = await writeNewFolder(options.out, files);
      if (!written.ok) throw cannotWrite(options.out, written.error);
      if (options.json === true) printJson(handIns.map(shown));
      else print(`${counted(handIns.length, 'hand-in')} in ${options.out}`);
    });
}

function simulate(read: ReadPack, options: Options): HandInContent[] {
  const { learners, seed, lesson } = options;
  const mode: Mode = options.exam === true ? 'exam' : 'guided';
  const ids = lesson === undefined ? read.pack.lessons : [lesson];
  return ids.flatMap((id, place) => {
    const found = openLesson(read, id, options.pack);
    const work: SimulatedLesson = { lesson: found.lesson, reference: lessonReference(read.pack, found) };
    const from = new Date(Date.parse(options.from) + place * DAY).toISOString();
    const plan: ClassPlan = { seed, learners, from, mode, app: appVersion };
    if (options.again !== true) return simulateClass(work, plan);
    const { before, after } = simulateBeforeAndAfter(work, plan);
    return [...before, ...after];
  });
}

const DAY = 24 * 60 * 60 * 1000;

const shown = (content: HandInContent) => ({
  file: nameOfHandIn(content),
  learner: content.learner,
  lesson: content.attempt.lesson.lesson,
  handedInAt: content.handedInAt,
});

function readCount(least: number, most: number): (typed: string) => number {
  return (typed) => {
    const count = /^\d+$/.test(typed) ? Number(typed) : NaN;
    if (count >= least && count <= most) return count;
    throw new InvalidArgumentError(`a whole number from ${String(least)} to ${String(most)}`);
  };
}

function readInstant(typed: string): string {
  const instant = Date.parse(typed);
  if (Number.isNaN(instant)) throw new InvalidArgumentError('an instant such as 2026-03-02T08:00:00Z');
  return new Date(instant).toISOString();
}

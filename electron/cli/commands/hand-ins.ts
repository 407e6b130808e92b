import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Command } from 'commander';

import { finalMarks } from '../../../lessons/classroom/grade.ts';
import { HAND_IN_ENDING, isFinished } from '../../../lessons/classroom/hand-in.ts';
import { readHandInFile, type HandInFile } from '../../services/hand-ins/hand-in-file.ts';
import { counted } from '../counted.ts';
import { reasonInWords } from '../reasons.ts';
import { filesTyped } from '../source-files.ts';
import { CannotDo, EXIT, print, printJson } from '../terminal.ts';

/** What is told of one file. */
interface Checked {
  file: string;
  /** `intact`: whole, finished, and as Lesart wrote it. */
  verdict: 'intact' | 'edited' | 'not-finished' | Exclude<HandInFile['kind'], 'whole'>;
  learner?: string;
  title?: string;
  lesson?: string;
  handedInAt?: string;
  marks?: number;
  reason?: string;
}

/** `lesart hand-ins …`: hand-ins as files. */
export function addHandInCommands(program: Command): void {
  const handIns = program.command('hand-ins').description('look at hand-ins');
  handIns
    .command('check')
    .description('say of each hand-in whether it is whole and as Lesart wrote it')
    .argument('<files...>', `hand-ins (${HAND_IN_ENDING}), or folders that hold some`)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Exit code 0: all are as Lesart wrote them. 1: findings. 2: a file or folder is not there. The check shows a file that somebody
edited or a stick has damaged; it does not stop anyone who knows how it is made.

Example:
  lesart hand-ins check class-8b --json`,
    )
    .action(async (typed: string[], options: { json?: true }) => {
      const absent = typed.find((path) => !existsSync(resolve(path)));
      if (absent !== undefined) throw new CannotDo(`${absent} can't be checked: ${reasonInWords('missing')}`);
      const checked: Checked[] = [];
      // One after another: each may be some megabytes, and only what is told of it is kept.
      for (const file of await filesTyped(typed, [HAND_IN_ENDING])) checked.push(await check(file));
      const findings = checked.filter(({ verdict }) => verdict !== 'intact').length;
      if (options.json === true) printJson({ findings, handIns: checked });
      else
        print(
          [
            ...checked.map((one) => `${one.file}: ${inWords(one)}`),
            `${counted(checked.length, 'file')}, ${counted(findings, 'finding')}`,
          ].join('\n'),
        );
      process.exitCode = findings === 0 ? EXIT.done : EXIT.findings;
    });
}

async function check(file: string): Promise<Checked> {
  const read = await readHandInFile(resolve(file));
  if (read.kind !== 'whole') {
    return { file, verdict: read.kind, ...('reason' in read ? { reason: read.reason } : {}) };
  }
  const { learner, title, handedInAt, attempt } = read.handIn;
  return {
    file,
    verdict: !read.intact ? 'edited' : isFinished(attempt) ? 'intact' : 'not-finished',
    learner,
    title,
    lesson: attempt.lesson.lesson,
    handedInAt,
    marks: finalMarks(attempt).length,
  };
}

const WORDS: Readonly<Record<Checked['verdict'], string>> = {
  intact: 'as Lesart wrote it',
  edited: 'changed since Lesart wrote it',
  'not-finished': 'whole, but the work is not finished',
  newer: 'made by a newer version of Lesart',
  damaged: 'a hand-in that is damaged',
  foreign: 'no hand-in of Lesart',
  'too-large': 'larger than any hand-in',
  unreadable: 'the system does not let it be read',
  missing: 'gone while files were checked',
};

function inWords({ verdict, learner, title, marks, reason }: Checked): string {
  const of = learner === undefined ? '' : ` (${learner}, ${title ?? ''}, ${counted(marks ?? 0, 'mark')})`;
  const why = reason === undefined ? '' : ` (${reasonInWords(reason)})`;
  return `${WORDS[verdict]}${of}${why}`;
}

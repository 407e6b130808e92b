import { join, resolve } from 'node:path';

import { writeAtomically } from '../services/files/atomic-write.ts';
import { errnoOf } from '../services/files/failures.ts';
import type { NewFolderProblem } from '../services/files/write-new-folder.ts';
import type { ContentProblem } from '../services/library/problems.ts';
import { reasonInWords } from './reasons.ts';

/** What the terminal is told: 1 stands for findings, 2 for what could not be done. */
export const EXIT = { done: 0, findings: 1, cannot: 2 } as const;

/** Ends a command with a sentence on stderr and exit code 2. */
export class CannotDo extends Error {}

/** `file` of a pack can't be used, in a sentence for whoever types. */
export function cannotRead(where: string, { file, reason, path }: ContentProblem): CannotDo {
  return new CannotDo(`${join(where, file)} can't be used: ${reasonInWords(reason, path)}`);
}

/** `typed` can't become a folder of files, in a sentence. */
export function cannotWrite(typed: string, problem: NewFolderProblem): CannotDo {
  switch (problem.code) {
    case 'folder-not-empty':
      return new CannotDo(`${typed} is not empty: choose a folder that is not there yet`);
    case 'not-a-folder':
      return new CannotDo(`${typed} is a file: choose a folder that is not there yet`);
    case 'write-failed':
      return new CannotDo(`${typed} can't be written: ${problem.reason}`);
  }
}

/** Results go to stdout, as JSON or in words; everything else to stderr. */
export const print = (text: string): void => {
  process.stdout.write(`${harmlessly(text)}\n`);
};

/** Words from a pack could hold control sequences that take hold of the terminal, or turn around what follows them. */
const harmlessly = (text: string): string => text.replace(HARMFUL, '\uFFFD');

/** Controls but for the line feed, and what sets the direction of writing. */
const HARMFUL = /(?!\n)\p{Cc}|\p{Bidi_Control}/gu;

/** A table as it is, but for what takes hold of the terminal; its lines end with CR LF. */
export const printTable = (text: string): void => {
  process.stdout.write(text.replace(/\r(?!\n)|(?![\r\n\ufeff])(?:\p{Cc}|\p{Bidi_Control})/gu, '\uFFFD'));
};

export const printJson = (value: unknown): void => {
  process.stdout.write(`${jsonForTerminal(value)}\n`);
};

/** JSON with escapes in the place of whatever a terminal would obey; parsed, it is the same. */
export const jsonForTerminal = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    HARMFUL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Says something beside the result. */
export const note = (text: string): void => {
  process.stderr.write(`lesart: ${harmlessly(text)}\n`);
};

/** Writes a result's file whole, or says why it could not be written. */
export async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeAtomically(resolve(file), bytes);
  } catch (error) {
    throw new CannotDo(`${file} can't be written: ${errnoOf(error)}`);
  }
}

import { join, resolve } from 'node:path';

import { writeAtomically } from '../services/files/atomic-write.ts';
import { errnoOf } from '../services/files/failures.ts';
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

/** Results go to stdout, as JSON or in words; everything else to stderr. */
export const print = (text: string): void => {
  process.stdout.write(`${harmlessly(text)}\n`);
};

/** Words from a pack could hold control sequences that take hold of the terminal, or turn around what follows them. */
const harmlessly = (text: string): string =>
  text.replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');

export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

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

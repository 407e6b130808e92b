import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ContentProblem } from '../services/library/problems.ts';

/** What the terminal is told: 1 stands for findings, 2 for what could not be done. */
export const EXIT = { done: 0, findings: 1, cannot: 2 } as const;

/** Ends a command with a sentence on stderr and exit code 2. */
export class CannotDo extends Error {}

/** `file` of a pack can't be used, in a sentence for whoever types. */
export function cannotRead(where: string, { file, reason, path }: ContentProblem): CannotDo {
  const place = path === '' ? '' : ` at ${path}`;
  return new CannotDo(`${join(where, file)} can't be used: ${reason}${place}`);
}

const shippedPacks = fileURLToPath(new URL('../../lessons/packs', import.meta.url));

/** A pack's folder: as typed, or the shipped pack of that id. */
export function packFolder(typed: string): string {
  const shipped = join(shippedPacks, typed);
  return !existsSync(resolve(typed)) && /^[a-z0-9-]+$/.test(typed) && existsSync(shipped)
    ? shipped
    : resolve(typed);
}

/** Results go to stdout, as JSON or in words; everything else to stderr. */
export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const printJson = (value: unknown): void => {
  print(JSON.stringify(value, null, 2));
};

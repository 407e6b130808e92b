import { existsSync } from 'node:fs';

import type { Command } from 'commander';

import { checkPack } from '../../../../lessons/check/check-pack.ts';
import { findingsIn, type Finding } from '../../../../lessons/check/finding.ts';
import type { PackRefusal, PackRefusalCode } from '../../../contract/packs.ts';
import { inspectPack } from '../../../services/pack-files/installed-packs.ts';
import { readPackSource } from '../../../services/pack-format/read-pack-source.ts';
import { counted } from '../../counted.ts';
import { PACK_ARGUMENT, packPath, withPackFolder } from '../../packs.ts';
import { isRefusal } from '../../refusals.ts';
import { appVersion } from '../../app-version.ts';
import { CannotDo, EXIT, print, printJson } from '../../terminal.ts';
import { findingInWords } from './finding-words.ts';

/** `lesart pack check`: everything that can be found wrong with a pack without a person. */
export function addCheckCommand(pack: Command): void {
  pack
    .command('check')
    .description('find mistakes in a pack: file, place, what is wrong, what helps')
    .argument('<pack>', PACK_ARGUMENT)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Exit code 0: nothing found. 1: findings. 2: the pack can't be looked at. Errors keep a pack from being used or break a promise
to its readers; advice makes it better. Offsets in a place count UTF-16 code units.

Example:
  lesart pack check my-pack --json`,
    )
    .action(async (typed: string, options: { json?: true }) => {
      if (!existsSync(packPath(typed)))
        throw new CannotDo(`${typed} can't be used: there is no such file or folder`);
      const findings = await withPackFolder(typed, (folder) => look(folder, typed));
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const advice = findings.length - errors;
      if (options.json === true) printJson({ errors, advice, findings: findings.map(shown) });
      else
        print(
          [
            ...findings.map(inWords),
            `${counted(errors, 'error')}, ${counted(advice, 'piece')} of advice`,
          ].join('\n'),
        );
      process.exitCode = findings.length === 0 ? EXIT.done : EXIT.findings;
    });
}

async function look(folder: string, typed: string): Promise<Finding[]> {
  const source = await readPackSource(folder);
  if (source.pack === null) throw new CannotDo(`${typed} can't be used: there is no pack.json in it`);
  const findings = checkPack(source);
  const inspected = await inspectPack(folder, { appVersion });
  if (inspected.ok) return findings;
  const { error } = inspected;
  if (!isRefusal(error)) throw new CannotDo(`${typed} can't be used: ${error.code}`);
  return isKnown(error, findings) ? findings : [asFinding(error), ...findings];
}

/** What the check finds by itself, and more of it than the first. */
const FOUND_ANYWAY: readonly PackRefusalCode[] = [
  'content-invalid',
  'not-a-picture',
  'file-missing',
  'entry-too-large',
];

const isKnown = ({ code }: PackRefusal, findings: readonly Finding[]): boolean =>
  FOUND_ANYWAY.includes(code)
    ? findings.some(({ severity }) => severity === 'error')
    : findings.some((finding) => finding.code === code);

function asFinding({ code, params }: PackRefusal): Finding {
  const place = params['entry'] ?? params['file'] ?? '';
  const file = /[./]/.test(place) ? place : 'pack.json';
  return findingsIn(file)('error', 'not-installable', { ...params, path: '', refusal: code });
}

const shown = (finding: Finding) => ({ ...finding, ...findingInWords(finding) });

function inWords(finding: Finding): string {
  const { severity, file, path, words } = finding;
  const { what, cure } = findingInWords(finding);
  const place = path === '' ? file : `${file} ${path}`;
  return [
    `${severity}: ${place}: ${what}`,
    ...(words === '' ? [] : [`  » ${shortened(words)} «`]),
    `  ${cure}`,
  ].join('\n');
}

const LONGEST_SHOWN = 100;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN - 1)}…`;
};

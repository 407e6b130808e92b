import type { Command } from 'commander';

import {
  measureCase,
  parseCases,
  type CaseMeasures,
  type MeasureCase,
} from '../../../lessons/compare/measures/case.ts';
import { decodeJson, readBytes, type ReadProblem } from '../../services/files/read-file.ts';
import { reasonInWords } from '../reasons.ts';
import { CannotDo, print, printJson } from '../terminal.ts';

/** More than any class has marked; keeps a mistyped path from filling the memory. */
const FILE_LIMIT = 256 * 1024 * 1024;

interface MeasuredCase {
  id: string;
  measures: CaseMeasures;
}

/** `lesart measures`: the research measures of keys and marks. */
export function addMeasuresCommand(program: Command): void {
  program
    .command('measures')
    .description('print research measures of keys and marks')
    .requiredOption('--cases <file>', 'JSON: a list of cases, or an object with the list in "cases"')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
A case: {"id": "1", "docLength": 100, "categories": ["framing"],
  "key": [{"start": 10, "end": 20, "category": "framing"}], "student": []}
Offsets are half-open. docs/measures.md says what each number means.

Example:
  lesart measures --cases cases.json --json`,
    )
    .action(async ({ cases, json }: { cases: string; json?: true }) => {
      const measured = (await readCases(cases)).map((one) => ({ id: one.id, measures: measureCase(one) }));
      if (json === true) printJson(measured);
      else print(inWords(measured));
    });
}

/** @throws {CannotDo} where the file can't be read or holds no cases */
async function readCases(file: string): Promise<MeasureCase[]> {
  const bytes = await readBytes(file, FILE_LIMIT);
  if (!bytes.ok) throw cannotUse(file, bytes.error);
  const value = decodeJson(bytes.value);
  if (!value.ok) throw cannotUse(file, value.error);
  const cases = parseCases(value.value);
  if (cases.ok) return cases.value;
  const [first, ...others] = cases.error;
  const why = reasonInWords(first?.code ?? 'invalid', first?.path, others.length);
  throw new CannotDo(`${file} can't be used: ${why}`);
}

const cannotUse = (file: string, problem: ReadProblem): CannotDo =>
  new CannotDo(`${file} can't be used: ${reasonInWords(problem.code)}`);

function inWords(measured: readonly MeasuredCase[]): string {
  const head = ['case', 'strict F1', 'partial F1', 'character F1', 'kappa', 'alpha', 'soft F1', 'SemEval F1'];
  const rows = measured.map(({ id, measures }) => [
    id,
    ...[
      measures.nervaluateInputSorted.strict.f1,
      measures.nervaluateInputSorted.partial.f1,
      measures.charLevel.micro.f1,
      measures.charLevel.anyCategory.kappa,
      measures.alphaU.overall?.alpha ?? null,
      measures.matching.sameCategory.softF1,
      measures.semevalSI.f1,
    ].map((value) => (value === null ? 'undefined' : value.toFixed(3))),
  ]);
  const widths = head.map((_, column) =>
    [head, ...rows].reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return [head, ...rows].map(line).join('\n');
}

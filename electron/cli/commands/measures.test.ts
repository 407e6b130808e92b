import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { CannotDo } from '../terminal.ts';
import { addMeasuresCommand } from './measures.ts';

const golden = new URL('../../../lessons/compare/measures/golden/', import.meta.url);

const valid = {
  id: 'one',
  docLength: 100,
  categories: ['framing'],
  key: [{ start: 10, end: 20, category: 'framing' }],
  student: [{ start: 10, end: 21, category: 'framing' }],
};

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesart-measures-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function run(content: string | Uint8Array, ...options: string[]): Promise<void> {
  const file = join(folder, 'cases.json');
  writeFileSync(file, content);
  const program = new Command().exitOverride();
  addMeasuresCommand(program);
  await program.parseAsync(['measures', '--cases', file, ...options], { from: 'user' });
}

const refusal = async (content: unknown): Promise<string> => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const error: unknown = await run(text, '--json').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CannotDo);
  expect(printed).toBe('');
  return (error as CannotDo).message;
};

describe('lesart measures', () => {
  it('prints the measures of each case under their names', async () => {
    await run(JSON.stringify([valid, { ...valid, id: 'two', student: [] }]), '--json');
    expect(JSON.parse(printed)).toMatchObject([
      {
        id: 'one',
        measures: {
          nervaluateInputSorted: { strict: { incorrect: 1, f1: 0 }, partial: { partial: 1, f1: 0.5 } },
          charLevel: { micro: { tp: 10, fp: 1, fn: 0 } },
          alphaU: { overall: { observed: 0.0001 }, zeroLengthDropped: 0 },
          matching: { sameCategory: { sumIoU: 10 / 11 }, anyCategory: { sumIoU: 10 / 11 } },
          semevalSI: { recall: 1, keySpansAfterMerge: 1 },
        },
      },
      { id: 'two', measures: { matching: { sameCategory: { softPrecision: null, softRecall: 0 } } } },
    ]);
  });

  it('takes the list from the field "cases", too, and passes over fields it does not know', async () => {
    const lines = readFileSync(new URL('edge.jsonl', golden), 'utf8').trimEnd().split('\n');
    await run(JSON.stringify({ meta: {}, cases: lines.map((line): unknown => JSON.parse(line)) }), '--json');
    expect((JSON.parse(printed) as unknown[]).length).toBe(lines.length);
    expect(printed).not.toMatch(/NaN|Infinity/);
  });

  it('prints a table for people', async () => {
    await run(JSON.stringify([{ ...valid, key: [], student: [] }]));
    expect(printed.split('\n')[1]).toMatch(
      /^one +0\.000 +0\.000 +undefined +undefined +undefined +undefined +1\.000$/,
    );
  });

  it('says what a file lacks', async () => {
    expect(await refusal('{')).toMatch(/cases\.json can't be used: it is not JSON$/);
    expect(await refusal({ cases: {} })).toMatch(/something is missing or of the wrong type, at cases$/);
    expect(await refusal('7')).toMatch(/something is missing or of the wrong type$/);
    expect(await refusal([{ ...valid, docLength: 20 }])).toMatch(
      /a span ends after the document, at \[0\]\.student\[0\]\.end$/,
    );
    expect(await refusal([{ ...valid, key: [{ start: 5, end: 4, category: 'framing' }] }])).toMatch(
      /a span ends before it starts, at \[0\]\.key\[0\]\.end$/,
    );
    expect(await refusal([valid, { ...valid, categories: [] }])).toMatch(
      /not in "categories", at \[1\]\.key\[0\]\.category \(and 1 more\)$/,
    );
    expect(await refusal([{ ...valid, key: [{ start: 0.5, end: 1, category: 'framing' }] }])).toMatch(
      /start/,
    );
  });

  it('says that a file is missing', async () => {
    const program = new Command().exitOverride();
    addMeasuresCommand(program);
    const file = join(folder, 'nowhere.json');
    await expect(program.parseAsync(['measures', '--cases', file], { from: 'user' })).rejects.toThrow(
      /nowhere\.json can't be used: there is no such file/,
    );
  });
});

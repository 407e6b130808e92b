import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { CannotDo, EXIT } from '../terminal.ts';
import { addHandInCommands } from './hand-ins.ts';
import { addSimulateCommand } from './simulate.ts';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesart-hand-ins-'));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<string> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addHandInCommands(program);
  addSimulateCommand(program);
  printed = '';
  await program.parseAsync(args, { from: 'user' });
  return printed;
}

const refusal = (...args: string[]): Promise<unknown> => run(...args).catch((error: unknown) => error);

const inFolder = (name: string) => join(folder, name);

const simulate = (name: string, ...args: string[]) =>
  run(
    'simulate',
    '--pack',
    'wostotschny',
    '--seed',
    '7',
    '--out',
    inFolder(name),
    '--learners',
    '4',
    ...args,
  );

const filesIn = (name: string) =>
  readdirSync(inFolder(name))
    .sort()
    .map((file) => ({ file, bytes: readFileSync(join(inFolder(name), file)) }));

describe('lesart simulate', () => {
  it('writes the same hand-ins for the same seed, and a second attempt of each where asked for', async () => {
    expect(await simulate('one')).toBe(`4 hand-ins in ${inFolder('one')}\n`);
    await simulate('other');
    expect(filesIn('other')).toEqual(filesIn('one'));
    const again = JSON.parse(await simulate('again', '--again', '--json')) as {
      file: string;
      learner: string;
    }[];
    expect(again).toHaveLength(8);
    expect(new Set(again.map(({ learner }) => learner)).size).toBe(4);
    expect(filesIn('again').map(({ file }) => file)).toEqual(again.map(({ file }) => file).sort());
  });

  it('writes over nothing, and says what it can’t do', async () => {
    await simulate('one');
    expect(await refusal('simulate', '--pack', 'wostotschny', '--out', inFolder('one'))).toBeInstanceOf(
      CannotDo,
    );
    for (const wrong of [
      ['--learners', 'many'],
      ['--learners', '0'],
      ['--seed', '-1'],
      ['--from', 'monday'],
      ['--lesson', 'none'],
    ])
      await expect(simulate('new', ...wrong), wrong.join(' ')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['one']);
  });
});

describe('lesart hand-ins check', () => {
  it('finds nothing in what was just written, and whatever was changed since', async () => {
    await simulate('class');
    expect(await run('hand-ins', 'check', inFolder('class'))).toMatch(/4 files, 0 findings\n$/);
    expect(process.exitCode).toBe(EXIT.done);
    const [one, two, three] = filesIn('class').map(({ file, bytes }) => ({
      file: join(inFolder('class'), file),
      bytes,
    }));
    if (one === undefined || two === undefined || three === undefined) throw new Error('too few');
    writeFileSync(one.file, one.bytes.toString().replace('"step":"transfer"', '"step": "transfer"'));
    expect(await run('hand-ins', 'check', one.file)).toMatch(/as Lesart wrote it/);
    writeFileSync(one.file, one.bytes.toString().replace(/"handedInAt":"2026/, '"handedInAt":"2025'));
    writeFileSync(two.file, two.bytes.subarray(0, 900));
    writeFileSync(three.file, '{}');
    const told = JSON.parse(await run('hand-ins', 'check', inFolder('class'), '--json')) as {
      findings: number;
      handIns: { verdict: string }[];
    };
    expect(told.handIns.map(({ verdict }) => verdict)).toEqual(['edited', 'damaged', 'foreign', 'intact']);
    expect(told.findings).toBe(3);
    expect(process.exitCode).toBe(EXIT.findings);
  });

  it('can’t check what is not there, or a folder without hand-ins', async () => {
    expect(await refusal('hand-ins', 'check', inFolder('nowhere'))).toBeInstanceOf(CannotDo);
    expect(await refusal('hand-ins', 'check', folder)).toBeInstanceOf(CannotDo);
  });
});

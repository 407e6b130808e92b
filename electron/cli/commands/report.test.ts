import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { Command } from 'commander';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { arrivalCodes, remarkCodes } from '../../contract/collecting.ts';
import { remarkInWords, uncountedInWords } from '../arrival-words.ts';
import { CannotDo, EXIT } from '../terminal.ts';
import { addReportCommand } from './report.ts';
import { addSimulateCommand } from './simulate.ts';

const folder = mkdtempSync(join(tmpdir(), 'lesart-report-'));
const handIns = join(folder, 'class-8b');
let printed = '';
let noted = '';

beforeEach(() => {
  printed = noted = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    noted += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function run(...args: string[]): Promise<string> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addReportCommand(program);
  addSimulateCommand(program);
  await program.parseAsync(args, { from: 'user' });
  return printed;
}

const report = (path: string, ...options: string[]) =>
  run('report', path, '--pack', 'wostotschny', ...options);

const files = () => readdirSync(handIns).sort();

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  await run('simulate', '--pack', 'wostotschny', '--learners', '6', '--again', '--out', handIns);
  vi.restoreAllMocks();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('lesart report', () => {
  it('makes a table, every learner once, from a folder or from the ZIP of a learning platform', async () => {
    const table = await report(handIns, '--csv');
    const rows = table.split('\r\n');
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatch(/^class,code,pack,lesson,handed in,/);
    for (const row of rows.slice(1, 7)) expect(row).toMatch(/^class-8b,[A-Z]+-\d\d,wostotschny,.*,yes,2,/);
    expect(noted.match(/is not counted: another attempt of [A-Z]+-\d\d counts\n/g)).toHaveLength(6);
    expect(process.exitCode).toBe(EXIT.done);

    const zip = join(folder, 'class-8b.zip');
    const entries = files().map((name, place) => [
      `Learner ${String(place)}_${String(4711 + place)}_assignsubmission_file/${name}`,
      readFileSync(join(handIns, name)),
    ]);
    writeFileSync(zip, zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>));
    printed = '';
    expect(await report(zip, '--csv')).toBe(table);
  });

  it('speaks German to German spreadsheet programs, place by place where asked for', async () => {
    const out = join(folder, 'places.csv');
    await report(handIns, '--excel-de', '--items', '--out', out);
    expect(printed).toBe('');
    expect(readFileSync(out, 'utf8')).toMatch(/^\ufeffKlasse;Code;Lektion;Stelle;/);
  });

  it('prints everything a class view shows, of the latest attempts or the first', async () => {
    interface Shown {
      lessons: { view: { learners: number }; learners: { graded: { whole: { score: number } } }[] }[];
      uncounted: { code: string }[];
    }
    const latest = JSON.parse(await report(handIns, '--json')) as Shown;
    printed = '';
    const first = JSON.parse(await report(handIns, '--json', '--first')) as Shown;
    const mean = ({ lessons }: Shown) =>
      (lessons[0]?.learners ?? []).reduce((sum, { graded }) => sum + graded.whole.score / 6, 0);
    expect(latest.lessons[0]?.view.learners).toBe(6);
    expect(latest.uncounted.map(({ code }) => code)).toEqual(Array(6).fill('other-attempt'));
    expect(mean(latest)).toBeGreaterThan(mean(first));
  });

  it('says in words how many found what', async () => {
    expect(await report(handIns)).toMatch(
      /^Gipfel in Wostotschny .*: 6 learners\n {2}framing: \d+ of \d+ found/,
    );
  });

  it('names each file that does not count, and what was changed in one that does', async () => {
    const odd = join(folder, 'odd');
    mkdirSync(odd);
    // Each learner has two files.
    const [one = '', , two = ''] = files();
    copyFileSync(join(handIns, one), join(odd, one));
    copyFileSync(join(handIns, one), join(odd, `copy-${one}`));
    const edited = readFileSync(join(handIns, two), 'utf8').replace(/"app":"[0-9.]+"/, '"app":"9.9.9"');
    writeFileSync(join(odd, two), edited);
    writeFileSync(join(odd, 'cut.lesart-hand-in'), edited.slice(0, 500));
    writeFileSync(join(odd, 'essay.docx'), 'PK');
    await report(odd, '--csv');
    const lines = noted.trimEnd().split('\n');
    const said = (name: string) =>
      lines.filter((line) => line.includes(`/${name}`) || line.includes(` ${name}`));
    expect(lines).toHaveLength(4);
    expect(said('cut.lesart-hand-in')[0]).toMatch(/is not counted: it ends in the middle/);
    expect(said('essay.docx')[0]).toMatch(/is not counted: it is no file of Lesart/);
    expect(noted).toMatch(/is not counted: the very same hand-in is there twice/);
    expect(said(basename(two))[0]).toMatch(/: changed since Lesart wrote it$/);
    expect(process.exitCode).toBe(EXIT.findings);
  });

  it('can’t do two things at once, or look at what is not there', async () => {
    for (const options of [['--csv', '--json'], ['--items'], ['--lesson', 'none']])
      await expect(report(handIns, ...options), options.join(' ')).rejects.toBeInstanceOf(CannotDo);
    await expect(report(join(folder, 'nowhere'))).rejects.toBeInstanceOf(CannotDo);
    expect(printed).toBe('');
  });
});

it('has a sentence for whatever collecting says', () => {
  for (const code of Object.values(arrivalCodes).flat())
    expect(uncountedInWords({ code, params: {} }).length).toBeGreaterThan(5);
  for (const code of remarkCodes) expect(remarkInWords({ code, params: {} }).length).toBeGreaterThan(5);
});

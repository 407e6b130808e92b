import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

import { bundles } from '../bundles.ts';
import { aimCells, atMost, inShort, type Section } from '../section.ts';
import { median } from '../statistics.ts';
import { writeBombs } from './bombs.ts';

const ROUNDS = 3;
/** What refusing any one file may take, in milliseconds, and in MiB above the process that has done nothing yet. */
const LIMITS = { time: 1000, memory: 100 };

const measuredSchema = z.object({
  answer: z.string(),
  time: z.number(),
  /** Of the processor, all threads together. */
  work: z.number(),
  memory: z.number(),
  idle: z.number(),
});

/** What it takes to refuse hostile pack files: each in a process of its own, a median of rounds. */
export async function measureRefuse(report: (line: string) => void): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'lesart-bench-refuse-'));
  try {
    const samples = samplesBelow(join(process.env['LESART_SHARED'] ?? '', 'samples', 'hostile', 'zip'));
    report(`${String(samples.length)} samples, and our own bombs`);
    const rows: Refusal[] = [];
    for (const { name, source } of [...writeBombs(folder), ...samples])
      rows.push(await measure(name, source));
    return sectionOf(rows, samples.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Refusal extends z.infer<typeof measuredSchema> {
  name: string;
}

async function measure(name: string, source: string): Promise<Refusal> {
  const rounds: z.infer<typeof measuredSchema>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [bundles.refuseOne, source]);
    rounds.push(measuredSchema.parse(JSON.parse(stdout)));
  }
  const middle = (of: 'time' | 'work' | 'memory' | 'idle'): number =>
    median(rounds.map((round) => round[of]));
  const answer = rounds[0]?.answer ?? '';
  return {
    name,
    answer,
    time: middle('time'),
    work: middle('work'),
    memory: middle('memory'),
    idle: middle('idle'),
  };
}

function sectionOf(rows: readonly Refusal[], samples: number): Section {
  const most = (of: 'time' | 'work' | 'memory'): number => Math.max(...rows.map((row) => row[of]));
  return {
    title: `Refuse hostile packs (median of ${String(ROUNDS)}; milliseconds, and MB above the idle process at the peak)`,
    tables: [
      {
        headings: ['', 'refused as', 'ms', 'processor ms', 'MB'],
        rows: rows.map(({ name, answer, time, work, memory }) => [
          short(name),
          answer,
          inShort(time),
          inShort(work),
          inShort(memory),
        ]),
      },
      {
        headings: ['', 'most', 'aim', ''],
        rows: [
          [
            'time',
            `${inShort(most('time'))} ms`,
            ...aimCells(atMost('time', most('time'), LIMITS.time, ' ms')),
          ],
          ['processor', `${inShort(most('work'))} ms`, '', ''],
          [
            'memory',
            `${inShort(most('memory'))} MB`,
            ...aimCells(atMost('memory', most('memory'), LIMITS.memory, ' MB')),
          ],
        ],
      },
    ],
    notes: [
      `The idle process holds ${inShort(median(rows.map(({ idle }) => idle)))} MB.`,
      ...(samples === 0 ? ['NOT MEASURED: the samples. They are not below LESART_SHARED.'] : []),
    ],
    measured: rows,
  };
}

function samplesBelow(folder: string): { name: string; source: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((source) => statSync(source).isFile())
    .map((source) => ({ name: relative(folder, source), source }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const short = (name: string): string => (name.length <= 60 ? name : `${name.slice(0, 59)}…`);

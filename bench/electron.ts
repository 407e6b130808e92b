import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bundles, projectRoot } from './bundles.ts';

/** The built app, and a window with one line of text and nothing else. */
export const subjects = {
  app: projectRoot,
  bare: bundles.bare,
} as const;

export type Subject = keyof typeof subjects;

export const electronExecutable = createRequire(import.meta.url)('electron') as unknown as string;

/** Chromium refuses to run as root with its sandbox; then both sides run without. */
export const sandboxed = process.getuid?.() !== 0;
const sandboxSwitch = sandboxed ? [] : ['--no-sandbox'];

export const commonSwitches = (userData: string): string[] => [
  `--user-data-dir=${userData}`,
  '--lang=de',
  ...sandboxSwitch,
];

export function cleanEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _node, ...inherited } = process.env;
  return { ...(inherited as Record<string, string>), LANGUAGE: 'de', ...extra };
}

/** Instants in milliseconds since the process was spawned. */
export type Report = Readonly<Record<string, number>>;

export interface Started {
  process: ChildProcess;
  report: Report;
  /** Closes it as a user would, and waits until it is gone. */
  close(): Promise<void>;
}

const PATIENCE = 60_000;
const REPORT_LINE = /^lesart-bench (\{.*\})$/mu;

/** Starts one of the two with the probe in its main process, and waits for what the probe reports. */
export async function startWithProbe(subject: Subject, userData: string): Promise<Started> {
  const spawned = performance.timeOrigin + performance.now();
  const child = spawn(
    electronExecutable,
    [...sandboxSwitch, '-r', bundles.startProbe, subjects[subject], ...commonSwitches(userData)],
    {
      cwd: projectRoot,
      env: cleanEnvironment({ LESART_BENCH_SUBJECT: subject, LESART_BENCH_PAGE: bundles.startPage }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(killing);
  };
  try {
    const instants = await reportOf(child);
    const report = Object.fromEntries(Object.entries(instants).map(([name, at]) => [name, at - spawned]));
    return { process: child, report, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function reportOf(child: ChildProcess): Promise<Report> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complaints = '';
    const timer = setTimeout(() => reject(new Error(`no report from Electron:\n${complaints}`)), PATIENCE);
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const line = REPORT_LINE.exec(said)?.[1];
      if (line === undefined) return;
      clearTimeout(timer);
      const report = JSON.parse(line) as Report | { error: string };
      if (typeof report['error'] === 'string') reject(new Error(report['error']));
      else resolve(report as Report);
    });
    child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`Electron ended early (exit code ${String(code)}):\n${complaints}`));
    });
  });
}

/** A folder for one user's files; `remove` when nothing uses it any more. */
export function freshUserData(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'lesart-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

import { test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startElectron } from './start-electron.ts';

const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Fresh folders for one test: nothing of the machine's own settings, nothing of another test. */
export interface Folders {
  /** Holds the others; tests may put their own files here. */
  readonly root: string;
  /** Electron's user data: settings, window state, attempts by default. */
  readonly userData: string;
  /** The user's home; documents and downloads are below it. */
  readonly home: string;
}

export interface LaunchOptions {
  /** The system's language. German by default. */
  readonly locale?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** To start again where another launch of the same test left off. */
  readonly folders?: Folders;
  /** Errors the test provokes. Any other error in a window fails the test. */
  readonly allowErrors?: readonly RegExp[];
}

export interface RunningApp {
  readonly app: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  readonly folders: Folders;
  /** What the main process has written to stderr so far. */
  readonly stderr: () => string;
  readonly close: () => Promise<void>;
  /** Ends the main process and all its children without warning, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Closes (or finds closed) and starts again in the same folders. What it returns takes this one's place. */
  readonly restart: (changed?: LaunchOptions) => Promise<RunningApp>;
}

export type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

/** `test` with `launch`: starts the built app in folders of its own, closes it and tidies up when the test ends. */
export const test = base.extend<{ launch: Launch }>({
  launch: async ({}, use, testInfo) => {
    const session: Session = { running: [], roots: [], problems: [] };
    await use((options) => launch(session, options));
    if (testInfo.status !== testInfo.expectedStatus) await attachTraces(session, testInfo);
    for (const running of session.running) await running.close();
    for (const root of session.roots) rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    if (session.problems.length > 0) throw new Error(`Errors in the app:\n${session.problems.join('\n')}`);
  },
});

export { expect } from '@playwright/test';

interface Session {
  readonly running: RunningApp[];
  readonly roots: string[];
  readonly problems: string[];
}

async function launch(session: Session, options: LaunchOptions = {}): Promise<RunningApp> {
  const folders = options.folders ?? freshFolders(session);
  const sandbox = process.env['LESART_CHROMIUM_SANDBOX'] !== '0';
  const locale = options.locale ?? 'de';
  const start = {
    args: [projectRoot, `--user-data-dir=${folders.userData}`, `--lang=${locale}`, ...(options.args ?? [])],
    env: environment(folders, locale, options.env),
    cwd: projectRoot,
    chromiumSandbox: sandbox,
  };
  const app = await startElectron(start, folders.userData);
  const process_ = app.process();
  let open = true;
  let stderr = '';
  app.on('close', () => (open = false));
  process_.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  watch(app, session.problems, options.allowErrors ?? []);

  const close = async () => {
    if (open) await app.close();
  };
  const kill = async () => {
    const closed = app.waitForEvent('close');
    killTree(process_.pid);
    await closed;
  };
  const restart = async (changed?: LaunchOptions) => {
    await close();
    return launch(session, { ...options, ...changed, folders });
  };
  const running = { app, page: await app.firstWindow(), folders, stderr: () => stderr, close, kill, restart };
  session.running.push(running);
  return running;
}

/** Gathers every error in any window, and rejections nobody handled in the main process. */
function watch(app: ElectronApplication, problems: string[], allowed: readonly RegExp[]): void {
  const add = (problem: string) => {
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  const watchPage = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => add(`page: ${error.stack ?? error.message}`));
    page.on('crash', () => add('page: crashed'));
  };
  for (const page of app.windows()) watchPage(page);
  app.on('window', watchPage);
  app.process().stderr?.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    if (/UnhandledPromiseRejection|Uncaught Exception/.test(text)) add(`main: ${text}`);
  });
}

function freshFolders(session: Session): Folders {
  const root = mkdtempSync(join(tmpdir(), 'lesart-test-'));
  session.roots.push(root);
  const folders = { root, userData: join(root, 'user-data'), home: join(root, 'home') };
  for (const folder of [folders.userData, folders.home]) mkdirSync(folder);
  return folders;
}

function environment(folders: Folders, locale: string, extra: LaunchOptions['env']): Record<string, string> {
  const { NODE_OPTIONS: _, ELECTRON_RUN_AS_NODE: __, ...inherited } = process.env;
  const own = {
    HOME: folders.home,
    XDG_CONFIG_HOME: join(folders.home, '.config'),
    XDG_CACHE_HOME: join(folders.home, '.cache'),
    XDG_DATA_HOME: join(folders.home, '.local', 'share'),
    LANGUAGE: locale,
    // The key to the display stays where it was when HOME moves.
    XAUTHORITY: process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority'),
    ...ownDisplay(),
  };
  return { ...(inherited as Record<string, string>), ...own, ...extra };
}

/** The display of this worker, where each has one. */
function ownDisplay(): { DISPLAY?: string } {
  const display = process.env['LESART_E2E_DISPLAYS']?.split(' ')[base.info().parallelIndex] ?? '';
  return display === '' ? {} : { DISPLAY: display };
}

/** Playwright makes the main process the leader of a group that its children belong to. */
function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGKILL');
}

/** What a developer wants to see of a failed test: every open window, and what the main processes wrote. */
async function attachTraces(session: Session, testInfo: TestInfo): Promise<void> {
  for (const [launch, { app, stderr }] of session.running.entries()) {
    await testInfo.attach(`main-${launch + 1}.txt`, { body: stderr(), contentType: 'text/plain' });
    for (const [index, page] of app.windows().entries()) {
      const body = await page.screenshot({ timeout: 5_000 }).catch(() => undefined);
      if (body)
        await testInfo.attach(`window-${launch + 1}-${index + 1}.png`, { body, contentType: 'image/png' });
    }
  }
}

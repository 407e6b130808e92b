import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/lesart.mjs', import.meta.url));

/** What a command of Lesart's terminal did. */
export interface Ran {
  code: number | null;
  out: string;
  problems: string;
}

/** Runs the terminal in a process of its own, as a person would: for tests. */
export function runTerminal(
  args: readonly string[],
  { folder, environment, input = '' }: { folder: string; environment?: NodeJS.ProcessEnv; input?: string },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: folder,
      // Started from an npm script, these would send it back to the project's folder.
      env: { ...process.env, npm_lifecycle_event: '', INIT_CWD: '', ...environment },
    });
    const ran: Ran = { code: null, out: '', problems: '' };
    child.stdout.on('data', (text) => (ran.out += String(text)));
    child.stderr.on('data', (text) => (ran.problems += String(text)));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ...ran, code });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

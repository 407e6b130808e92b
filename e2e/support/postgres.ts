import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL server of a test's own, as what is entered to share its database. */
export interface Postgres {
  wish: { address: string; password: string; authority: null };
  /** Ends the server as a crash would; it keeps what it had. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  end: () => Promise<void>;
}

/** Starts a server; null where PostgreSQL is not installed. */
export async function startPostgres(): Promise<Postgres | null> {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'postgres.mjs');
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'ignore'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const started = JSON.parse(line) as { port?: number; password?: string };
  if (started.port === undefined) return null;
  const order = async (what: string): Promise<void> => {
    child.stdin.write(`${what}\n`);
    await once(lines, 'line');
  };
  return {
    kill: () => order('kill'),
    start: () => order('start'),
    wish: {
      address: `postgresql://admin@localhost:${String(started.port)}/postgres`,
      password: started.password ?? '',
      authority: null,
    },
    end: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import pg from 'pg';
import * as z from 'zod';

import type { ServerAddress } from './server-address.ts';

const script = fileURLToPath(new URL('../../../scripts/postgres.mjs', import.meta.url));

const startedSchema = z.union([
  z.object({ missing: z.literal(true) }),
  z.object({ port: z.int(), password: z.string(), authority: z.string(), otherAuthority: z.string() }),
]);

/** A PostgreSQL server of a test's own. */
export interface TestServer {
  /** As the administrator, who may do anything. */
  address: ServerAddress;
  /** Files of the authority that made its certificate, and of one that did not. */
  authority: string;
  otherAuthority: string;
  /** A database of its own on it, empty. */
  newDatabase: () => Promise<ServerAddress>;
  /** Asks the administrator's questions. */
  query: (address: ServerAddress, text: string) => Promise<unknown[]>;
  /** `kill` ends the postmaster as a crash does. */
  tell: (what: 'stop' | 'start' | 'kill') => Promise<void>;
  end: () => Promise<void>;
}

/** Starts a server; null where PostgreSQL is not installed. */
export async function startTestServer(): Promise<TestServer | null> {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('the test server ended');
    return JSON.parse(line.value) as unknown;
  };
  const started = startedSchema.parse(await next());
  if ('missing' in started) return null;
  const { port, password, authority, otherAuthority } = started;
  const address: ServerAddress = {
    host: 'localhost',
    port,
    database: 'postgres',
    user: 'admin',
    password,
    protection: 'disable',
  };
  let databases = 0;
  return {
    address,
    authority,
    otherAuthority,
    newDatabase: async () => {
      databases += 1;
      const database = `test_${String(databases)}`;
      await query(address, `create database ${database}`);
      return { ...address, database };
    },
    query,
    tell: async (what) => {
      child.stdin.write(`${what}\n`);
      await next();
    },
    end: () => ended(child),
  };
}

async function query(
  { host, port, database, user, password }: ServerAddress,
  text: string,
): Promise<unknown[]> {
  const client = new pg.Client({ host, port, database, user, password });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await gone;
}

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { awayReason, type AwayReason } from './away-reason.ts';
import type { GradebookDatabase } from './database.ts';
import { migrate, standingOf, type Spelling } from './migrations.ts';
import type { ServerAddress } from './server-address.ts';
import { missingRights } from './server-rights.ts';
import { tableNames, type GradebookTables } from './tables.ts';

/** Our tables have a schema of their own, so that a school may keep them in a database with others. */
const SCHEMA = 'lesart';

const serverSpelling: Spelling = {
  text: sql`text collate "C"`,
  bytes: sql`bytea`,
  fraction: sql`double precision`,
  schema: SCHEMA,
};

/** How long the server is waited for; milliseconds. */
export interface Patience {
  connect: number;
  query: number;
}

export const usualPatience: Patience = { connect: 5000, query: 60_000 };

export interface ServerWish {
  address: ServerAddress;
  /** Certificates of the authority that vouches for the server, PEM; null for those this computer trusts. */
  authority: string | null;
  patience: Patience;
}

/** Why a server's gradebook can't be used. `missing`: the rights that are not there, for the person who can give them. */
export interface ServerProblem {
  reason: AwayReason;
  missing: string[];
}

/** Opens a gradebook on a PostgreSQL server; makes or renews its tables where this user may. */
export async function openGradebookServer(
  wish: ServerWish,
): Promise<Result<GradebookDatabase, ServerProblem>> {
  const pool = new pg.Pool({
    ...settingsFor(wish),
    max: 4,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  const clients = new Set<pg.PoolClient>();
  // A resting connection that breaks is noticed by the next question; nobody else needs to hear of it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    clients.add(client);
  });
  pool.on('remove', (client) => clients.delete(client));
  const bare = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const close = async (): Promise<void> => {
    await Promise.race([bare.destroy().catch(() => undefined), after(wish.patience.connect)]);
    for (const client of clients) cutOff(client);
  };
  try {
    const standing = await standingOf(bare, serverSpelling);
    if (standing === 'newer') return await closed(close, 'newer');
    if (standing === 'older') {
      const made = await migrated(bare);
      if (!made) return await closed(close, 'not-set-up');
    }
    const missing = await missingRights(bare, SCHEMA);
    if (missing.length > 0) return await closed(close, 'no-rights', missing);
    const tables = (bare as Kysely<GradebookTables>).withSchema(SCHEMA);
    return succeed({ kind: 'server', tables, purge: () => purge(wish), close });
  } catch (error) {
    return closed(close, awayReason(error) ?? 'other');
  }
}

function settingsFor({ address, authority, patience }: ServerWish): pg.ClientConfig {
  const { host, port, database, user, password } = address;
  return {
    host,
    port,
    database,
    user,
    password,
    ssl: protectionFor(address, authority),
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.query,
    statement_timeout: patience.query,
    // Whoever lost the network in the middle of a transaction must not keep a class from the others.
    idle_in_transaction_session_timeout: patience.query,
    keepAlive: true,
    application_name: 'Lesart',
  };
}

function protectionFor(
  { protection, host }: ServerAddress,
  authority: string | null,
): NonNullable<pg.ClientConfig['ssl']> {
  if (protection === 'disable') return false;
  const ca = authority === null ? {} : { ca: authority };
  if (protection === 'require' && authority === null) return { rejectUnauthorized: false };
  if (protection === 'verify-full') return { ...ca, rejectUnauthorized: true, servername: nameFor(host) };
  return { ...ca, rejectUnauthorized: true, checkServerIdentity: () => undefined };
}

/** An IP address is no name that a server could be asked for by. */
const nameFor = (host: string): string => (/^[\d.]+$|:/.test(host) ? '' : host);

/** False where this user may not create what is missing. */
async function migrated(tables: Kysely<unknown>): Promise<boolean> {
  try {
    await migrate(tables, serverSpelling);
    return true;
  } catch (error) {
    if (awayReason(error) === 'no-rights') return false;
    throw error;
  }
}

/**
 * Rewrites the tables without what was deleted from them. Those that this user may not rewrite are passed over; the server
 * tidies them up by itself. On a connection of its own: rewriting takes longer than anything else is waited for. Where
 * the server can't be reached any more, what is deleted is deleted all the same, and tidied up in time.
 */
async function purge(wish: ServerWish): Promise<void> {
  const client = new pg.Client({
    ...settingsFor(wish),
    query_timeout: 0,
    statement_timeout: 0,
    lock_timeout: Math.min(20_000, wish.patience.query),
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (const table of tableNames) await client.query(`vacuum (full) ${SCHEMA}.${table}`);
  } catch (error) {
    if (awayReason(error) === null) throw error;
  } finally {
    await Promise.race([client.end().catch(() => undefined), after(wish.patience.connect)]);
  }
}

async function closed(
  close: () => Promise<void>,
  reason: AwayReason,
  missing: string[] = [],
): Promise<{ ok: false; error: ServerProblem }> {
  await close();
  return fail({ reason, missing });
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

/** A connection whose network is gone never ends by itself. */
function cutOff(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection?: { stream?: { destroy?: () => void } } };
  connection?.stream?.destroy?.();
}

import Database from 'libsql';
import { Kysely, SqliteAdapter, SqliteDialect, sql } from 'kysely';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { GradebookDatabase } from './database.ts';
import { fileSpelling, migrate, standingOf } from './migrations.ts';
import type { GradebookTables } from './tables.ts';

/** Why a gradebook's file can't be used. `reason`: the database's own code. */
export type FileProblem = { code: 'newer' } | { code: 'unreadable'; reason: string };

/**
 * Opens a gradebook kept in a file of this computer; makes it where there is none. What is deleted is written over with zeros
 * at once (`secure_delete`), and what is committed is on the disk (`synchronous`), also when the power goes.
 *
 * @param file its folder must exist
 */
export async function openGradebookFile(file: string): Promise<Result<GradebookDatabase, FileProblem>> {
  let tables: Kysely<GradebookTables> | null = null;
  try {
    const database = new Database(file);
    tables = new Kysely<GradebookTables>({ dialect: new FileDialect({ database }) });
    for (const setting of settings) database.exec(`PRAGMA ${setting}`);
    const untyped = tables as unknown as Kysely<unknown>;
    const standing = await standingOf(untyped, fileSpelling);
    if (standing === 'newer') {
      await tables.destroy();
      return fail({ code: 'newer' });
    }
    if (standing === 'older') await migrate(untyped, fileSpelling);
    return succeed(gradebookFile(tables));
  } catch (error) {
    await tables?.destroy().catch(() => undefined);
    return fail({ code: 'unreadable', reason: codeOf(error) });
  }
}

const settings = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'secure_delete = ON',
  'foreign_keys = ON',
  // The window stands still meanwhile.
  'busy_timeout = 1000',
];

function gradebookFile(tables: Kysely<GradebookTables>): GradebookDatabase {
  return {
    kind: 'file',
    tables,
    purge: async () => {
      await sql`vacuum`.execute(tables);
      await checkpoint(tables);
    },
    close: async () => {
      // Otherwise what is new stays in the journal beside the file, and whoever copies the file has a backup of little.
      await checkpoint(tables).catch(() => undefined);
      await tables.destroy();
    },
  };
}

/** Brings what is in the journal into the file, and empties the journal. */
const checkpoint = (tables: Kysely<GradebookTables>): Promise<unknown> =>
  sql`pragma wal_checkpoint(truncate)`.execute(tables);

/** SQLite creates tables within transactions, so that a migration that fails leaves nothing. */
class FileDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new FileAdapter();
  }
}

class FileAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * SQLite's name ("SQLITE_NOTADB") for what is wrong with the file, its disk, or others at it; null where the error is about
 * anything else.
 */
export function fileReason(error: unknown): string | null {
  const code = codeOf(error);
  return /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOTADB|PERM|READONLY)/.test(code) ? code : null;
}

/** SQLite's name for what went wrong ("SQLITE_NOTADB"). */
function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

import { Migrator, sql, type Kysely, type RawBuilder } from 'kysely';
import * as z from 'zod';

/** How a database spells what the tables need. */
export interface Spelling {
  /** Sorted and compared by code point, whatever the server's language is. */
  text: RawBuilder<unknown>;
  bytes: RawBuilder<unknown>;
  /** A fraction of 64 bits. */
  fraction: RawBuilder<unknown>;
  /** Where the tables are; null where there is only one place. */
  schema: string | null;
}

/** What stands between an open database and its use. */
export type SchemaStanding = 'ready' | 'newer' | 'older';

type Step = (tables: Kysely<unknown>, spelling: Spelling) => Promise<void>;

/** Every version of the tables, in order. A step that has been in anybody's hands is never changed again. */
const steps: Readonly<Record<string, Step>> = { '001-classes-and-hand-ins': createTables };

const MIGRATIONS = 'gradebook_migrations';

/** Whether the tables are as this Lesart knows them. Reads only, so that a role may ask that may not create anything. */
export async function standingOf(
  tables: Kysely<unknown>,
  { schema }: Pick<Spelling, 'schema'>,
): Promise<SchemaStanding> {
  const all = await tables.introspection.getTables({ withInternalKyselyTables: true });
  const known = all.some(
    (table) => table.name === MIGRATIONS && (schema === null || table.schema === schema),
  );
  if (!known) return 'older';
  // The migrations' own table is none of the gradebook's tables.
  const migrations = inSchema(tables, schema) as Kysely<{ [MIGRATIONS]: { name: string } }>;
  const rows = await migrations.selectFrom(MIGRATIONS).select('name').execute();
  const done = z.array(z.object({ name: z.string() })).parse(rows);
  if (done.some(({ name }) => !(name in steps))) return 'newer';
  return done.length < Object.keys(steps).length ? 'older' : 'ready';
}

/**
 * Brings the tables to where this Lesart knows them. Two that do so at once wait for each other.
 *
 * @throws what the database says, with nothing changed
 */
export async function migrate(tables: Kysely<unknown>, spelling: Spelling): Promise<void> {
  const { schema } = spelling;
  const migrator = new Migrator({
    db: tables,
    provider: {
      getMigrations: () =>
        Promise.resolve(
          Object.fromEntries(
            Object.entries(steps).map(([name, step]) => [
              name,
              { up: (db: Kysely<unknown>) => step(inSchema(db, schema), spelling) },
            ]),
          ),
        ),
    },
    migrationTableName: MIGRATIONS,
    migrationLockTableName: 'gradebook_migration_lock',
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed');
}

const inSchema = (tables: Kysely<unknown>, schema: string | null): Kysely<unknown> =>
  schema === null ? tables : tables.withSchema(schema);

async function createTables(database: Kysely<unknown>, spelling: Spelling): Promise<void> {
  const { text, bytes, fraction, schema } = spelling;
  const { schema: tables } = database;
  await tables
    .createTable('classes')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('is_new', 'integer', (column) => column.notNull())
    .execute();
  await tables
    .createTable('lessons')
    .addColumn('pack', text, (column) => column.notNull())
    .addColumn('lesson', text, (column) => column.notNull())
    .addColumn('pack_version', text, (column) => column.notNull())
    .addColumn('content_hash', text, (column) => column.notNull())
    .addColumn('text_hash', text, (column) => column.notNull())
    .addColumn('key_hash', text, (column) => column.notNull())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('content', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('lessons_key', ['pack', 'lesson'])
    .execute();
  await tables
    .createTable('hand_ins')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('class_id', text, (column) => column.notNull().references('classes.id').onDelete('cascade'))
    .addColumn('pack', text, (column) => column.notNull())
    .addColumn('lesson', text, (column) => column.notNull())
    .addColumn('learner', text, (column) => column.notNull())
    .addColumn('attempt_id', text, (column) => column.notNull())
    .addColumn('handed_in_at', text, (column) => column.notNull())
    .addColumn('mode', text, (column) => column.notNull())
    .addColumn('fingerprint', text, (column) => column.notNull())
    .addColumn('intact', 'integer', (column) => column.notNull())
    .addColumn('key_hash', text, (column) => column.notNull())
    .addColumn('score', fraction)
    .addColumn('expected', 'integer', (column) => column.notNull())
    .addColumn('found', 'integer', (column) => column.notNull())
    .addColumn('reconsider', 'integer', (column) => column.notNull())
    .addColumn('marks', 'integer', (column) => column.notNull())
    .addColumn('seconds', 'integer', (column) => column.notNull())
    .addColumn('carried_from', text)
    .addColumn('carried_moved', 'integer', (column) => column.notNull())
    .addColumn('carried_lost', 'integer', (column) => column.notNull())
    .addColumn('is_first', 'integer', (column) => column.notNull())
    .addColumn('is_latest', 'integer', (column) => column.notNull())
    .addForeignKeyConstraint('hand_ins_lesson', ['pack', 'lesson'], 'lessons', ['pack', 'lesson'])
    .execute();
  await tables
    .createTable('hand_in_contents')
    .addColumn('id', text, (column) =>
      column.primaryKey().references('hand_ins.id').onDelete('cascade').onUpdate('cascade'),
    )
    .addColumn('file', bytes, (column) => column.notNull())
    .addColumn('graded', bytes, (column) => column.notNull())
    .execute();
  await tables
    .createTable('class_views')
    .addColumn('class_id', text, (column) => column.notNull().references('classes.id').onDelete('cascade'))
    .addColumn('pack', text, (column) => column.notNull())
    .addColumn('lesson', text, (column) => column.notNull())
    .addColumn('attempt', text, (column) => column.notNull())
    .addColumn('content', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('class_views_key', ['class_id', 'pack', 'lesson', 'attempt'])
    .execute();
  await tables
    .createIndex('hand_ins_of_class')
    .on('hand_ins')
    .columns(['class_id', 'pack', 'lesson', 'learner', 'handed_in_at'])
    .execute();
  await tables.createIndex('hand_ins_of_lesson').on('hand_ins').columns(['pack', 'lesson', 'id']).execute();
  await tables
    .createIndex('hand_ins_of_attempt')
    .on('hand_ins')
    .columns(['attempt_id', 'class_id'])
    .execute();
  if (schema !== null) {
    await leaveUnsampled(database, schema);
    await tidySoon(database, schema);
  }
}

/** Columns that say who somebody is or what they wrote. */
const personal: Readonly<Record<string, readonly string[]>> = {
  classes: ['name'],
  hand_ins: ['id', 'learner', 'attempt_id', 'fingerprint'],
  hand_in_contents: ['id', 'file', 'graded'],
  class_views: ['content'],
};

/**
 * A server copies values out of its tables for its planner (`pg_statistic`), where no deletion reaches them: of these columns
 * it keeps none. Their lookups go by unique and leading index columns, which need no sample.
 */
async function leaveUnsampled(database: Kysely<unknown>, schema: string): Promise<void> {
  for (const [table, columns] of Object.entries(personal))
    for (const column of columns)
      await sql`alter table ${sql.id(schema, table)} alter column ${sql.id(column)} set statistics 0`.execute(
        database,
      );
}

/**
 * Whoever may only change rows can't have deleted ones cleared away at once. The server then does it in its next round, not when
 * a fifth of all rows is dead, as a single learner's would never be.
 */
async function tidySoon(database: Kysely<unknown>, schema: string): Promise<void> {
  for (const table of Object.keys(personal))
    await sql`alter table ${sql.id(schema, table)}
      set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)`.execute(database);
}

/** How SQLite spells the tables. */
export const fileSpelling: Spelling = {
  text: sql`text`,
  bytes: sql`blob`,
  fraction: sql`real`,
  schema: null,
};

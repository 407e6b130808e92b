import type { Kysely } from 'kysely';

import type { GradebookTables } from './tables.ts';

/** One place where a gradebook is kept. Everything above it is written once for both kinds. */
export interface GradebookDatabase {
  kind: 'file' | 'server';
  tables: Kysely<GradebookTables>;
  /** Leaves nothing behind of rows that were deleted, as far as this user may. */
  purge: () => Promise<void>;
  close: () => Promise<void>;
}

import type { Transaction } from 'kysely';

import type { GradebookDatabase } from './database.ts';
import type { GradebookTables } from './tables.ts';

/** Keeps others from changing a class until the transaction ends. False where there is no such class. */
export async function holdClass(
  { kind }: Pick<GradebookDatabase, 'kind'>,
  tables: Transaction<GradebookTables>,
  classId: string,
): Promise<boolean> {
  const query = tables.selectFrom('classes').select('id').where('id', '=', classId);
  return (await (kind === 'server' ? query.forUpdate() : query).executeTakeFirst()) !== undefined;
}

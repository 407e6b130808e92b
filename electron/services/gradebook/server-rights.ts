import { sql, type Kysely } from 'kysely';
import * as z from 'zod';

import type { GradebookTables } from './tables.ts';

/** What somebody who works with the gradebook needs: rows, and nothing about the tables themselves. */
const needed: Readonly<Record<keyof GradebookTables, readonly string[]>> = {
  classes: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  lessons: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  hand_ins: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  hand_in_contents: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  class_views: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
};

/** The rights this user has not: "DELETE on lesart.hand_ins". */
export async function missingRights(tables: Kysely<unknown>, schema: string): Promise<string[]> {
  const all = Object.entries(needed).flatMap(([table, rights]) =>
    rights.map((right) => ({ table: `${schema}.${table}`, right })),
  );
  const { rows } = await sql`
    select wanted.number, has_table_privilege(wanted.name, wanted.privilege) as granted
    from unnest(${all.map(({ table }) => table)}::text[], ${all.map(({ right }) => right)}::text[])
      with ordinality as wanted (name, privilege, number)`.execute(tables);
  return z
    .array(z.object({ number: z.coerce.number(), granted: z.boolean() }))
    .parse(rows)
    .flatMap(({ number, granted }) => {
      const one = all[number - 1];
      return granted || one === undefined ? [] : [`${one.right} on ${one.table}`];
    });
}

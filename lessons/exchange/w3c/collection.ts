import * as z from 'zod';

import { fail, succeed, type Result } from '../../result.ts';
import type { LossReport } from '../loss-report.ts';
import { placeIn, readRecords, type JsonProblem, type JsonRecord } from '../read-json.ts';

/** The annotations of a file, and the name of their collection where they are one. */
export interface Collection {
  label: string | null;
  records: JsonRecord[];
}

const pageSchema = z.looseObject({ items: z.array(z.unknown()), next: z.unknown().optional() });

const collectionSchema = z.looseObject({
  type: z
    .union([z.string(), z.array(z.string())])
    .refine((type) => [type].flat().includes('AnnotationCollection')),
  label: z.string().nullish(),
  first: z.unknown().optional(),
});

/**
 * Annotations one by one, in an array, on a page, or in a collection with its first page. Pages that are elsewhere are
 * named as lost.
 */
export function readCollection(text: string, losses: LossReport): Result<Collection, JsonProblem> {
  const found = readRecords(text);
  if (!found.ok) return found;
  let label: string | null = null;
  const records: JsonRecord[] = [];
  for (const record of found.value) {
    const collection = collectionSchema.safeParse(record.value).data;
    if (collection !== undefined) label ??= collection.label ?? null;
    const page = pageSchema.safeParse(collection === undefined ? record.value : collection.first).data;
    if (page === undefined && collection !== undefined) {
      if (collection.first !== undefined && typeof collection.first !== 'string') {
        return fail({ code: 'bad-shape', where: placeIn(record.where, 'first') });
      }
      losses.add('page', typeof collection.first === 'string' ? collection.first : '', record.where);
    } else if (page === undefined) records.push(record);
    else {
      if (typeof page.next === 'string') losses.add('page', page.next, record.where);
      const path = collection === undefined ? 'items' : 'first.items';
      page.items.forEach((value, place) => {
        records.push({ value, where: placeIn(record.where, `${path}[${String(place)}]`) });
      });
    }
  }
  return succeed({ label, records });
}

import * as z from 'zod';

import { fail, succeed, type Result } from '../../result.ts';
import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { ExchangeProblem, Imported, TextFile } from '../exchange-format.ts';
import type { LossReport } from '../loss-report.ts';
import { offsetUnits, type OffsetUnit } from '../offset-units.ts';
import { putTogether } from '../parts.ts';
import { readEach, withoutEnding } from '../read-files.ts';
import {
  otherKeys,
  placeIn,
  readRecords,
  shapeProblem,
  type JsonProblem,
  type JsonRecord,
} from '../read-json.ts';

const idSchema = z.union([z.string(), z.number()]).transform(String);

const entitySchema = z.object({
  id: idSchema.optional(),
  label: z.string(),
  start_offset: z.int(),
  end_offset: z.int(),
});

const tripleSchema = z
  .tuple([z.int(), z.int(), z.string()])
  .transform(([start_offset, end_offset, label]) => ({ start_offset, end_offset, label }));

const relationSchema = z.object({ from_id: idSchema, to_id: idSchema, type: z.string() });

const recordSchema = z.object({
  id: idSchema.optional(),
  text: z.string().optional(),
  name: z.string().optional(),
  language: z.string().nullish(),
  label: z.array(tripleSchema).default([]),
  /** As some versions write it. */
  labels: z.array(tripleSchema).default([]),
  entities: z.array(entitySchema).default([]),
  relations: z.array(relationSchema).default([]),
});

const knownKeys = Object.keys(recordSchema.shape);

/**
 * Reads `{"text", "label": [[start, end, label]]}` and `{"text", "entities": [...], "relations": [...]}`, a line or
 * several each. Records without a text and columns beside those are named as lost.
 *
 * Problems: `not-json`, `bad-shape`, `offset-outside`, `span-reversed`, `repeated-id`, `unknown-id`.
 */
export const readDoccano = (files: readonly TextFile[]): Result<Imported, ExchangeProblem> =>
  readEach(files, (file, losses) => {
    const records = readRecords(file.text);
    if (!records.ok) return fail({ file: file.name, ...records.error });
    const base = withoutEnding(file.name);
    const texts: AnnotatedText[] = [];
    for (const [place, record] of records.value.entries()) {
      const name = records.value.length === 1 ? base : `${base}-${String(place + 1)}`;
      const text = readRecord(record, name, losses);
      if (!text.ok) return fail({ file: file.name, ...text.error });
      if (text.value !== null) texts.push(text.value);
    }
    return succeed(texts);
  });

/** Null where there is no text that anything could be said of. */
function readRecord(
  { value, where }: JsonRecord,
  name: string,
  losses: LossReport,
): Result<AnnotatedText | null, JsonProblem> {
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) return fail(shapeProblem(parsed.error, where));
  for (const key of otherKeys(value, knownKeys)) losses.add('column', key, where);
  const record = parsed.data;
  if (record.text === undefined) {
    losses.add('record', '', where);
    return succeed(null);
  }
  const entities = [...record.label, ...record.labels, ...record.entities];
  const annotations = placeEntities(entities, record.text, where, losses);
  if (!annotations.ok) return annotations;
  const empty = new Set(entities.flatMap((entity, place) => (isEmpty(entity) ? [idOf(entity, place)] : [])));
  const ids = new Set(annotations.value.map(({ id }) => id));
  const relations: Relation[] = [];
  for (const [place, { from_id: from, to_id: to, type: label }] of record.relations.entries()) {
    if (empty.has(from) || empty.has(to)) losses.add('relation', label, `${from} ${to}`);
    else if (ids.has(from) && ids.has(to)) relations.push({ label, from, to, features: {} });
    else return fail({ code: 'unknown-id', where: placeIn(where, `relations[${String(place)}]`) });
  }
  const read = {
    name: record.name ?? record.id ?? name,
    text: record.text,
    language: record.language ?? null,
    annotations: annotations.value,
    relations,
  };
  return succeed(putTogether(read));
}

interface Entity {
  id?: string | undefined;
  label: string;
  start_offset: number;
  end_offset: number;
}

const idOf = ({ id }: Entity, place: number): string => id ?? `entity-${String(place + 1)}`;

const isEmpty = ({ start_offset, end_offset }: Entity): boolean => start_offset === end_offset;

/** Files made by scripts count code points: taken where an offset would cut a character in two otherwise. */
function placeEntities(
  entities: readonly Entity[],
  text: string,
  where: string,
  losses: LossReport,
): Result<Annotation[], JsonProblem> {
  const fits = (unit: OffsetUnit) => {
    const { fromUtf16 } = offsetUnits(text, 'code-point');
    const { toUtf16 } = offsetUnits(text, unit);
    return entities.every(({ start_offset, end_offset }) =>
      [start_offset, end_offset].every((offset) => {
        const there = toUtf16(offset);
        return there !== null && fromUtf16(there) !== null;
      }),
    );
  };
  const units = offsetUnits(text, !fits('utf-16') && fits('code-point') ? 'code-point' : 'utf-16');
  const annotations: Annotation[] = [];
  const ids = new Set<string>();
  for (const [place, entity] of entities.entries()) {
    const here = placeIn(where, `entities[${String(place)}]`);
    const id = idOf(entity, place);
    const start = units.toUtf16(entity.start_offset);
    const end = units.toUtf16(entity.end_offset);
    if (start === null || end === null) return fail({ code: 'offset-outside', where: here });
    if (start > end) return fail({ code: 'span-reversed', where: here });
    if (ids.has(id)) return fail({ code: 'repeated-id', where: here });
    ids.add(id);
    if (start === end) losses.add('empty-span', entity.label, here);
    else
      annotations.push({ id, label: entity.label, spans: [{ start, end }], features: {}, annotator: null });
  }
  return succeed(annotations);
}

import * as z from 'zod';

import { toIssues } from '../../format/saved.ts';
import { fail, succeed, type Result } from '../../result.ts';
import type { OffsetUnit } from '../offset-units.ts';
import { ELEMENTS, INITIAL_VIEW, type Cas, type CasProblem, type FeatureValue } from './cas.ts';

const id = z.int().nonnegative();
const structureSchema = z.looseObject({ '%ID': id.optional(), '%TYPE': z.string() });
const viewSchema = z.looseObject({ '%SOFA': id.nullish(), '%MEMBERS': z.array(id).optional() });
const encodingSchema = z.string().optional();

const casSchema = z.looseObject({
  '%HEADER': z.looseObject({ '%OFFSET_ENCODING': encodingSchema }).optional(),
  '%OFFSET_ENCODING': encodingSchema,
  '%FEATURE_STRUCTURES': z.union([z.array(structureSchema), z.record(z.string(), structureSchema)]),
  '%VIEWS': z.record(z.string(), viewSchema).optional(),
});

type Structure = z.infer<typeof structureSchema>;

/** What Java, Python and the bytes of a file count; the format's draft names no others. */
const units: ReadonlyMap<string, OffsetUnit> = new Map([
  ['utf-16', 'utf-16'],
  ['utf-32', 'code-point'],
  ['utf-8', 'utf-8'],
]);

/**
 * The CAS in a file of UIMA's CAS JSON (draft 0.4): references are marked with "@", floating point numbers with "#",
 * offsets may be with "^". Offsets count UTF-16 code units unless the file says otherwise.
 */
export function readCasJson(text: string): Result<{ cas: Cas; unit: OffsetUnit }, CasProblem> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ code: 'json-damaged', where: '' });
  }
  const parsed = casSchema.safeParse(content);
  if (!parsed.success) return fail({ code: 'not-this-format', where: toIssues(parsed.error)[0]?.path ?? '' });
  const { '%FEATURE_STRUCTURES': structures, '%VIEWS': views, '%HEADER': header } = parsed.data;
  const encoding = parsed.data['%OFFSET_ENCODING'] ?? header?.['%OFFSET_ENCODING'] ?? 'utf-16';
  const unit = units.get(encoding.toLowerCase().replaceAll('_', '-'));
  if (unit === undefined) return fail({ code: 'offset-encoding-unknown', where: '%OFFSET_ENCODING' });
  const members = new Map<string, ReadonlySet<string>>();
  for (const view of Object.values(views ?? {})) {
    if (view['%MEMBERS'] !== undefined && typeof view['%SOFA'] === 'number')
      members.set(String(view['%SOFA']), new Set(view['%MEMBERS'].map(String)));
  }
  const cas: Cas = { sofas: [], structures: new Map() };
  const seen = new Set<string>();
  for (const [name, structure] of named(structures)) {
    if (seen.has(name)) return fail({ code: 'id-twice', where: `id ${name}` });
    seen.add(name);
    const { '%TYPE': type } = structure;
    if (type === 'uima.cas.Sofa') {
      const { sofaID, sofaString } = structure;
      cas.sofas.push({
        id: name,
        name: typeof sofaID === 'string' ? sofaID : INITIAL_VIEW,
        text: typeof sofaString === 'string' ? sofaString : null,
        members: members.get(name) ?? null,
      });
    } else {
      cas.structures.set(name, { type, features: readFeatures(structure) });
    }
  }
  return succeed({ cas, unit });
}

/** Structures with their ids, which are the keys where they stand in an object. */
function named(structures: Structure[] | Record<string, Structure>): [string, Structure][] {
  if (!Array.isArray(structures)) return Object.entries(structures);
  return structures.map((structure, index) => [
    String(structure['%ID'] ?? `element ${index + 1}`),
    structure,
  ]);
}

function readFeatures(structure: Structure): Map<string, FeatureValue> {
  const features = new Map<string, FeatureValue>();
  for (const [key, value] of Object.entries(structure)) {
    if (key === '%ELEMENTS') features.set(ELEMENTS, readElements(structure['%TYPE'], value));
    if (key.startsWith('%') || value === null) continue;
    if (key.startsWith('@')) features.set(key.slice(1), { kind: 'references', ids: [said(value)] });
    else features.set(/^[#^]/.test(key) ? key.slice(1) : key, { kind: 'values', values: [said(value)] });
  }
  return features;
}

/** Arrays of references have types of their own, or end with "[]"; bytes stand as one text in Base64. */
function readElements(type: string, value: unknown): FeatureValue {
  const elements: unknown[] = Array.isArray(value) ? value : [value];
  const given = elements.filter((element) => element !== null);
  return type === 'uima.cas.FSArray' || type.endsWith('[]')
    ? { kind: 'references', ids: given.map(said) }
    : { kind: 'values', values: given.map(said) };
}

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

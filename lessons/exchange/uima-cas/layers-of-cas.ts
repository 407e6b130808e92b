import { fail, succeed, type Result } from '../../result.ts';
import type { Span } from '../../text/span.ts';
import {
  isStructural,
  LINK_LAYER,
  type LayeredText,
  type LayerRelation,
  type LayerSlot,
} from '../layers/layered-text.ts';
import { markFeatures } from '../layers/own-features.ts';
import type { LossReport } from '../loss-report.ts';
import { offsetUnits, type OffsetUnit } from '../offset-units.ts';
import {
  ELEMENTS,
  isArrayType,
  NO_LANGUAGE,
  type Cas,
  type CasProblem,
  type FeatureStructure,
  type Sofa,
} from './cas.ts';

/** Features that say where an annotation is, and nothing about it. */
const place: ReadonlySet<string> = new Set(['sofa', 'begin', 'end']);

/** Many annotations may share one array of links: a small file could ask for more relations than there is memory. */
const MOST_POINTERS = 200_000;

type OwnStructure = [id: string, structure: FeatureStructure];

/** What is said of each text, by the id of its sofa. */
export function structuresBySofa(cas: Cas): Map<string, OwnStructure[]> {
  const bySofa = new Map<string, OwnStructure[]>();
  for (const [id, structure] of cas.structures) {
    const sofa = referencesOf(structure, 'sofa')[0] ?? '';
    const own = bySofa.get(sofa);
    if (own === undefined) bySofa.set(sofa, [[id, structure]]);
    else own.push([id, structure]);
  }
  return bySofa;
}

/** How INCEpTION and DKPro name the ends of a relation, and what a slot's link says. */
const ends = { from: 'Governor', to: 'Dependent' } as const;
const link = { role: 'role', target: 'target' } as const;

/**
 * The layers of one of the CAS's texts: what has a place in the text and two ends is a relation, what has a place only an
 * annotation. An annotation's feature that points at a link with a target is a slot; one that points at another annotation
 * is a relation named like the feature. What points elsewhere is reported.
 *
 * @param own what is said of this text
 * @param unit what `begin` and `end` count
 */
export function layersOfCas(
  cas: Cas,
  own: readonly OwnStructure[],
  sofa: Sofa & { text: string },
  unit: OffsetUnit,
  losses: LossReport,
): Result<LayeredText, CasProblem> {
  const units = offsetUnits(sofa.text, unit);
  const layered: LayeredText = { text: sofa.text, language: null, spans: [], relations: [], slots: [] };
  const spanOf = new Map<string, number>();
  const pointing: { id: string; structure: FeatureStructure }[] = [];
  for (const [id, structure] of own) {
    const language = valueOf(structure, 'language');
    if (isStructural(structure.type)) {
      if (language !== null && language !== NO_LANGUAGE) layered.language = language;
      continue;
    }
    const begin = valueOf(structure, 'begin');
    const end = valueOf(structure, 'end');
    if (begin === null || end === null) continue;
    if (sofa.members?.has(id) === false) {
      losses.add('annotation', structure.type, id);
      continue;
    }
    const span = spanBetween(begin, end, units.toUtf16);
    if (span === null) return fail({ code: 'offset-out-of-range', where: `id ${id}` });
    pointing.push({ id, structure });
    if (isRelation(structure)) continue;
    spanOf.set(id, layered.spans.length);
    layered.spans.push({ layer: structure.type, span, features: featuresOf(cas, structure) });
  }
  let pointers = 0;
  for (const { id, structure } of pointing) {
    const from = spanOf.get(id);
    if (from === undefined) addRelation(cas, structure, id, spanOf, layered.relations, losses);
    else pointers += addPointers(cas, structure, { id, from }, spanOf, layered, losses);
    if (pointers > MOST_POINTERS) return fail({ code: 'too-many-references', where: `id ${id}` });
  }
  return succeed(layered);
}

/** What belongs to no text: reported, because nothing in an annotated text can hold it. */
export function reportHomeless(cas: Cas, losses: LossReport): void {
  const pointedAt = new Set<string>();
  for (const { features } of cas.structures.values()) {
    for (const value of features.values())
      if (value.kind === 'references') for (const id of value.ids) pointedAt.add(id);
  }
  for (const [id, structure] of cas.structures) {
    const { type } = structure;
    const homed = referencesOf(structure, 'sofa').length > 0 || pointedAt.has(id);
    if (!homed && !isStructural(type) && !isArrayType(type) && !type.startsWith('uima.cas.'))
      losses.add('feature-structure', type, id);
  }
}

const isRelation = (structure: FeatureStructure): boolean =>
  referencesOf(structure, ends.from).length > 0 && referencesOf(structure, ends.to).length > 0;

function spanBetween(begin: string, end: string, toUtf16: (offset: number) => number | null): Span | null {
  const [from, to] = [begin, end].map((offset) =>
    /^\d{1,10}$/.test(offset) ? toUtf16(Number(offset)) : null,
  );
  return from === null || from === undefined || to === null || to === undefined || from > to
    ? null
    : { start: from, end: to };
}

/** All features with values; several values are written as JSON. */
function featuresOf(cas: Cas, structure: FeatureStructure): Map<string, string> {
  const features = new Map<string, string>();
  for (const [name, value] of structure.features) {
    if (place.has(name)) continue;
    const values = value.kind === 'values' ? value.values : arrayValues(cas, value.ids);
    if (values === null) continue;
    const [only] = values;
    features.set(name, values.length === 1 && only !== undefined ? only : JSON.stringify(values));
  }
  return features;
}

/** The values of an array of strings or numbers; null where something else is pointed at. */
function arrayValues(cas: Cas, ids: readonly string[]): string[] | null {
  const array = ids.length === 1 ? cas.structures.get(ids[0] ?? '') : undefined;
  const elements = array !== undefined && isArrayType(array.type) ? array.features.get(ELEMENTS) : undefined;
  return elements?.kind === 'values' ? elements.values : null;
}

/** Ids of what a feature points at, through an array where there is one. */
function pointsAt(cas: Cas, structure: FeatureStructure, name: string): string[] {
  return referencesOf(structure, name).flatMap((id) => {
    const array = cas.structures.get(id);
    return array !== undefined && isArrayType(array.type) ? referencesOf(array, ELEMENTS) : [id];
  });
}

function addRelation(
  cas: Cas,
  structure: FeatureStructure,
  id: string,
  spanOf: ReadonlyMap<string, number>,
  relations: LayerRelation[],
  losses: LossReport,
): void {
  const from = spanOf.get(referencesOf(structure, ends.from)[0] ?? '');
  const to = spanOf.get(referencesOf(structure, ends.to)[0] ?? '');
  if (from === undefined || to === undefined) losses.add('relation', structure.type, id);
  else relations.push({ layer: structure.type, from, to, features: featuresOf(cas, structure) });
}

/** @returns how many pointers were followed */
function addPointers(
  cas: Cas,
  structure: FeatureStructure,
  host: { id: string; from: number },
  spanOf: ReadonlyMap<string, number>,
  into: { relations: LayerRelation[]; slots: LayerSlot[] },
  losses: LossReport,
): number {
  let pointers = 0;
  for (const [name, value] of structure.features) {
    if (place.has(name) || value.kind === 'values' || arrayValues(cas, value.ids) !== null) continue;
    for (const id of pointsAt(cas, structure, name)) {
      pointers += 1;
      const pointed = cas.structures.get(id);
      const direct = spanOf.get(id);
      const target = spanOf.get(pointed === undefined ? '' : (referencesOf(pointed, link.target)[0] ?? ''));
      if (direct !== undefined) {
        const features = new Map<string, string>([[markFeatures.label, name]]);
        into.relations.push({ layer: LINK_LAYER, from: host.from, to: direct, features });
      } else if (pointed !== undefined && target !== undefined) {
        for (const other of pointed.features.keys())
          if (other !== link.role && other !== link.target) losses.add('feature', other, id);
        const role = valueOf(pointed, link.role);
        into.slots.push({ host: host.from, slot: name, linkLayer: pointed.type, role, target });
      } else {
        losses.add('feature', name, host.id);
      }
    }
  }
  return pointers;
}

function valueOf(structure: FeatureStructure, name: string): string | null {
  const value = structure.features.get(name);
  return value?.kind === 'values' ? (value.values[0] ?? null) : null;
}

function referencesOf(structure: FeatureStructure, name: string): string[] {
  const value = structure.features.get(name);
  return value?.kind === 'references' ? value.ids : [];
}

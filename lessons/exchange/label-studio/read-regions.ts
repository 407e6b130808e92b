import { fail, succeed, type Result } from '../../result.ts';
import type { Span } from '../../text/span.ts';
import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { LossReport } from '../loss-report.ts';
import { offsetUnits, type OffsetUnits } from '../offset-units.ts';
import { freeId } from '../parts.ts';
import type { JsonProblem } from '../read-json.ts';
import { isTextRegion } from './task-text.ts';
import type { LabelStudioAnnotation, LabelStudioResult } from './task.ts';

/** Everything that several annotators marked in one text. A region with several labels becomes an annotation for each. */
export function readRegions(
  sets: readonly LabelStudioAnnotation[],
  text: string,
  losses: LossReport,
): Result<Pick<AnnotatedText, 'annotations' | 'relations'>, JsonProblem> {
  const placed = placeRegions(sets, text, losses);
  if (!placed.ok) return placed;
  const annotations: Annotation[] = [];
  const relations: Relation[] = [];
  const taken = new Set<string>();
  for (const [setPlace, { result, completed_by, model_version }] of sets.entries()) {
    const results = result ?? [];
    const features = featuresByRegion(results, losses);
    const own = new Map<string, string>();
    for (const [place, region] of results.entries()) {
      if (!isTextRegion(region)) continue;
      const span = placed.value.get(region);
      const id = region.id ?? `region-${String(place + 1)}`;
      if (span === undefined) continue;
      for (const label of labelsOf(region)) {
        // Two people's regions may have one id.
        const free = freeId(id, taken);
        if (!own.has(id)) own.set(id, free);
        annotations.push({
          id: free,
          label,
          spans: [{ ...span }],
          features: Object.fromEntries(features.get(id) ?? []),
          annotator: completed_by ?? model_version ?? null,
        });
      }
    }
    const linked = readRelations(results, own, losses);
    if (!linked.ok)
      return fail({ ...linked.error, where: `annotations[${String(setPlace)}].${linked.error.where}` });
    relations.push(...linked.value);
  }
  return succeed({ annotations, relations });
}

/** None is a region that carries no label: it is kept, without one. */
function labelsOf({ value }: LabelStudioResult): string[] {
  const said = value?.['labels'];
  const labels = Array.isArray(said) ? said.filter((label) => typeof label === 'string') : [];
  return labels.length === 0 ? [''] : labels;
}

/**
 * Where the regions stand. Label Studio counts code points; older versions counted UTF-16 code units. Regions repeat
 * their words: the unit is the one in which more of them stand where they should. A region whose words don't stand there
 * is lost, since nobody can say what was meant.
 */
function placeRegions(
  sets: readonly LabelStudioAnnotation[],
  text: string,
  losses: LossReport,
): Result<Map<LabelStudioResult, Span>, JsonProblem> {
  const asMeant = placeIn(sets, text, offsetUnits(text, 'code-point'));
  const asWritten = placeIn(sets, text, offsetUnits(text, 'utf-16'));
  const best =
    !asMeant.ok || (asWritten.ok && asWritten.value.moved.length < asMeant.value.moved.length)
      ? asWritten
      : asMeant;
  if (!best.ok) return asMeant.ok ? best : asMeant;
  for (const region of best.value.moved) losses.add('text-mismatch', firstLabel(region), region.id ?? '');
  for (const region of best.value.empty) losses.add('empty-span', firstLabel(region), region.id ?? '');
  return succeed(best.value.placed);
}

interface PlacedRegions {
  placed: Map<LabelStudioResult, Span>;
  /** Regions that don't hold the words they say. */
  moved: LabelStudioResult[];
  empty: LabelStudioResult[];
}

function placeIn(
  sets: readonly LabelStudioAnnotation[],
  text: string,
  units: OffsetUnits,
): Result<PlacedRegions, JsonProblem> {
  const placed = new Map<LabelStudioResult, Span>();
  const moved: LabelStudioResult[] = [];
  const empty: LabelStudioResult[] = [];
  for (const [setPlace, { result }] of sets.entries()) {
    for (const [place, region] of (result ?? []).entries()) {
      if (!isTextRegion(region)) continue;
      const where = `annotations[${String(setPlace)}].result[${String(place)}]`;
      const start = units.toUtf16(Number(region.value?.['start']));
      const end = units.toUtf16(Number(region.value?.['end']));
      if (start === null || end === null) return fail({ code: 'offset-outside', where });
      if (start > end) return fail({ code: 'span-reversed', where });
      const words = region.value?.['text'];
      if (typeof words === 'string' && !sameWords(words, text.slice(start, end))) moved.push(region);
      else if (start === end) empty.push(region);
      else placed.set(region, { start, end });
    }
  }
  return succeed({ placed, moved, empty });
}

const firstLabel = (region: LabelStudioResult): string => labelsOf(region)[0] ?? '';

/** White space apart: the browser gives line breaks in its own way. */
const sameWords = (a: string, b: string): boolean => a.replace(/\s+/gu, '') === b.replace(/\s+/gu, '');

/** What other controls say of each region. What they say of the whole text, or of no text at all, is lost. */
function featuresByRegion(
  results: readonly LabelStudioResult[],
  losses: LossReport,
): Map<string, Map<string, string>> {
  const regions = new Set(results.filter(isTextRegion).map(({ id }) => id));
  const features = new Map<string, Map<string, string>>();
  for (const result of results) {
    const { id, type, from_name, value } = result;
    if (type === 'relation' || isTextRegion(result)) continue;
    const said = id === undefined || !regions.has(id) || value === undefined ? null : readValue(type, value);
    if (id === undefined || said === null) {
      losses.add(value?.['start'] === undefined ? 'text-feature' : 'region', from_name || type, id ?? '');
      continue;
    }
    const own = features.get(id) ?? new Map<string, string>();
    if (own.has(from_name)) losses.add('feature', from_name, id);
    else own.set(from_name, said);
    features.set(id, own);
  }
  return features;
}

/** The one thing said, as it is, if it is a text; else as JSON. Null where nothing is. */
function readValue(type: string, value: Record<string, unknown>): string | null {
  const said = value[type === 'textarea' ? 'text' : type];
  if (said === undefined || said === null) return null;
  const single: unknown = Array.isArray(said) && said.length === 1 ? said[0] : said;
  return typeof single === 'string' ? single : JSON.stringify(single);
}

function readRelations(
  results: readonly LabelStudioResult[],
  ids: ReadonlyMap<string, string>,
  losses: LossReport,
): Result<Relation[], JsonProblem> {
  const known = new Set(results.map(({ id }) => id));
  const relations: Relation[] = [];
  for (const [place, { type, from_id, to_id, direction, labels }] of results.entries()) {
    if (type !== 'relation') continue;
    const [from, to] = [ids.get(from_id ?? ''), ids.get(to_id ?? '')];
    const said = labels === undefined || labels === null || labels.length === 0 ? [''] : labels;
    if (from === undefined || to === undefined) {
      const isKnown = [from_id, to_id].every((id) => id !== undefined && known.has(id));
      if (!isKnown) return fail({ code: 'unknown-id', where: `result[${String(place)}]` });
      losses.add('relation', said[0] ?? '', `${from_id ?? ''} ${to_id ?? ''}`);
      continue;
    }
    if (direction === 'bi') losses.add('relation-direction', said[0] ?? '', `${from} ${to}`);
    for (const label of said) {
      relations.push({
        label,
        ...(direction === 'left' ? { from: to, to: from } : { from, to }),
        features: {},
      });
    }
  }
  return succeed(relations);
}

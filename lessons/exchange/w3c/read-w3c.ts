import { fail, succeed, type Result } from '../../result.ts';
import { byReadingOrder, overlaps, type Span } from '../../text/span.ts';
import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { ExchangeProblem, Imported, TextFile } from '../exchange-format.ts';
import { LossReport } from '../loss-report.ts';
import { freeId } from '../parts.ts';
import { withoutEnding } from '../read-files.ts';
import { otherKeys, shapeProblem } from '../read-json.ts';
import { annotationSchema, targetSchema, type WebAnnotation } from './annotation.ts';
import { readBodies } from './bodies.ts';
import { readCollection, type Collection } from './collection.ts';
import { Selectors } from './selectors.ts';

/**
 * Reads annotations together with the text they are of: NAME.jsonld or NAME.json with NAME.txt, or with the only text
 * there is. Segments are found by position and quote; what can't be found is named as lost, and so is whatever is said
 * of no segment of the text.
 *
 * Problems: `unknown-ending`, `text-missing`, `not-json`, `bad-shape`, `repeated-id`.
 */
export function readW3c(files: readonly TextFile[]): Result<Imported, ExchangeProblem> {
  const losses = new LossReport();
  const texts = new Map<string, AnnotatedText>();
  for (const { name, text } of files) {
    if (!name.endsWith('.txt')) continue;
    const base = withoutEnding(name);
    texts.set(base, { name: base, text, language: null, annotations: [], relations: [] });
  }
  const only = texts.size === 1 ? [...texts.values()][0] : undefined;
  for (const file of files) {
    if (file.name.endsWith('.txt')) continue;
    if (!/\.(json|jsonld)$/.test(file.name))
      return fail({ file: file.name, code: 'unknown-ending', where: '' });
    const base = withoutEnding(file.name);
    const text = texts.get(base) ?? only;
    const collection = readCollection(file.text, losses);
    if (!collection.ok) return fail({ file: file.name, ...collection.error });
    if (text === undefined) return fail({ file: file.name, code: 'text-missing', where: `${base}.txt` });
    const added = addAnnotations(text, collection.value, losses);
    if (!added.ok) return fail({ file: file.name, ...added.error });
  }
  return succeed({ texts: [...texts.values()], losses: losses.list() });
}

interface Read {
  annotation: WebAnnotation;
  id: string;
  where: string;
}

/** What is read here; everything else an annotation says is named as lost. */
const knownKeys = ['@context', 'id', 'type', 'motivation', 'body', 'bodyValue', 'creator', 'target'];

function addAnnotations(
  text: AnnotatedText,
  { label, records }: Collection,
  losses: LossReport,
): Result<null, Omit<ExchangeProblem, 'file'>> {
  if (label !== null) text.name = label;
  const read: Read[] = [];
  const ids = new Set(text.annotations.map(({ id }) => id));
  for (const [place, { value, where }] of records.entries()) {
    const parsed = annotationSchema.safeParse(value);
    if (!parsed.success) return fail(shapeProblem(parsed.error, where));
    const id = parsed.data.id ?? `annotation-${String(place + 1)}`;
    if (ids.has(id)) return fail({ code: 'repeated-id', where });
    ids.add(id);
    for (const key of otherKeys(value, knownKeys)) losses.add('field', key, id);
    read.push({ annotation: parsed.data, id, where });
  }
  const marks = read.filter(({ annotation }) => !isLink(annotation, ids));
  const selectors = selectorsFor(text.text, marks);
  for (const mark of marks) {
    text.annotations.push(...readMark(mark, selectors, ids, losses));
    text.language ??= languageOf(mark.annotation);
  }
  const kept = new Set(text.annotations.map(({ id }) => id));
  for (const link of read) {
    if (!isLink(link.annotation, ids)) continue;
    const relation = readLink(link, kept, losses);
    if (relation === null) losses.add('relation', '', link.id);
    else text.relations.push(relation);
  }
  return succeed(null);
}

/** The unit in which more positions agree with their quotes; the recommendation's where they agree in both. */
function selectorsFor(text: string, marks: readonly Read[]): Selectors {
  const asMeant = new Selectors(text, 'code-point');
  const asWritten = new Selectors(text, 'utf-16');
  const agreements = (selectors: Selectors) =>
    marks
      .flatMap(({ annotation }) => annotation.target ?? [])
      .reduce<number>((sum, target) => sum + selectors.agreements(selectorsOf(target)), 0);
  return agreements(asWritten) > agreements(asMeant) ? asWritten : asMeant;
}

const selectorsOf = (target: unknown): unknown[] => targetSchema.safeParse(target).data?.selector ?? [];

/** One annotation; several where its targets overlap. None where it marks nothing in the text. */
function readMark(
  { annotation, id }: Read,
  selectors: Selectors,
  ids: Set<string>,
  losses: LossReport,
): Annotation[] {
  const { label, features } = readBodies(annotation, id, losses);
  const spans: Span[] = [];
  for (const target of annotation.target ?? []) {
    const selected = selectors.select(selectorsOf(target));
    if (selected.span === null) losses.add('target', selected.remark, id);
    else {
      spans.push(selected.span);
      if (selected.remark !== null) losses.add(selected.remark, label, id);
    }
  }
  spans.sort(byReadingOrder);
  if (spans.length === 0) losses.add('annotation', label, id);
  const isApart = spans.every((span, place) => !spans.slice(0, place).some((other) => overlaps(span, other)));
  const annotator = annotation.creator?.find((agent) => agent !== null) ?? null;
  const groups = isApart ? (spans.length > 0 ? [spans] : []) : spans.map((span) => [span]);
  return groups.map((group, place) => ({
    id: place === 0 ? id : freeId(id, ids),
    label,
    spans: group,
    features,
    annotator,
  }));
}

function languageOf({ target }: WebAnnotation): string | null {
  for (const each of target ?? []) {
    const source = targetSchema.safeParse(each).data?.source;
    const language =
      typeof source === 'object' && source !== null && 'language' in source ? source.language : null;
    if (typeof language === 'string') return language;
  }
  return null;
}

/** A link from one annotation to another, as Recogito and Annotorious write them, too. */
function isLink({ motivation, target }: WebAnnotation, ids: ReadonlySet<string>): boolean {
  const [first] = target ?? [];
  return (motivation ?? []).includes('linking') && ids.has(idOf(first) ?? '');
}

const idOf = (resource: unknown): string | null =>
  typeof resource === 'string' ? resource : (targetSchema.safeParse(resource).data?.id ?? null);

function readLink({ annotation, id }: Read, kept: ReadonlySet<string>, losses: LossReport): Relation | null {
  const from = idOf(annotation.target?.[0]);
  const ends = (annotation.body ?? []).map(idOf);
  const to = ends.find((end) => end !== null && kept.has(end)) ?? null;
  if (from === null || to === null || !kept.has(from)) return null;
  const said = (annotation.body ?? []).filter((_, place) => ends[place] !== to);
  const { label, features } = readBodies({ ...annotation, body: said, motivation: [] }, id, losses);
  for (const agent of annotation.creator ?? []) if (agent !== null) losses.add('annotator', agent, id);
  return { label, from, to, features };
}

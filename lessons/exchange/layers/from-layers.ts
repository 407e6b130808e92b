import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { LossReport } from '../loss-report.ts';
import { giveIds, inCanonicalOrder, relationsInOrder } from './canonical-order.ts';
import { joinParts } from './continuations.ts';
import { fromFeatureName } from './feature-names.ts';
import {
  LINK_LAYER,
  MARK_LAYER,
  shortName,
  type LayeredText,
  type LayerRelation,
  type LayerSpan,
} from './layered-text.ts';
import {
  FOREIGN_LABEL,
  LAYER_FEATURE,
  markFeatures,
  SLOT_FEATURE,
  takenInForeign,
  takenInLinks,
  takenInMarks,
} from './own-features.ts';

/**
 * The annotated text that layers describe. A label is the `value` of an annotation, or the layer's short name where it has
 * none; the layer is kept as a feature. Parts of discontinuous annotations are joined, slots become relations named after
 * their role. Annotations without an id are numbered in reading order.
 */
export function fromLayers(read: LayeredText, name: string, losses: LossReport): AnnotatedText {
  const layered = withoutEmptySpans(read, losses);
  const { wholes, relations: rest } = joinParts(layered.spans, layered.relations);
  const drafts = inCanonicalOrder(
    wholes.map(({ parts, first }) => ({
      ...readSpan(first, losses),
      spans: parts.map((part) => layered.spans[part]?.span ?? { start: 0, end: 0 }),
      parts,
    })),
  );
  const ids = giveIds(drafts.map((draft) => draft.id));
  const idOfPart = new Map<number, string>();
  const annotations = drafts.map(({ parts, id: given, ...draft }, index): Annotation => {
    const id = ids[index] ?? '';
    if (given !== null && given !== id) losses.add('id', '', given);
    for (const part of parts) idOfPart.set(part, id);
    return { id, ...draft };
  });
  const relations: Relation[] = [
    ...rest.map((relation) => ({
      ...readRelation(relation, losses),
      from: idOfPart.get(relation.from) ?? '',
      to: idOfPart.get(relation.to) ?? '',
    })),
    ...layered.slots.map((slot) => ({
      label: slot.role ?? slot.slot,
      from: idOfPart.get(slot.host) ?? '',
      to: idOfPart.get(slot.target) ?? '',
      features: { [LAYER_FEATURE]: slot.linkLayer, [SLOT_FEATURE]: slot.slot },
    })),
  ];
  return {
    name,
    text: layered.text,
    language: layered.language,
    annotations,
    relations: relationsInOrder(relations, ids),
  };
}

/** Some tools can mark a place between two characters; here, what is marked has at least one. */
function withoutEmptySpans(layered: LayeredText, losses: LossReport): LayeredText {
  const place = new Map<number, number>();
  const spans = layered.spans.filter(({ layer, span }, index) => {
    if (span.start < span.end) place.set(index, place.size);
    else losses.add('empty-span', layer, String(span.start));
    return span.start < span.end;
  });
  if (spans.length === layered.spans.length) return layered;
  const moved = (index: number): number => place.get(index) ?? -1;
  const kept = (label: string, ...ends: number[]): boolean => {
    const whole = ends.every((end) => place.has(end));
    if (!whole) losses.add('relation', label, '');
    return whole;
  };
  return {
    ...layered,
    spans,
    relations: layered.relations
      .filter(({ layer, from, to }) => kept(layer, from, to))
      .map((relation) => ({ ...relation, from: moved(relation.from), to: moved(relation.to) })),
    slots: layered.slots
      .filter(({ slot, host, target }) => kept(slot, host, target))
      .map((slot) => ({ ...slot, host: moved(slot.host), target: moved(slot.target) })),
  };
}

type SpanContent = Pick<Annotation, 'label' | 'features' | 'annotator'> & { id: string | null };

function readSpan({ layer, features }: LayerSpan, losses: LossReport): SpanContent {
  if (layer !== MARK_LAYER) return { id: null, annotator: null, ...readForeign(layer, features, losses) };
  return {
    label: features.get(markFeatures.label) ?? shortName(layer),
    id: features.get(markFeatures.id) ?? null,
    annotator: features.get(markFeatures.annotator) ?? null,
    features: otherFeatures(features, takenInMarks),
  };
}

function readRelation(
  { layer, features }: LayerRelation,
  losses: LossReport,
): Pick<Relation, 'label' | 'features'> {
  if (layer !== LINK_LAYER) return readForeign(layer, features, losses);
  return {
    label: features.get(markFeatures.label) ?? shortName(layer),
    features: otherFeatures(features, takenInLinks),
  };
}

function readForeign(
  layer: string,
  features: ReadonlyMap<string, string>,
  losses: LossReport,
): { label: string; features: Record<string, string> } {
  const hidden = features.get(LAYER_FEATURE);
  if (hidden !== undefined) losses.add('feature', LAYER_FEATURE, hidden);
  const label = features.get(FOREIGN_LABEL) ?? shortName(layer);
  return { label, features: { ...otherFeatures(features, takenInForeign), [LAYER_FEATURE]: layer } };
}

/** Names come from files: `fromEntries` defines them, whatever they are, where assignment could reach a prototype. */
function otherFeatures(
  features: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(
    [...features]
      .filter(([name]) => !taken.has(name))
      .map(([name, value]) => [fromFeatureName(name, taken), value]),
  );
}

import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { LossReport } from '../loss-report.ts';
import { giveIds, inCanonicalOrder } from './canonical-order.ts';
import { toFeatureName } from './feature-names.ts';
import {
  CONTINUATION_LAYER,
  isLayerName,
  isStructural,
  LINK_LAYER,
  MARK_LAYER,
  ownLayers,
  PLAIN_ANNOTATION,
  shortName,
  type LayeredText,
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
 * The layers that say what an annotated text says: what came from a layer goes back to it, everything else to layers of
 * our own, from which `fromLayers` reads it unchanged. What is lost either way: ids in layers of other makers, and
 * relations whose ends do not exist.
 *
 * @param plain whether the format can hold annotations of no layer in particular
 */
export function toLayers(text: AnnotatedText, plain: boolean, losses: LossReport): LayeredText {
  const annotations = inCanonicalOrder(text.annotations);
  const layerOf = annotations.map((annotation) => foreignLayer(annotation, plain) ?? MARK_LAYER);
  const ids = idsToWrite(annotations, layerOf, losses);
  const layered: LayeredText = {
    text: text.text,
    language: text.language,
    spans: [],
    relations: [],
    slots: [],
  };
  const spanOf = new Map<string, number>();
  annotations.forEach((annotation, index) => {
    const layer = layerOf[index] ?? MARK_LAYER;
    spanOf.set(annotation.id, layered.spans.length);
    const features =
      layer === MARK_LAYER ? markContent(annotation, ids[index] ?? null) : foreignContent(annotation, layer);
    annotation.spans.forEach((span, part) => {
      if (part > 0) {
        const here = layered.spans.length;
        layered.relations.push({
          layer: CONTINUATION_LAYER,
          from: here - 1,
          to: here,
          features: new Map(),
        });
      }
      layered.spans.push({
        layer,
        span,
        features: part === 0 ? features : new Map([[markFeatures.label, annotation.label]]),
      });
    });
  });
  addRelations(text.relations, spanOf, layered, losses);
  return layered;
}

/** The layer an annotation came from, where that layer can take all that is said of the annotation. */
function foreignLayer({ label, features, annotator, spans }: Annotation, plain: boolean): string | null {
  const layer = features[LAYER_FEATURE];
  if (layer === undefined || spans.length !== 1 || annotator !== null || FOREIGN_LABEL in features)
    return null;
  if (layer === PLAIN_ANNOTATION) {
    return plain && label === shortName(layer) && Object.keys(features).length === 1 ? layer : null;
  }
  return isLayerName(layer) && !isStructural(layer) && !ownLayers.has(layer) ? layer : null;
}

/** Ids to write as features: none, where reading gives the same ones anyway. */
function idsToWrite(
  annotations: readonly Annotation[],
  layerOf: readonly string[],
  losses: LossReport,
): (string | null)[] {
  const given = giveIds(annotations.map(() => null));
  const marksAgree = annotations.every(
    ({ id }, index) => layerOf[index] !== MARK_LAYER || id === given[index],
  );
  const written = annotations.map(({ id }, index) =>
    layerOf[index] === MARK_LAYER && !marksAgree ? id : null,
  );
  giveIds(written).forEach((id, index) => {
    const wanted = annotations[index]?.id ?? id;
    if (id !== wanted) losses.add('id', '', wanted);
  });
  return written;
}

function markContent(annotation: Annotation, id: string | null): Map<string, string> {
  const content = new Map<string, string>([[markFeatures.label, annotation.label]]);
  if (id !== null) content.set(markFeatures.id, id);
  if (annotation.annotator !== null) content.set(markFeatures.annotator, annotation.annotator);
  return addFeatures(content, annotation.features, takenInMarks);
}

function foreignContent(
  { label, features }: Pick<Annotation, 'label' | 'features'>,
  layer: string,
): Map<string, string> {
  const content = new Map<string, string>();
  if (label !== shortName(layer)) content.set(FOREIGN_LABEL, label);
  const { [LAYER_FEATURE]: _layer, ...others } = features;
  return addFeatures(content, others, takenInForeign);
}

function addFeatures(
  content: Map<string, string>,
  features: Readonly<Record<string, string>>,
  taken: ReadonlySet<string>,
): Map<string, string> {
  for (const [name, value] of Object.entries(features)) content.set(toFeatureName(name, taken), value);
  return content;
}

function addRelations(
  relations: readonly Relation[],
  spanOf: ReadonlyMap<string, number>,
  layered: LayeredText,
  losses: LossReport,
): void {
  const layers = new LayerUse(layered);
  for (const relation of relations) {
    const from = spanOf.get(relation.from);
    const to = spanOf.get(relation.to);
    if (from === undefined || to === undefined) {
      losses.add('relation', relation.label, `${relation.from} -> ${relation.to}`);
      continue;
    }
    const { [LAYER_FEATURE]: layer, [SLOT_FEATURE]: slot, ...others } = relation.features;
    if (layer !== undefined && slot !== undefined && layers.takesSlot(from, slot, layer, others)) {
      const role = relation.label === slot ? null : relation.label;
      layered.slots.push({ host: from, slot, linkLayer: layer, role, target: to });
    } else if (layer !== undefined && slot === undefined && layers.takesRelation(layer, others)) {
      layered.relations.push({ layer, from, to, features: foreignContent(relation, layer) });
    } else {
      const content = new Map<string, string>([[markFeatures.label, relation.label]]);
      const features = addFeatures(content, relation.features, takenInLinks);
      layered.relations.push({ layer: LINK_LAYER, from, to, features });
    }
  }
}

/** Each layer is of one kind in a file, and each slot has one kind of link: the first to use a name decides. */
class LayerUse {
  readonly #kinds = new Map<string, 'span' | 'relation' | 'link'>();
  readonly #links = new Map<string, string>();
  readonly #features = new Set<string>();
  readonly #layered: LayeredText;

  constructor(layered: LayeredText) {
    this.#layered = layered;
    for (const { layer, features } of layered.spans) {
      this.#kinds.set(layer, 'span');
      for (const name of features.keys()) this.#features.add(`${layer}:${name}`);
    }
  }

  takesRelation(layer: string, others: Readonly<Record<string, string>>): boolean {
    return !(FOREIGN_LABEL in others) && isForeign(layer) && this.#isOfKind(layer, 'relation');
  }

  takesSlot(from: number, slot: string, link: string, others: Readonly<Record<string, string>>): boolean {
    const host = this.#layered.spans[from]?.layer ?? MARK_LAYER;
    const feature = `${host}:${slot}`;
    const fits =
      Object.keys(others).length === 0 &&
      isForeign(host) &&
      isForeign(link) &&
      // WebAnno TSV puts an underscore between slot and link: there must be no doubt which one it is.
      !link.slice(0, link.indexOf('.')).includes('_') &&
      toFeatureName(slot, takenInForeign) === slot &&
      !this.#features.has(feature) &&
      (this.#links.get(feature) ?? link) === link &&
      this.#isOfKind(link, 'link');
    if (fits) this.#links.set(feature, link);
    return fits;
  }

  #isOfKind(layer: string, kind: 'relation' | 'link'): boolean {
    if ((this.#kinds.get(layer) ?? kind) !== kind) return false;
    this.#kinds.set(layer, kind);
    return true;
  }
}

const isForeign = (layer: string): boolean =>
  isLayerName(layer) && !isStructural(layer) && !ownLayers.has(layer);

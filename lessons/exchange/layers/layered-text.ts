import type { Span } from '../../text/span.ts';

/**
 * An annotated text as UIMA and the tools built on it (INCEpTION, WebAnno, DKPro) see it: annotations are contiguous and
 * belong to layers (UIMA: types), and two of them are connected by a relation, which belongs to a layer of its own, or by
 * a slot of the first. WebAnno TSV and both CAS formats are ways of writing this down.
 */
export interface LayeredText {
  text: string;
  /** BCP 47 tag; null where none is given. */
  language: string | null;
  spans: LayerSpan[];
  relations: LayerRelation[];
  slots: LayerSlot[];
}

/** A layer's annotation of one contiguous stretch. Features without a value are left out. */
export interface LayerSpan {
  layer: string;
  span: Span;
  features: ReadonlyMap<string, string>;
}

/** An annotation of a relation layer; `from` and `to` are indexes of spans. */
export interface LayerRelation {
  layer: string;
  from: number;
  to: number;
  features: ReadonlyMap<string, string>;
}

/** One filler of a slot feature; `host` and `target` are indexes of spans. */
export interface LayerSlot {
  host: number;
  slot: string;
  linkLayer: string;
  role: string | null;
  target: number;
}

/** The layer for annotations that come from no layer: the label is a feature. INCEpTION names layers made in it so. */
export const MARK_LAYER = 'webanno.custom.Mark';

/** The relation layer for relations that come from no layer. */
export const LINK_LAYER = 'webanno.custom.Link';

/** Leads from each part of a discontinuous annotation to the next: layers know contiguous ones only. */
export const CONTINUATION_LAYER = 'webanno.custom.Continuation';

export const ownLayers: ReadonlySet<string> = new Set([MARK_LAYER, LINK_LAYER, CONTINUATION_LAYER]);

/** Every annotation's type in UIMA, of no layer in particular. */
export const PLAIN_ANNOTATION = 'uima.tcas.Annotation';

const SEGMENTATION = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.';
const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.';

const structuralLayers: ReadonlySet<string> = new Set([
  `${SEGMENTATION}Token`,
  `${SEGMENTATION}Sentence`,
  `${METADATA}DocumentMetaData`,
  `${METADATA}TagsetDescription`,
  `${METADATA}TagDescription`,
  'uima.tcas.DocumentAnnotation',
]);

/** What INCEpTION notes about its project. */
const PROJECT = 'de.tudarmstadt.ukp.clarin.webanno.api.type.';

/** True for layers that describe the text's structure or the file, and that nobody marked. */
export const isStructural = (layer: string): boolean =>
  structuralLayers.has(layer) || layer.startsWith(PROJECT);

/** "NamedEntity" of "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity". */
export const shortName = (layer: string): string => layer.slice(layer.lastIndexOf('.') + 1);

const LAYER_NAME = /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/;

/** True where a text can be the name of a UIMA type outside of UIMA's own name space. */
export const isLayerName = (name: string): boolean =>
  name.length <= 250 && LAYER_NAME.test(name) && !name.startsWith('uima.');

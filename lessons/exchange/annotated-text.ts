import type { Span } from '../text/span.ts';

/**
 * A text with annotations, as the field's tools exchange it: the common ground of all formats. Nothing in here knows of
 * Lesart; `lesson-in-text/` turns lessons into it and it into lessons, each format's file reads and writes it.
 *
 * All spans count UTF-16 code units of `text`, half-open, whatever the format's own unit.
 */
export interface AnnotatedText {
  /** File name without its ending, or the id the source gives; "" where it gives none. */
  name: string;
  text: string;
  /** BCP 47 tag, where the source tells. */
  language: string | null;
  annotations: Annotation[];
  relations: Relation[];
}

/** One thing somebody marked. */
export interface Annotation {
  /** Unique within the text. */
  id: string;
  /** What it was marked as, in the source's own words: "framing", "PER", "Quote". */
  label: string;
  /** At least one; several where the annotation is discontinuous. In reading order, no two overlap. */
  spans: Span[];
  /** Everything else that is said of it, by name: strength, technique, notes. Order does not matter. */
  features: Record<string, string>;
  /** Who marked it, where the source tells. */
  annotator: string | null;
}

/** A directed, labelled link between two annotations: from a quote to its speaker. */
export interface Relation {
  label: string;
  /** Ids of annotations of the same text. */
  from: string;
  to: string;
  features: Record<string, string>;
}

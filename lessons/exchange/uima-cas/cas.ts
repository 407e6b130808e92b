import type { ExchangeProblemCode } from '../exchange-format.ts';

/**
 * A Common Analysis Structure as its files hold it: feature structures that point at each other, and the texts (UIMA: subjects
 * of analysis) that some of them annotate.
 */
export interface Cas {
  sofas: Sofa[];
  /** By id; sofas are not among them. */
  structures: Map<string, FeatureStructure>;
}

export interface Sofa {
  id: string;
  /** The view's name: "_InitialView" where there is one text only. */
  name: string;
  /** Null where the CAS speaks of something that is no text, or that it does not hold. */
  text: string | null;
  /** Ids of what the view holds; null where the file does not say. What no view holds was deleted, or is only pointed at. */
  members: ReadonlySet<string> | null;
}

export interface FeatureStructure {
  /** Full name: "uima.tcas.Annotation". */
  type: string;
  features: Map<string, FeatureValue>;
}

/** Strings, numbers and truth values are all strings here; arrays have any number of values. */
export type FeatureValue = { kind: 'values'; values: string[] } | { kind: 'references'; ids: string[] };

/** Arrays are feature structures of their own; this feature holds what is in them. */
export const ELEMENTS = 'elements';

/** Types of arrays: UIMA's own, and since its version 3 any type with brackets after it. */
export const isArrayType = (type: string): boolean => /^uima\.cas\.[A-Z][A-Za-z]*Array$|\[\]$/.test(type);

/** A code, and where in the file. */
export interface CasProblem {
  code: ExchangeProblemCode;
  where: string;
}

/** What UIMA says of texts whose language it does not know. */
export const NO_LANGUAGE = 'x-unspecified';

export const INITIAL_VIEW = '_InitialView';

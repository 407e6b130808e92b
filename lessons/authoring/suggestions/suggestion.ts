import type { Voice } from '../../format/lesson.ts';
import type { Span } from '../../text/span.ts';

/** Techniques of the news categories (`format/news-categories.ts`) that rules can tell apart. */
export type SuggestedTechnique =
  | 'direct'
  | 'indirect'
  | 'named-source'
  | 'official-spokesperson'
  | 'collective-source'
  | 'media-credit'
  | 'self-reference'
  | 'unsourced-claim';

/** Why something is suggested; the page has a sentence for each. */
export const suggestionRules = [
  /** Words in quotation marks beside a reporting verb. */
  'quoted-with-verb',
  /** Words in quotation marks after a colon. */
  'quoted-after-colon',
  /** A whole sentence in quotation marks, with no one beside it who says it. */
  'quoted-sentence',
  /** Words in quotation marks that someone calls something by. */
  'quoted-name',
  /** A clause with "dass", "that", "ob", "whether" after a reporting verb. */
  'reported-clause',
  /** A clause with "zu" or "to" and an infinitive after a reporting verb. */
  'reported-infinitive',
  /** The subjunctive of reported speech beside a reporting verb. */
  'reported-subjunctive',
  /** A sentence in the subjunctive of reported speech that goes on with what was reported before. */
  'subjunctive-alone',
  /** English: a clause that follows a reporting verb without "that". */
  'reported-bare',
  /** English: what stands before ", she said". */
  'reported-before',
  /** Someone and a reporting verb. */
  'source-with-verb',
  /** Someone before a colon and what they say. */
  'source-with-colon',
  /** "wie ... mitteilte", "as ... reported". */
  'source-as-reported',
  /** "laut", "nach Angaben von", "zufolge", "according to". */
  'source-phrase',
  /** The label or sign of a picture credit, or an agency's sign at the beginning. */
  'credit',
  /** "Mehr zum Thema", "wie berichtet", "read more". */
  'own-material',
  /** "angeblich", "es heißt", "reportedly". */
  'hearsay',
] as const;

export type SuggestionRule = (typeof suggestionRules)[number];

/** Who speaks: the fullest name the article has for them, what they are, and where they are named beside it, if they are. */
export interface SuggestedSpeaker {
  name: string;
  kind: Voice['kind'];
  span: Span | null;
}

/**
 * A key item that rules propose. Nothing becomes of it until its author accepts it. Spans are UTF-16 code units of the
 * article's text, half-open.
 */
export interface Suggestion {
  /** Category and place: the same words give the same id as long as nothing before them changes. */
  id: string;
  category: 'quote' | 'sourcing';
  technique: SuggestedTechnique;
  span: Span;
  /** For quotes. */
  speaker: SuggestedSpeaker | null;
  /** The reporting verb or phrase, for quotes. */
  cue: Span | null;
  /** For a quote that goes on after "said she": the suggestion that it goes on with. */
  continues: string | null;
  rule: SuggestionRule;
}

export const suggestionId = (category: Suggestion['category'], span: Span): string =>
  `${category}-${String(span.start)}-${String(span.end)}`;

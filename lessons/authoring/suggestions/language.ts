import type { SuggestedTechnique, SuggestionRule } from './suggestion.ts';
import type { Clause, Reading, Statement, StatementRules, Stretch } from './statements.ts';

/** What a reporting verb is good for. */
export type VerbUse =
  /** A report, where what was said stands beside it: "sagen", "say". */
  | 'reports'
  /** Speaking by itself, whatever follows: "widersprechen", "complain". */
  | 'acts'
  /** Calling something by a name in quotation marks: "nennen", "call". */
  | 'names';

/** Someone and a reporting verb in a clause. Places are those of tokens. */
export interface Attribution {
  /** Source and cue, as they would be marked. */
  source: Stretch;
  /** Who speaks; null for "es hieß". */
  subject: Stretch | null;
  /** The verb or phrase that reports. */
  cue: Stretch;
  use: VerbUse;
  /** Whether the verb stands before its subject, as it does after what was said. */
  isInverted: boolean;
  /** Whether it says of its whole clause that it is someone's report: "wie ... mitteilte", "as ... reported". */
  asReported: boolean;
  /** Whether the clause itself stands for what is reported: "Das teilte die Polizei mit". */
  isComplete: boolean;
  /** What is left of the clause behind source and cue. */
  rest: Stretch;
}

/** What was reported, and by which sign that is seen. */
export interface Report {
  span: Stretch;
  rule: SuggestionRule;
}

/** A phrase that names a source, or that there is none, without a verb. */
export interface SourcePhrase {
  span: Stretch;
  technique: SuggestedTechnique | null;
  rule: SuggestionRule;
  /** Who the source is, where the phrase says it. */
  subject: Stretch | null;
}

/** What a language has to answer so that the rules can be asked. */
export interface Language {
  rules: StatementRules;
  /** The end of the noun phrase that begins at `from`; `from` where none does. */
  nounPhraseEnd: (reading: Reading, stretch: Stretch) => number;
  findAttribution: (reading: Reading, statement: Statement, clause: number) => Attribution | null;
  /** What the attribution in clause `place` reports, besides quotations. */
  findReports: (reading: Reading, statement: Statement, place: number, attribution: Attribution) => Report[];
  /** Whether a statement reports without saying so, by its verbs' forms alone. */
  isReportedByForm: (reading: Reading, statement: Statement) => boolean;
  findPhrases: (reading: Reading, statement: Statement, clause: Clause) => SourcePhrase[];
  /** What kind of source a noun phrase names; null for a pronoun, which names who spoke before. */
  techniqueOf: (reading: Reading, subject: Stretch) => SuggestedTechnique | null;
  /** Words for those who speak in headlines without a verb: "Police: Fire was no accident". */
  speaksInHeadlines: (word: string) => boolean;
  /** Titles and roles that stand before names, in lower case. */
  isTitle: (word: string) => boolean;
  /** Whether a capital within a sentence makes a name. */
  capitalsAreNames: boolean;
  /** Words that no person's name holds. */
  isInstitution: (word: string) => boolean;
  isDeterminer: (word: string) => boolean;
}

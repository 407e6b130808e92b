import type { Quotation } from './quotations.ts';
import type { Token } from './tokens.ts';

/** A stretch of tokens, half-open. */
export interface Stretch {
  from: number;
  to: number;
}

/** What lies between two separators of a statement: words, or one quotation. */
export interface Clause extends Stretch {
  /** The mark before it (',', ':', ';', '–', '(', ')'); empty where a statement or a quotation begins or ended. */
  separator: string;
  quotation: Quotation | null;
}

/** A sentence as it is told: what is said within quotation marks does not end it. At least one clause. */
export interface Statement extends Stretch {
  clauses: Clause[];
}

/** A block's tokens with what lies in quotation marks, for whoever reads them. */
export interface Reading {
  tokens: readonly Token[];
  /** For each token, whether it lies within quotation marks (the marks too). */
  quoted: readonly boolean[];
  /** The outermost quotations, in order; short ones lie within clauses. */
  quotations: readonly Quotation[];
  statements: Statement[];
}

/** What of a language matters for where statements end. */
export interface StatementRules {
  /** Words before a full stop that does not end a statement, in lower case: "dr", "st", "ca". */
  abbreviations: ReadonlySet<string>;
  /** Whether a number before a full stop is an ordinal. */
  hasOrdinalStop: boolean;
  /** Whether a word may be a reporting verb: "Why?" she asked. */
  isReportingVerb: (word: string) => boolean;
}

const SEPARATORS = new Set([',', ':', ';', '(', ')', '–', '—']);
const ENDS = new Set(['.', '!', '?', '…']);

/** Fewer words in quotation marks are a name, a title or a raised eyebrow, unless they end as speech does. */
export const FEWEST_SPOKEN_WORDS = 4;

/** A statement ends after this many clauses whatever follows, so that a text without full stops costs no more than others. */
const MOST_CLAUSES = 60;

/** Divides a block's tokens into statements and these into clauses. */
export function readStatements(
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  rules: StatementRules,
): Reading {
  const quoted = new Array<boolean>(tokens.length).fill(false);
  const opening = new Map<number, Quotation>();
  for (const quotation of quotations) {
    opening.set(quotation.open, quotation);
    quoted.fill(true, quotation.open, quotation.close + 1);
  }
  const statements: Statement[] = [];
  let clauses: Clause[] = [];
  let start = 0;
  let from = 0;
  let separator = '';
  const endClause = (to: number, next: string): void => {
    if (from < to) clauses.push({ from, to, separator, quotation: null });
    separator = next;
    if (clauses.length >= MOST_CLAUSES) endStatement(to);
  };
  const endStatement = (to: number): void => {
    if (clauses.length > 0) statements.push({ from: start, to, clauses });
    clauses = [];
    separator = '';
    start = to;
    from = to;
  };
  for (let place = 0; place < tokens.length;) {
    const token = tokens[place];
    if (token === undefined) break;
    const quotation = opening.get(place);
    if (quotation !== undefined) {
      const next = quotation.close + 1;
      if (isSpoken(tokens, quotation)) {
        endClause(place, from < place ? '' : separator);
        clauses.push({ from: place, to: next, separator, quotation });
        separator = '';
        from = next;
        if (endsAfterQuotation(tokens, quotation, rules)) endStatement(next);
      }
      place = next;
    } else if (ENDS.has(token.text) && endsStatement(tokens, place, rules)) {
      endClause(place, '');
      endStatement(place + 1);
      place += 1;
    } else if (SEPARATORS.has(token.text) || (token.text === '-' && token.spaceBefore && token.spaceAfter)) {
      endClause(place, token.text);
      from = place + 1;
      place += 1;
    } else place += 1;
  }
  endClause(tokens.length, '');
  endStatement(tokens.length);
  return { tokens, quoted, quotations, statements };
}

/** Whether a quotation is long enough for speech, ends as speech does, or is led to as speech is. */
function isSpoken(tokens: readonly Token[], { open, close }: Quotation): boolean {
  let words = 0;
  for (let place = open + 1; place < close && words < FEWEST_SPOKEN_WORDS; place += 1) {
    if (tokens[place]?.isWord === true) words += 1;
  }
  if (words === 0) return false;
  return (
    words >= FEWEST_SPOKEN_WORDS ||
    /^[.,!?…]$/u.test(tokens[close - 1]?.text ?? '') ||
    tokens[open - 1]?.text === ':' ||
    (open === 0 && close >= tokens.length - 1) ||
    tokens[close + 1]?.text === ','
  );
}

/** Whether a statement ends with a quotation: what was said ends there, and nobody follows who says it. */
function endsAfterQuotation(
  tokens: readonly Token[],
  { close }: Quotation,
  { isReportingVerb }: StatementRules,
): boolean {
  const last = tokens[close - 1]?.text ?? '';
  const next = tokens[close + 1];
  if (!ENDS.has(last) || next === undefined) return false;
  if (next.isWord && !next.isCapital) return false;
  if (!next.isWord) return tokens[close + 2] !== undefined && next.spaceBefore;
  if (last === '.') return true;
  // "Why?" Lind asks.
  for (let place = close + 1; place < close + 6; place += 1) {
    const word = tokens[place];
    if (word?.isWord !== true) return true;
    if (isReportingVerb(word.lower)) return false;
  }
  return true;
}

/** Whether a full stop within a name belongs to a short form: "Dr. Kolb", "J. Amrein". */
export const isAbbreviationStop = (tokens: readonly Token[], place: number): boolean =>
  tokens[place]?.text === '.' &&
  tokens[place - 1]?.isWord === true &&
  (tokens[place - 1]?.text.length ?? 0) <= 4 &&
  tokens[place + 1]?.isCapital === true;

function endsStatement(
  tokens: readonly Token[],
  place: number,
  { abbreviations, hasOrdinalStop }: StatementRules,
): boolean {
  const before = tokens[place - 1];
  const after = tokens[place + 1];
  if (after === undefined) return true;
  if (tokens[place]?.spaceAfter !== true && after.isWord) return false;
  if (after.isWord && !after.isCapital && /^\p{Ll}/u.test(after.text)) return false;
  if (tokens[place]?.text !== '.' || before === undefined) return true;
  if (abbreviations.has(before.lower)) return false;
  // An initial: "J. Amrein".
  if (before.isCapital && before.text.length === 1) return false;
  return !(hasOrdinalStop && /^\p{N}{1,3}$/u.test(before.text));
}

import type { Attribution, Report } from '../language.ts';
import type { Clause, Reading, Statement, Stretch } from '../statements.ts';
import { finiteSigns, notSubjects, reportOpeners, subjectPronouns, toVerbs } from './words.ts';

const pastForms: ReadonlySet<string> = new Set(
  'fell rose went came made took got saw knew gave left kept lost won began grew ran met paid cost broke'.split(
    ' ',
  ),
);

/** What the attribution in clause `place` of an English statement reports, besides quotations. */
export function findReports(
  reading: Reading,
  { clauses }: Statement,
  place: number,
  attribution: Attribution,
): Report[] {
  const { rest, asReported, subject } = attribution;
  const clause = clauses[place];
  if (clause === undefined) return [];
  const after =
    attribution.isInverted || asReported ? null : reportIn(reading, clauses, place, rest, attribution);
  if (after !== null) return [after];
  if (subject === null || asReported) return [];
  const isAtEnd = rest.from >= rest.to || notSubjects.has(reading.tokens[rest.from]?.lower ?? '');
  if (!isAtEnd) return [];
  const before = reportBefore(reading, clauses, place);
  return before === null ? [] : [before];
}

/** What follows the verb in its own clause. */
function reportIn(
  reading: Reading,
  clauses: readonly Clause[],
  place: number,
  rest: Stretch,
  { cue }: Attribution,
): Report | null {
  const { tokens } = reading;
  const word = (at: number): string => (at < rest.to ? (tokens[at]?.lower ?? '') : '');
  if (rest.from >= rest.to) return null;
  const to = endOfReport(reading, clauses, place);
  const start = afterTime(reading, rest);
  const first = word(start);
  if (reportOpeners.has(first)) return { span: { from: start, to }, rule: 'reported-clause' };
  const verb = tokens[cue.from]?.lower ?? '';
  if (toVerbs.has(verb)) {
    for (let at = start; at < Math.min(rest.to, start + 12); at += 1) {
      if (word(at) === 'that') return { span: { from: at, to }, rule: 'reported-clause' };
      if (word(at) === 'to') return { span: { from: start, to }, rule: 'reported-infinitive' };
    }
  }
  if (/^den(?:y|ies|ied)$/u.test(verb) && /ing$/u.test(first))
    return { span: { from: start, to }, rule: 'reported-clause' };
  if (notSubjects.has(first)) return null;
  return hasFiniteVerb(reading, { from: start, to: rest.to })
    ? { span: { from: start, to }, rule: 'reported-bare' }
    : null;
}

/** Behind "on Wednesday" or "in an email", where what was said goes on there. */
function afterTime({ tokens }: Reading, { from, to }: Stretch): number {
  if (!/^(?:on|in|at|during)$/u.test(tokens[from]?.lower ?? '')) return from;
  for (let place = from + 1; place < Math.min(to, from + 6); place += 1) {
    if (reportOpeners.has(tokens[place]?.lower ?? '')) return place;
  }
  return from;
}

/** Whether words hold a clause: an auxiliary, a pronoun and what it does, a form of the past. */
function hasFiniteVerb({ tokens }: Reading, { from, to }: Stretch): boolean {
  const limit = Math.min(to, from + 40);
  if (subjectPronouns.has(tokens[from]?.lower ?? '') && from + 1 < to) return true;
  for (let place = from; place < limit; place += 1) {
    const lower = tokens[place]?.lower ?? '';
    if (finiteSigns.has(lower) || (place > from && (pastForms.has(lower) || /[a-z]{2}ed$/u.test(lower))))
      return true;
  }
  return false;
}

/** "The lane would pay for itself, she said." */
function reportBefore(reading: Reading, clauses: readonly Clause[], place: number): Report | null {
  const before = clauses[place - 1];
  if (before === undefined || before.quotation !== null || clauses[place]?.separator !== ',') return null;
  let first = place - 1;
  while (first > 0 && clauses[first - 1]?.quotation === null && !isDateline(clauses, first)) first -= 1;
  const from = clauses[first]?.from ?? before.from;
  // A word or two before a comma is an adverb: "However, she said ...".
  // "Asked about the fire, she said no": what stands before is no clause of its own.
  const opener = reading.tokens[from]?.lower ?? '';
  const isClause = before.to - from >= 5 && !notSubjects.has(opener) && !/(?:ed|ing)$/u.test(opener);
  return isClause ? { span: { from, to: before.to }, rule: 'reported-before' } : null;
}

/** Whether a clause follows "ELMFORD (NPX) -". */
const isDateline = (clauses: readonly Clause[], place: number): boolean =>
  place <= 2 && clauses[place - 1]?.separator === '(';

/** A report goes on to the end of its sentence, or to ", but". */
function endOfReport({ tokens }: Reading, clauses: readonly Clause[], place: number): number {
  let end = clauses[place]?.to ?? 0;
  for (const clause of clauses.slice(place + 1)) {
    const first = tokens[clause.from]?.lower ?? '';
    if (/^(?:but|although|though|while|adding|saying|noting)$/u.test(first) || clause.separator === ';')
      break;
    end = clause.to;
  }
  return end;
}

import type { Attribution, Report } from '../language.ts';
import type { Clause, Reading, Statement, Stretch } from '../statements.ts';
import { firstSubjunctive, reportOpeners, secondSubjunctive, subordinators } from './words.ts';

/** What the attribution in clause `place` of a German statement reports, besides quotations. */
export function findReports(
  reading: Reading,
  { clauses }: Statement,
  place: number,
  { asReported, isComplete, isInverted }: Attribution,
): Report[] {
  const reports: Report[] = [];
  const next = clauses[place + 1];
  if (next !== undefined && next.quotation === null && !asReported) {
    const rule = signOf(reading, next, next.separator === ':' || isComplete);
    const end = endOfReport(reading, clauses, place + 1);
    if (rule !== null) reports.push({ span: { from: next.from, to: end }, rule });
    // "Er sagte, wer spare, zahle zweimal": the sign stands in a later clause.
    else if (clauses.slice(place + 2, place + 4).some((clause) => hasSubjunctive(reading, clause, true)))
      reports.push({ span: { from: next.from, to: end }, rule: 'reported-subjunctive' });
  }
  const first = clauses[firstBefore(clauses, place)];
  const before = clauses[place - 1];
  if (isInverted && first !== undefined && before !== undefined && before.quotation === null) {
    const told = clauses.slice(clauses.indexOf(first), place);
    if (told.some((clause) => hasSubjunctive(reading, clause, true)))
      reports.push({ span: { from: first.from, to: before.to }, rule: 'reported-subjunctive' });
  }
  return reports;
}

/** Whether a statement stands in the first subjunctive, and so goes on reporting what was reported before. */
export function isReportedByForm(reading: Reading, { clauses }: Statement): boolean {
  return clauses.some(
    (clause) =>
      clause.quotation === null &&
      !subordinators.has(reading.tokens[clause.from]?.lower ?? '') &&
      hasSubjunctive(reading, clause, false) &&
      !isFormula(reading, clause),
  );
}

function signOf(reading: Reading, clause: Clause, isOpen: boolean): Report['rule'] | null {
  const { tokens } = reading;
  const first = tokens[clause.from]?.lower ?? '';
  if (reportOpeners.has(first) && !isOpen) return 'reported-clause';
  if (first === 'dass' || first === 'ob') return 'reported-clause';
  if (hasSubjunctive(reading, clause, true)) return 'reported-subjunctive';
  return endsInInfinitive(reading, clause) ? 'reported-infinitive' : null;
}

/** "die Halle zu sanieren", "die Plätze früher abzuschalten". */
function endsInInfinitive({ tokens }: Reading, clause: Clause): boolean {
  const last = tokens[clause.to - 1];
  const before = tokens[clause.to - 2];
  if (last === undefined || last.isCapital || !/n$/u.test(last.lower)) return false;
  return (
    (before?.lower === 'zu' && clause.to - 2 >= clause.from) ||
    /^(?:ab|an|auf|aus|bei|ein|fest|frei|hin|her|los|mit|nach|statt|teil|um|vor|weg|weiter|wieder|zu|zurück|zusammen)zu\p{L}+n$/u.test(
      last.lower,
    )
  );
}

function hasSubjunctive(
  { tokens, quoted }: Reading,
  { from, to, quotation }: Stretch & { quotation?: unknown },
  second: boolean,
): boolean {
  if (quotation) return false;
  const limit = Math.min(to, from + 60);
  let speaksOfSelf = false;
  let found = false;
  for (let place = from; place < limit; place += 1) {
    const token = tokens[place];
    if (token === undefined || quoted[place] === true) continue;
    if (token.lower === 'ich' || token.lower === 'wir') speaksOfSelf = true;
    // A noun may look like a verb ("eine Lage"), but not without its capital; a verb begins a sentence in questions only.
    if (token.isCapital) continue;
    if (firstSubjunctive.has(token.lower) || (second && secondSubjunctive.has(token.lower))) found = true;
  }
  return found && !speaksOfSelf;
}

/** "es sei denn", "wie dem auch sei", "sei es": no one's words. */
function isFormula({ tokens }: Reading, { from, to }: Clause): boolean {
  for (let place = from; place < Math.min(to, from + 60); place += 1) {
    if (tokens[place]?.lower !== 'sei') continue;
    const near = `${tokens[place - 1]?.lower ?? ''} sei ${tokens[place + 1]?.lower ?? ''}`;
    if (/^es sei denn$|^auch sei|sei es$|sei dank$/u.test(near)) return true;
  }
  return false;
}

/** A report goes on to the end of its sentence, or to where a main clause of the article's own begins. */
function endOfReport(reading: Reading, clauses: readonly Clause[], first: number): number {
  let end = clauses[first]?.to ?? 0;
  for (let place = first + 1; place < clauses.length; place += 1) {
    const clause = clauses[place];
    if (clause === undefined) break;
    const opener = reading.tokens[clause.from]?.lower ?? '';
    if (clause.quotation === null && clause.separator !== '') {
      const isOwn = ['doch', 'aber', 'wie', 'so'].includes(opener) || clause.separator === ';';
      if (isOwn && !hasSubjunctive(reading, clause, true)) break;
    }
    end = clause.to;
  }
  return end;
}

/** The first clause of what stands before the attribution in clause `place`: after the last quotation, or the first. */
function firstBefore(clauses: readonly Clause[], place: number): number {
  let first = place;
  while (first > 0 && clauses[first - 1]?.quotation === null) first -= 1;
  return first;
}

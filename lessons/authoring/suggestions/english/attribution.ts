import type { Attribution } from '../language.ts';
import type { Clause, Reading, Statement, Stretch } from '../statements.ts';
import { LONGEST_PHRASE, nounPhraseEnd } from './noun-phrase.ts';
import {
  adverbsBeforeVerb,
  alsoNouns,
  determiners,
  finiteSigns,
  negations,
  notSubjects,
  relatives,
  reportOpeners,
  subjectPronouns,
  verbs,
} from './words.ts';

const participles: ReadonlySet<string> = new Set(
  'saying adding noting warning arguing insisting claiming explaining stressing telling writing'.split(' '),
);

/** Someone and a reporting verb in an English clause; null where there is none, or where saying is denied. */
export function findAttribution(
  reading: Reading,
  statement: Statement,
  clauseAt: number,
): Attribution | null {
  const clause = statement.clauses[clauseAt];
  if (clause === undefined || clause.quotation !== null) return null;
  const { tokens, quoted } = reading;
  const first = tokens[clause.from];
  if (first === undefined || relatives.has(first.lower)) return null;
  if (clauseAt > 0 && participles.has(first.lower)) return goesOn(clause);
  let tried = 0;
  for (let place = clause.from; place < clause.to && tried < 4; place += 1) {
    const token = tokens[place];
    if (token === undefined || quoted[place] === true || token.isCapital) continue;
    if (!verbs.has(token.lower)) continue;
    tried += 1;
    const found = attributionAt(reading, statement, clauseAt, place);
    if (found !== null) return found;
  }
  return null;
}

/** ", adding that ...": whoever spoke before goes on. */
const goesOn = (clause: Clause): Attribution => ({
  source: { from: clause.from, to: clause.from + 1 },
  subject: null,
  cue: { from: clause.from, to: clause.from + 1 },
  use: 'reports',
  isInverted: false,
  asReported: false,
  isComplete: false,
  rest: { from: clause.from + 1, to: clause.to },
});

function attributionAt(
  reading: Reading,
  statement: Statement,
  clauseAt: number,
  place: number,
): Attribution | null {
  const { tokens } = reading;
  const clause = statement.clauses[clauseAt];
  const word = tokens[place]?.lower ?? '';
  const form = verbs.get(word)?.[0];
  if (clause === undefined || form === undefined) return null;
  if (form.particle !== null && tokens[place + 1]?.lower !== form.particle) return null;
  if (alsoNouns.has(word) && !isVerbHere(reading, clause, place)) return null;
  const verbEnd = form.particle === null ? place + 1 : place + 2;
  const cue = { from: place, to: verbEnd };
  const common = { cue, use: form.use, isComplete: false };
  const isAs = tokens[clause.from]?.lower === 'as' && clause.to <= verbEnd;
  const from = isAs ? clause.from + 1 : clause.from;
  const subject = subjectBefore(reading, { from, to: place });
  if (subject === 'denied') return null;
  if (subject !== null) {
    const end = withAddressee(reading, clause, verbEnd, word);
    return {
      ...common,
      source: { from: isAs ? clause.from : subject.from, to: end },
      subject,
      isInverted: false,
      asReported: isAs,
      rest: { from: end, to: clause.to },
    };
  }
  const isFirst = tokens
    .slice(clause.from, Math.min(place, clause.from + 3))
    .every(({ lower }) => adverbsBeforeVerb.has(lower));
  if (!isFirst || clauseAt === 0) return null;
  const apart = subjectApart(reading, statement, clauseAt);
  if (apart !== null) {
    const end = withAddressee(reading, clause, verbEnd, word);
    const rest = { from: end, to: clause.to };
    return {
      ...common,
      source: { from: apart.from, to: end },
      subject: apart,
      isInverted: false,
      asReported: false,
      rest,
    };
  }
  const end = nounPhraseEnd(reading, { from: verbEnd, to: clause.to });
  if (end === verbEnd || finiteSigns.has(tokens[end]?.lower ?? '')) return null;
  const to = appositionAfter(reading, statement, clauseAt, end) ?? end;
  return {
    ...common,
    source: { from: place, to },
    subject: { from: verbEnd, to },
    isInverted: true,
    asReported: false,
    rest: { from: Math.min(to, clause.to), to: clause.to },
  };
}

/** Whether a word that can be a plural noun is a verb: it ends its clause, or what follows begins a clause. */
function isVerbHere({ tokens }: Reading, clause: Clause, place: number): boolean {
  const before = tokens[place - 1]?.lower ?? '';
  if (determiners.has(before) || /['’]s?$/u.test(before)) return false;
  if (place + 1 >= clause.to) return true;
  const next = tokens[place + 1];
  if (next === undefined) return true;
  const { lower } = next;
  if (finiteSigns.has(lower)) return false;
  return (
    reportOpeners.has(lower) ||
    subjectPronouns.has(lower) ||
    determiners.has(lower) ||
    next.isCapital ||
    !notSubjects.has(lower) ||
    /^(?:on|to|out)$/u.test(lower)
  );
}

/**
 * The noun phrase that ends where the verb begins, adverbs and "has" aside. `'denied'` where the verb is denied, wished
 * for or passive.
 */
function subjectBefore(reading: Reading, { from, to }: Stretch): Stretch | 'denied' | null {
  const { tokens } = reading;
  let end = to;
  while (end > from && to - end < 4) {
    const word = tokens[end - 1]?.lower ?? '';
    if (
      negations.has(word) ||
      /^(?:is|are|was|were|be|been|being|to|would|will|can|could|should|may|might|must|did|do|does)$/u.test(
        word,
      )
    )
      return 'denied';
    if (!adverbsBeforeVerb.has(word)) break;
    end -= 1;
  }
  if (end === from) return null;
  for (let start = Math.max(from, end - LONGEST_PHRASE); start < end; start += 1) {
    const word = tokens[start]?.lower ?? '';
    if (start > from && !beginsPhrase(reading, start)) continue;
    if (negations.has(word)) return 'denied';
    if (notSubjects.has(word)) continue;
    if (nounPhraseEnd(reading, { from: start, to: end }, true) === end) return { from: start, to: end };
  }
  return null;
}

/** Whether a phrase may begin here within a clause: not in the middle of another. */
function beginsPhrase({ tokens }: Reading, place: number): boolean {
  const token = tokens[place];
  const before = tokens[place - 1];
  if (token === undefined || before === undefined) return true;
  if (determiners.has(token.lower) || subjectPronouns.has(token.lower)) return true;
  return !before.isWord || notSubjects.has(before.lower) || (token.isCapital && !before.isCapital);
}

/** "Ines Falk, who led the work, says": the subject stands two clauses before. */
function subjectApart(reading: Reading, { clauses }: Statement, clauseAt: number): Stretch | null {
  const head = clauses[clauseAt - 2];
  const between = clauses[clauseAt - 1];
  if (head === undefined || between === undefined || head.quotation !== null || between.quotation !== null)
    return null;
  const edges = `${between.separator}${clauses[clauseAt]?.separator ?? ''}`;
  if (edges !== ',,' && edges !== '()') return null;
  if (between.to - between.from > LONGEST_PHRASE) return null;
  return nounPhraseEnd(reading, { from: head.from, to: head.to }, true) === head.to
    ? { from: head.from, to: endsInName(reading, between) ? between.to : head.to }
    : null;
}

/** "its owner, the violinist Per Aas, wrote": the name ends the apposition. */
const endsInName = ({ tokens }: Reading, { from, to }: Stretch): boolean =>
  to - from > 1 &&
  tokens.slice(to - 2, to).every(({ isCapital }) => isCapital) &&
  !isVerbal(tokens[from]?.lower ?? '');

/** "published in ..." is no apposition. */
const isVerbal = (word: string): boolean => relatives.has(word) || /(?:ed|ing)$/u.test(word);

/** "said Colin Pratt, who runs a shop": what follows a comma and says who someone is. */
function appositionAfter(
  reading: Reading,
  { clauses }: Statement,
  clauseAt: number,
  subjectEnd: number,
): number | null {
  const { tokens } = reading;
  const clause = clauses[clauseAt];
  const next = clauses[clauseAt + 1];
  if (next?.separator !== ',' || subjectEnd !== clause?.to || next.quotation !== null) return null;
  if (next.to - next.from > LONGEST_PHRASE) return null;
  const first = tokens[next.from];
  if (first?.lower === 'who') return next.to;
  // An age is no role.
  if (first === undefined || /^\p{N}/u.test(first.text)) return null;
  return nounPhraseEnd(reading, { from: next.from, to: next.to }, true) === next.to ? next.to : null;
}

/** Whom someone told belongs to the source: "told the Courier"; so does a statement they said it in. */
function withAddressee(reading: Reading, clause: Clause, end: number, verb: string): number {
  const { tokens } = reading;
  const next = tokens[end]?.lower ?? '';
  if (
    end < clause.to &&
    next === 'in' &&
    /^(?:statement|email|interview|letter)$/u.test(tokens[end + 2]?.lower ?? '')
  )
    return Math.min(end + 3, clause.to);
  if (!/^(?:tells?|told)$/u.test(verb) || end >= clause.to) return end;
  if (/^(?:him|her|them|us|me|it)$/u.test(next)) return end + 1;
  const to = nounPhraseEnd(reading, { from: end, to: clause.to });
  if (!finiteSigns.has(tokens[to]?.lower ?? '')) return to;
  return end + 1;
}

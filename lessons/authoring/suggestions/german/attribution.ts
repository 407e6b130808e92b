import type { Attribution } from '../language.ts';
import type { Clause, Reading, Statement, Stretch } from '../statements.ts';
import type { VerbForm } from '../verbs.ts';
import { LONGEST_PHRASE, nounPhraseEnd } from './noun-phrase.ts';
import {
  auxiliaries,
  hearsayVerbs,
  medium,
  negations,
  notSubjects,
  otherParticles,
  pronouns,
  subordinators,
  verbs,
} from './words.ts';

/** Someone and a reporting verb in a German clause; null where there is none, or where saying is denied. */
export function findAttribution(
  reading: Reading,
  statement: Statement,
  clauseAt: number,
): Attribution | null {
  const clause = statement.clauses[clauseAt];
  if (clause === undefined || clause.quotation !== null) return null;
  const { tokens, quoted } = reading;
  const first = tokens[clause.from]?.lower ?? '';
  if (first === 'wie') return asReported(reading, clause);
  if (first === 'so' && clauseAt > 0) return soSays(reading, clause);
  if (subordinators.has(first)) return null;
  let tried = 0;
  for (let place = clause.from; place < clause.to && tried < 4; place += 1) {
    const token = tokens[place];
    if (token === undefined || quoted[place] === true) continue;
    if (token.isCapital && place > statement.from) continue;
    if (hearsayVerbs.has(token.lower)) {
      const hearsay = hearsayAt(reading, clause, place);
      if (hearsay !== null) return hearsay;
    }
    const forms = verbs.get(token.lower);
    if (forms === undefined) continue;
    tried += 1;
    for (const form of forms) {
      const found = attributionAt(reading, statement, clauseAt, place, form);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Reads a verb's form at `place` as the verb of its clause. */
function attributionAt(
  reading: Reading,
  statement: Statement,
  clauseAt: number,
  place: number,
  { use, form, particle, verb }: VerbForm,
): Attribution | null {
  const { tokens } = reading;
  const clause = statement.clauses[clauseAt];
  if (clause === undefined || isDenied(reading, clause)) return null;
  const particleAt = particle === null ? null : lastWord(reading, clause, particle);
  if (particle !== null && particleAt === null) return null;
  const last = tokens[clause.to - 1]?.lower ?? '';
  if (form === 'finite' && particle === null && clause.to - 1 > place && otherParticles.has(last))
    return null;
  if (verb === 'meint' && tokens[place + 1]?.lower === 'es') return null;
  const finite = form === 'participle' ? auxiliaryBefore(reading, clause, place) : place;
  if (finite === null) return null;
  const verbAt = Math.max(place, particleAt ?? place);
  const verbEnd = tokens[verbAt + 1]?.lower === 'sich' && verbAt + 1 < clause.to ? verbAt + 2 : verbAt + 1;
  const cue: Stretch =
    particleAt !== null && form === 'finite' && isShort(place, particleAt)
      ? { from: place, to: particleAt + 1 }
      : { from: place, to: place + 1 };
  const common = { cue, use, asReported: false, isComplete: false };
  const before = subjectBefore(reading, clause, finite);
  if (before !== null) {
    const source = { from: before.from, to: withAddressee(reading, clause, verbEnd) };
    const rest = { from: source.to, to: clause.to };
    return { ...common, source, subject: before, isInverted: false, rest };
  }
  if (pronouns.has(tokens[clause.from]?.lower ?? '') && finite > clause.from + 1) return null;
  const afterFrom = tokens[finite + 1]?.lower === 'sich' ? finite + 2 : finite + 1;
  const afterTo = nounPhraseEnd(reading, { from: afterFrom, to: clause.to });
  if (afterTo > afterFrom) {
    const isComplete =
      finite === clause.from + 1 && /^(?:das|dies|so)$/u.test(tokens[clause.from]?.lower ?? '');
    const apposition = appositionAfter(reading, statement, clauseAt, afterTo);
    const subject = { from: afterFrom, to: apposition ?? afterTo };
    const end = Math.max(
      verbEnd,
      withSecondVerb(reading, clause, withAddressee(reading, clause, subject.to)),
    );
    const source = { from: isComplete ? clause.from : finite, to: end };
    const rest = { from: Math.min(end, clause.to), to: clause.to };
    return { ...common, source, subject, isInverted: true, isComplete, rest };
  }
  const apart = finite === clause.from ? subjectApart(reading, statement, clauseAt) : null;
  if (apart === null) return null;
  return {
    ...common,
    source: { from: apart.from, to: verbEnd },
    subject: apart,
    isInverted: false,
    rest: { from: verbEnd, to: clause.to },
  };
}

/** "wie die Polizei am Freitag mitteilte": the verb stands at the end. */
function asReported(reading: Reading, clause: Clause): Attribution | null {
  const { tokens } = reading;
  const lastAt = clause.to - 1;
  const last = tokens[lastAt]?.lower ?? '';
  const verbAt = auxiliaries.has(last) ? lastAt - 1 : lastAt;
  const verb = tokens[verbAt]?.lower ?? '';
  if (!isReportingAtEnd(verb) || clause.to - clause.from < 3 || isDenied(reading, clause)) return null;
  const from = clause.from + 1;
  const subjectEnd = nounPhraseEnd(reading, { from, to: verbAt });
  if (subjectEnd === from) return null;
  return {
    source: { from: clause.from, to: clause.to },
    subject: { from, to: subjectEnd },
    cue: { from: verbAt, to: verbAt + 1 },
    use: 'reports',
    isInverted: false,
    asReported: true,
    isComplete: true,
    rest: { from: clause.to, to: clause.to },
  };
}

/** A reporting verb in one word, as it stands at the end of a clause: "mitteilte", "sagte", "mitgeteilt". */
function isReportingAtEnd(word: string): boolean {
  if (verbs.get(word)?.some(({ use, particle }) => use !== 'names' && particle === null) === true)
    return true;
  const parted = /^(mit|an|bekannt|hinzu|hin|ein|klar|aus|hervor|zu)(\p{L}+)$/u.exec(word);
  return (
    parted !== null && (verbs.get(parted[2] ?? '')?.some(({ particle }) => particle === parted[1]) ?? false)
  );
}

/** "so Quast": a name and nothing else. */
function soSays(reading: Reading, clause: Clause): Attribution | null {
  const from = clause.from + 1;
  const end = nounPhraseEnd(reading, { from, to: clause.to });
  if (end === from || clause.to - end > 4) return null;
  if (verbs.has(reading.tokens[end]?.lower ?? '')) return null;
  return {
    source: { from: clause.from, to: end },
    subject: { from, to: end },
    cue: { from: clause.from, to: from },
    use: 'reports',
    isInverted: true,
    asReported: false,
    isComplete: true,
    rest: { from: end, to: clause.to },
  };
}

/** "hieß es", "heißt es in dem Bericht": someone speaks whom nobody names, or hardly. */
function hearsayAt(reading: Reading, clause: Clause, place: number): Attribution | null {
  const { tokens } = reading;
  if (tokens[place]?.lower.startsWith('verlaut') === true) return leaksOut(reading, clause, place);
  const es = [place - 1, place + 1].find(
    (at) => tokens[at]?.lower === 'es' && at >= clause.from && at < clause.to,
  );
  if (es === undefined || isDenied(reading, clause)) return null;
  const from = Math.min(es, place);
  let to = Math.max(es, place) + 1;
  let subject: Stretch | null = null;
  const whence = tokens[to]?.lower ?? '';
  if (to < clause.to && ['von', 'aus', 'in', 'im', 'bei', 'beim', 'vom'].includes(whence)) {
    const end = nounPhraseEnd(reading, { from: to + 1, to: clause.to });
    if (end > to + 1) subject = { from: to + 1, to: end };
    to = end > to + 1 ? end : Math.min(to + 2, clause.to);
  }
  return {
    source: { from: place === es - 1 && from > clause.from ? clause.from : from, to },
    subject,
    cue: { from, to: Math.max(es, place) + 1 },
    use: 'reports',
    isInverted: place < es,
    asReported: false,
    isComplete: false,
    rest: { from: to, to: clause.to },
  };
}

/** "aus dem Rathaus verlautete". */
function leaksOut(reading: Reading, clause: Clause, place: number): Attribution | null {
  if (reading.tokens[clause.from]?.lower !== 'aus') return null;
  const from = clause.from + 1;
  const to = nounPhraseEnd(reading, { from, to: place });
  if (to === from) return null;
  return {
    source: { from: clause.from, to: place + 1 },
    subject: { from, to },
    cue: { from: place, to: place + 1 },
    use: 'reports',
    isInverted: false,
    asReported: false,
    isComplete: false,
    rest: { from: place + 1, to: clause.to },
  };
}

/** A subject that fills the clause before its verb; an adverb may stand between. */
function subjectBefore(reading: Reading, clause: Clause, verb: number): Stretch | null {
  const { tokens } = reading;
  let { from } = clause;
  if (/^(?:und|aber|doch|denn|auch)$/u.test(tokens[from]?.lower ?? '')) from += 1;
  if (from >= verb || verb - from > LONGEST_PHRASE) return null;
  // "Den Plan nannte Kolb ...": no subject stands in the accusative or the dative.
  if (/^(?:den|dem|(?:ein|kein|sein|ihr|unser|dies)e[nm]|ihn|ihm|ihnen)$/u.test(tokens[from]?.lower ?? ''))
    return null;
  const end = nounPhraseEnd(reading, { from, to: verb });
  if (end === from) return null;
  const between = verb - end;
  if (between > 2) return null;
  for (let place = end; place < verb; place += 1) {
    if (!notSubjects.has(tokens[place]?.lower ?? '')) return null;
  }
  return { from, to: end };
}

/** "Ruth Sander, Leiterin des Projekts, sagte": the subject stands two clauses before. */
function subjectApart(reading: Reading, { clauses }: Statement, clauseAt: number): Stretch | null {
  const { tokens } = reading;
  const head = clauses[clauseAt - 2];
  const between = clauses[clauseAt - 1];
  if (head === undefined || between === undefined || head.quotation !== null || between.quotation !== null)
    return null;
  const edges = `${between.separator}${clauses[clauseAt]?.separator ?? ''}`;
  if (edges !== ',,' && edges !== '()') return null;
  if (between.to - between.from > LONGEST_PHRASE) return null;
  if (nounPhraseEnd(reading, { from: head.from, to: head.to }) !== head.to) return null;
  const isName = tokens.slice(between.from, between.to).every(({ isCapital }) => isCapital);
  return { from: head.from, to: isName ? between.to : head.to };
}

/** "sagt die Leiterin, Ruth Sander": where a noun phrase alone follows a comma, the end of it. */
function appositionAfter(
  reading: Reading,
  { clauses }: Statement,
  clauseAt: number,
  subjectEnd: number,
): number | null {
  const clause = clauses[clauseAt];
  const next = clauses[clauseAt + 1];
  if (next?.separator !== ',' || subjectEnd !== clause?.to || next.quotation !== null) return null;
  return nounPhraseEnd(reading, { from: next.from, to: next.to }) === next.to ? next.to : null;
}

/** Who was told it belongs to the source: "sagte sie gegenüber Journalisten", "sagte sie der Zeitung". */
function withAddressee(reading: Reading, clause: Clause, end: number): number {
  const { tokens } = reading;
  const word = end < clause.to ? (tokens[end]?.lower ?? '') : '';
  if (word === 'gegenüber') {
    const told = nounPhraseEnd(reading, { from: end + 1, to: clause.to });
    return told > end + 1 ? told : end;
  }
  if (!/^(?:der|dem|den|dieser)$/u.test(word)) return end;
  const told = nounPhraseEnd(reading, { from: end, to: clause.to });
  return tokens.slice(end, told).some(({ lower }) => medium.test(lower)) ? told : end;
}

/** "sagt Roth und lacht": how it was said belongs to the source. */
function withSecondVerb({ tokens }: Reading, clause: Clause, end: number): number {
  const verb = tokens[end + 1];
  const isVerb = verb !== undefined && !verb.isCapital && /t(?:e|en)?$/u.test(verb.lower);
  return tokens[end]?.lower === 'und' && end + 2 === clause.to && isVerb ? clause.to : end;
}

function isDenied({ tokens, quoted }: Reading, clause: Clause): boolean {
  const limit = Math.min(clause.to, clause.from + 4 * LONGEST_PHRASE);
  for (let place = clause.from; place < limit; place += 1) {
    if (quoted[place] !== true && negations.has(tokens[place]?.lower ?? '')) return true;
  }
  return false;
}

function auxiliaryBefore({ tokens }: Reading, clause: Clause, place: number): number | null {
  for (let at = place - 1; at >= Math.max(clause.from, place - LONGEST_PHRASE); at -= 1) {
    if (/^(?:hat|haben|hatte|hatten)$/u.test(tokens[at]?.lower ?? '')) return at;
  }
  return null;
}

/** The particle's place, where it is the clause's last word. */
function lastWord({ tokens }: Reading, clause: Clause, particle: string): number | null {
  const at = clause.to - 1;
  return tokens[at]?.lower === particle ? at : null;
}

const isShort = (from: number, to: number): boolean => to - from <= 8;

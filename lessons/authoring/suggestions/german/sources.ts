import type { SourcePhrase } from '../language.ts';
import type { Clause, Reading, Statement, Stretch } from '../statements.ts';
import type { SuggestedTechnique } from '../suggestion.ts';
import { words } from '../verbs.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { determiners, medium, notPersonRole, personRole, pronouns, spokesPerson } from './words.ts';

const statementNouns = words(`
  angaben angabe aussage aussagen darstellung auskunft ansicht einschätzung meinung worten informationen überzeugung
  auffassung erkenntnissen berichten bericht berechnungen schätzung schätzungen lesart`);

const hearsayAdverbs = words('angeblich gerüchteweise');

/** "laut X", "nach Angaben von X", "X zufolge", "aus Kreisen", and pointers to the outlet's own material. */
export function findPhrases(reading: Reading, statement: Statement, clause: Clause): SourcePhrase[] {
  const { tokens, quoted } = reading;
  const found: SourcePhrase[] = [];
  const own = ownMaterial(reading, statement, clause);
  if (own !== null) found.push(own);
  for (let place = clause.from; place < clause.to; place += 1) {
    const token = tokens[place];
    if (token === undefined || quoted[place] === true) continue;
    const phrase = phraseAt(reading, clause, place, token.lower);
    if (phrase !== null) found.push(phrase);
  }
  return found;
}

function phraseAt(reading: Reading, clause: Clause, place: number, word: string): SourcePhrase | null {
  switch (word) {
    case 'laut':
      return withNoun(reading, clause, place, place + 1);
    case 'nach':
      return accordingTo(reading, clause, place);
    case 'zufolge':
      return behindNoun(reading, clause, place);
    case 'aus':
    case 'in':
    case 'im':
      return fromCircles(reading, clause, place);
    default:
      return hearsayAdverbs.has(word) ? hearsay({ from: place, to: place + 1 }) : null;
  }
}

const hearsay = (span: Stretch): SourcePhrase => ({
  span,
  technique: 'unsourced-claim',
  rule: 'hearsay',
  subject: null,
});

function withNoun(reading: Reading, clause: Clause, from: number, nounFrom: number): SourcePhrase | null {
  const to = nounPhraseEnd(reading, { from: nounFrom, to: clause.to });
  if (to === nounFrom) return null;
  return { span: { from, to }, technique: null, rule: 'source-phrase', subject: { from: nounFrom, to } };
}

/** "nach Angaben der Polizei", "nach eigenen Angaben", "nach Ansicht von Kolb". */
function accordingTo(reading: Reading, clause: Clause, from: number): SourcePhrase | null {
  const { tokens } = reading;
  let place = from + 1;
  while (place < Math.min(clause.to, from + 4) && isBeforeStatementNoun(tokens[place]?.lower ?? ''))
    place += 1;
  if (!statementNouns.has(tokens[place]?.lower ?? '') || place >= clause.to) return null;
  const noun = tokens[place + 1]?.lower === 'von' ? place + 2 : place + 1;
  const to = nounPhraseEnd(reading, { from: noun, to: clause.to });
  if (to > noun)
    return { span: { from, to }, technique: null, rule: 'source-phrase', subject: { from: noun, to } };
  if (place === from + 1) return null;
  return { span: { from, to: place + 1 }, technique: null, rule: 'source-phrase', subject: null };
}

const isBeforeStatementNoun = (word: string): boolean =>
  determiners.has(word) || /^(?:eigene|übereinstimmende|ersten|offizielle|unseren)[nrms]?$/u.test(word);

/** "Den Angaben zufolge": the noun stands before. */
function behindNoun(reading: Reading, clause: Clause, place: number): SourcePhrase | null {
  for (let from = Math.max(clause.from, place - 12); from < place; from += 1) {
    const to = nounPhraseEnd(reading, { from, to: place });
    if (to !== place) continue;
    const span = { from, to: place + 1 };
    const heads = reading.tokens.slice(from, to).map(({ lower }) => lower);
    if (heads.some((head) => head.startsWith('gerücht'))) return hearsay(span);
    return { span, technique: null, rule: 'source-phrase', subject: { from, to } };
  }
  return null;
}

/** "aus Regierungskreisen", "in Branchenkreisen", "aus dem Umfeld des Ministers". */
function fromCircles(reading: Reading, clause: Clause, from: number): SourcePhrase | null {
  const { tokens } = reading;
  const noun = determiners.has(tokens[from + 1]?.lower ?? '') ? from + 2 : from + 1;
  if (noun >= clause.to || !/(?:kreisen|umfeld)$/u.test(tokens[noun]?.lower ?? '')) return null;
  if (tokens[noun]?.isCapital !== true) return null;
  const phrase = withNoun(reading, clause, from, from + 1);
  return phrase && { ...phrase, technique: 'collective-source' };
}

function ownMaterial(reading: Reading, statement: Statement, clause: Clause): SourcePhrase | null {
  const start = textFrom(reading, clause, 4);
  const label =
    /^(?:mehr zum thema|mehr dazu|lesen sie (?:auch|dazu|hier|mehr)|zum thema|wie (?:wir )?berichte(?:te)?[nt])/u.exec(
      start,
    );
  if (label === null || (clause.from !== statement.from && !start.startsWith('wie'))) return null;
  const count = label[0].split(' ').length;
  return {
    span: { from: clause.from, to: clause.from + count },
    technique: 'self-reference',
    rule: 'own-material',
    subject: null,
  };
}

const textFrom = ({ tokens }: Reading, { from, to }: Stretch, count: number): string =>
  tokens
    .slice(from, Math.min(to, from + count))
    .map(({ lower }) => lower)
    .join(' ');

/** What kind of source a German noun phrase names; null for a pronoun. */
export function techniqueOf({ tokens }: Reading, { from, to }: Stretch): SuggestedTechnique | null {
  const first = tokens[from]?.lower ?? '';
  if (to - from === 1 && pronouns.has(first)) return null;
  const nouns = tokens.slice(from, to).filter(({ isCapital }) => isCapital);
  const heads = nouns.map(({ lower }) => lower);
  if (heads.some((head) => spokesPerson.test(head))) return 'official-spokesperson';
  if (heads.some((head) => medium.test(head))) return 'media-credit';
  const head = heads.find((noun) => !determiners.has(noun)) ?? '';
  const isPerson = personRole.test(head) && !notPersonRole.test(head);
  return isPerson ? 'named-source' : 'collective-source';
}

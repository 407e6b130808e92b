import type { SourcePhrase } from '../language.ts';
import type { Clause, Reading, Statement, Stretch } from '../statements.ts';
import type { SuggestedTechnique } from '../suggestion.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { institution, medium, noSources, personRole, pronouns, spokesPerson } from './words.ts';

/** "according to X", "reportedly", and pointers to the outlet's own material. */
export function findPhrases(reading: Reading, statement: Statement, clause: Clause): SourcePhrase[] {
  const { tokens, quoted } = reading;
  const found: SourcePhrase[] = [];
  const own = ownMaterial(reading, statement, clause);
  if (own !== null) found.push(own);
  for (let place = clause.from; place < clause.to; place += 1) {
    if (quoted[place] === true) continue;
    const phrase = phraseAt(reading, clause, place, tokens[place]?.lower ?? '');
    if (phrase !== null) found.push(phrase);
  }
  return found;
}

function phraseAt(reading: Reading, clause: Clause, place: number, word: string): SourcePhrase | null {
  const { tokens } = reading;
  const next = (step: number): string =>
    place + step < clause.to ? (tokens[place + step]?.lower ?? '') : '';
  switch (word) {
    case 'according':
      return next(1) === 'to' ? accordingTo(reading, clause, place) : null;
    case 'reportedly':
    case 'allegedly':
    case 'supposedly':
      return hearsay({ from: place, to: place + 1 });
    case 'it':
      return next(1) === 'is' && /^(?:understood|believed|thought|said|rumoured|reported)$/u.test(next(2))
        ? hearsay({ from: place, to: place + 3 })
        : null;
    case 'rumour':
    case 'rumor':
      return next(1) === 'has' && next(2) === 'it' ? hearsay({ from: place, to: place + 3 }) : null;
    case 'in':
      return /^(?:his|her|their)$/u.test(next(1)) && /^(?:view|words|opinion)$/u.test(next(2))
        ? { span: { from: place, to: place + 3 }, technique: null, rule: 'source-phrase', subject: null }
        : null;
    default:
      return null;
  }
}

const hearsay = (span: Stretch): SourcePhrase => ({
  span,
  technique: 'unsourced-claim',
  rule: 'hearsay',
  subject: null,
});

function accordingTo(reading: Reading, clause: Clause, from: number): SourcePhrase | null {
  const noun = from + 2;
  const to = nounPhraseEnd(reading, { from: noun, to: clause.to });
  if (to === noun || noSources.has(reading.tokens[noun]?.lower ?? '')) return null;
  return { span: { from, to }, technique: null, rule: 'source-phrase', subject: { from: noun, to } };
}

function ownMaterial({ tokens }: Reading, statement: Statement, clause: Clause): SourcePhrase | null {
  const start = tokens
    .slice(clause.from, Math.min(clause.to, clause.from + 4))
    .map(({ lower }) => lower)
    .join(' ');
  const label =
    /^(?:read more|read also|also read|see also|more on this(?: story)?|related(?: stories| articles)?$|as (?:we )?(?:previously )?reported$)/u.exec(
      start,
    );
  if (label === null || (clause.from !== statement.from && !start.startsWith('as'))) return null;
  const to = clause.from + label[0].split(' ').length;
  return {
    span: { from: clause.from, to },
    technique: 'self-reference',
    rule: 'own-material',
    subject: null,
  };
}

/** What kind of source an English noun phrase names; null for a pronoun. */
export function techniqueOf({ tokens }: Reading, { from, to }: Stretch): SuggestedTechnique | null {
  const heads = tokens.slice(from, to).map(({ lower }) => lower);
  if (heads.length === 1 && pronouns.has(heads[0] ?? '')) return null;
  if (heads.some((head) => spokesPerson.test(head))) return 'official-spokesperson';
  if (heads.some((head) => medium.test(head))) return 'media-credit';
  if (heads.some((head) => institution.test(head))) return 'collective-source';
  return heads.some((head) => personRole.test(head)) ? 'named-source' : 'collective-source';
}

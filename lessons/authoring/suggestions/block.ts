import type { Block, Voice } from '../../format/lesson.ts';
import type { Span } from '../../text/span.ts';
import type { Attribution, Language } from './language.ts';
import { nameOf, type People } from './people.ts';
import type { Quotation } from './quotations.ts';
import {
  FEWEST_SPOKEN_WORDS,
  type Clause,
  type Reading,
  type Statement,
  type Stretch,
} from './statements.ts';
import { suggestionId, type SuggestedTechnique, type Suggestion, type SuggestionRule } from './suggestion.ts';

/** Who speaks, as far as a block has told up to some place. */
interface Speaker {
  name: string;
  technique: SuggestedTechnique;
}

/** Proposes what one block holds, statement by statement: who spoke last matters for "she added" and for quotes alone. */
export function suggestInBlock(
  reading: Reading,
  kind: Block['kind'],
  language: Language,
  people: People,
): Suggestion[] {
  const reader = new BlockReader(reading, language, people);
  if (kind === 'headline') reader.readHeadline();
  for (const statement of reading.statements) reader.read(statement);
  return reader.found;
}

class BlockReader {
  readonly found: Suggestion[] = [];
  readonly #reading: Reading;
  readonly #language: Language;
  readonly #people: People;
  #lastSpeaker: Speaker | null = null;
  /** The quotation the next one may go on with: the last of the statement before, where that told who speaks. */
  #openQuote: Suggestion | null = null;

  constructor(reading: Reading, language: Language, people: People) {
    this.#reading = reading;
    this.#language = language;
    this.#people = people;
  }

  /** "Police: Fire was no accident": a headline can leave out the verb. */
  readHeadline(): void {
    const [first, second] = this.#reading.statements[0]?.clauses ?? [];
    if (first === undefined || second?.separator !== ':' || second.quotation !== null) return;
    const last = this.#reading.tokens[first.to - 1]?.lower ?? '';
    if (!this.#language.speaksInHeadlines(last)) return;
    if (this.#language.nounPhraseEnd(this.#reading, first) !== first.to) return;
    this.#add('sourcing', this.#identify(first).technique, first, 'source-with-colon');
  }

  read(statement: Statement): void {
    const { clauses } = statement;
    const attributions = clauses.map((_, place) =>
      this.#language.findAttribution(this.#reading, statement, place),
    );
    const speakers = attributions.map((attribution) => this.#meet(attribution));
    const isContent = new Set<number>();
    const used = new Set<number>();
    const quotes: Suggestion[] = [];

    clauses.forEach((clause, place) => {
      if (clause.quotation === null) return;
      const by = attributionOf(clauses, attributions, place);
      if (by !== null) {
        const attribution = attributions[by];
        if (!attribution) return;
        used.add(by);
        const rule = attribution.use === 'names' ? 'quoted-name' : 'quoted-with-verb';
        quotes.push(this.#addQuote(clause, attribution, speakers[by] ?? null, rule, quotes.at(-1) ?? null));
      } else if (clause.separator === ':') {
        const told = this.#tellWithColon(clauses[place - 1]);
        quotes.push(this.#addQuote(clause, null, told, 'quoted-after-colon', null, told?.span ?? null));
      } else if (isAlone(clauses) || this.#isSentence(clause.quotation)) {
        const before = isAlone(clauses) ? this.#openQuote : null;
        quotes.push(this.#addQuote(clause, null, null, 'quoted-sentence', before));
      }
    });

    attributions.forEach((attribution, place) => {
      if (!attribution) return;
      if (attribution.use === 'names') {
        const inline = this.#namedWithin(clauses[place], attribution);
        if (inline !== null) {
          used.add(place);
          quotes.push(this.#addQuote(inline, attribution, speakers[place] ?? null, 'quoted-name', null));
        }
        return;
      }
      const reports = this.#language.findReports(this.#reading, statement, place, attribution);
      for (const { span, rule } of reports) {
        if (quotes.some((quote) => this.#covers(span, quote))) {
          used.add(place);
          continue;
        }
        used.add(place);
        isContent.add(place);
        quotes.push(this.#addReport(span, attribution, speakers[place] ?? null, rule));
      }
    });

    attributions.forEach((attribution, place) => {
      if (!attribution) return;
      const stands =
        used.has(place) ||
        attribution.use === 'acts' ||
        attribution.asReported ||
        attribution.isComplete ||
        (attribution.subject === null && this.#isHearsay(attribution));
      if (!stands) return;
      if (attribution.use === 'names' && this.#isPronoun(attribution)) return;
      this.#addSource(attribution, speakers[place] ?? null);
    });

    for (const clause of clauses) {
      if (clause.quotation !== null) continue;
      for (const phrase of this.#language.findPhrases(this.#reading, statement, clause)) {
        const speaker = phrase.subject === null ? null : this.#identify(phrase.subject);
        const technique = phrase.technique ?? speaker?.technique ?? this.#lastSpeaker?.technique;
        this.#add('sourcing', technique ?? 'collective-source', phrase.span, phrase.rule);
        if (speaker !== null) this.#lastSpeaker = speaker;
      }
    }

    if (
      quotes.length === 0 &&
      this.#lastSpeaker !== null &&
      attributions.every((attribution) => attribution === null) &&
      this.#language.isReportedByForm(this.#reading, statement)
    ) {
      const span = { from: clauses[0]?.from ?? statement.from, to: clauses.at(-1)?.to ?? statement.to };
      this.#addReport(span, null, this.#lastSpeaker, 'subjunctive-alone');
    }
    this.#openQuote = clauses.some(({ quotation }) => quotation !== null)
      ? (quotes.findLast(({ technique }) => technique === 'direct') ?? null)
      : null;
  }

  /** Remembers who speaks in an attribution. */
  #meet(attribution: Attribution | null): Speaker | null {
    if (attribution === null) return null;
    if (attribution.subject === null) return null;
    const speaker = this.#identify(attribution.subject);
    this.#lastSpeaker = speaker;
    return speaker;
  }

  #identify(subject: Stretch): Speaker {
    const technique = this.#language.techniqueOf(this.#reading, subject);
    if (technique === null)
      return this.#lastSpeaker ?? { name: this.#textOf(subject), technique: 'named-source' };
    const { name, isPerson } = nameOf(this.#reading, subject, this.#language, this.#people);
    return {
      name,
      technique: isPerson && technique !== 'official-spokesperson' ? 'named-source' : technique,
    };
  }

  #isPronoun({ subject }: Attribution): boolean {
    return subject !== null && this.#language.techniqueOf(this.#reading, subject) === null;
  }

  /** "es hieß" with nobody named. */
  #isHearsay({ subject, source, cue }: Attribution): boolean {
    return subject === null && source.to - source.from > cue.to - cue.from;
  }

  /** "Bürgermeisterin Kolb: „…“" and "Der Ökonom Adam sieht darin kein Warnzeichen: „…“". */
  #tellWithColon(clause: Clause | undefined): (Speaker & { span: Stretch }) | null {
    if (clause === undefined || clause.quotation !== null) return null;
    const to = this.#language.nounPhraseEnd(this.#reading, clause);
    if (to === clause.from) return null;
    const span = { from: clause.from, to };
    const speaker = this.#identify(span);
    if (to !== clause.to && speaker.technique !== 'named-source') return null;
    this.#lastSpeaker = speaker;
    this.#add('sourcing', speaker.technique, span, 'source-with-colon');
    return { ...speaker, span };
  }

  #isSentence({ open, close }: Quotation): boolean {
    const { tokens } = this.#reading;
    if (!/^[.,!?…]$/u.test(tokens[close - 1]?.text ?? '') || tokens[open + 1]?.isCapital !== true)
      return false;
    let count = 0;
    for (let place = open; place < close && count < FEWEST_SPOKEN_WORDS; place += 1)
      if (tokens[place]?.isWord === true) count += 1;
    return count >= FEWEST_SPOKEN_WORDS;
  }

  /** The quotation that a naming verb gives within its clause. */
  #namedWithin(clause: Clause | undefined, { cue }: Attribution): Stretch | null {
    if (clause === undefined) return null;
    const quotation = firstFrom(this.#reading.quotations, cue.to);
    return quotation === undefined || quotation.close >= clause.to
      ? null
      : { from: quotation.open, to: quotation.close + 1 };
  }

  #covers(span: Stretch, quote: Suggestion): boolean {
    const { start } = this.#spanOf(span);
    return quote.span.start <= start && start < quote.span.end;
  }

  #addQuote(
    stretch: Stretch,
    attribution: Attribution | null,
    speaker: Speaker | null,
    rule: SuggestionRule,
    before: Suggestion | null,
    subject: Stretch | null = attribution?.subject ?? null,
  ): Suggestion {
    return this.#addSpeech('direct', stretch, rule, speaker, subject, attribution, before);
  }

  #addReport(
    span: Stretch,
    attribution: Attribution | null,
    speaker: Speaker | null,
    rule: SuggestionRule,
  ): Suggestion {
    return this.#addSpeech('indirect', span, rule, speaker, attribution?.subject ?? null, attribution, null);
  }

  #addSpeech(
    technique: 'direct' | 'indirect',
    stretch: Stretch,
    rule: SuggestionRule,
    speaker: Speaker | null,
    subject: Stretch | null,
    attribution: Attribution | null,
    before: Suggestion | null,
  ): Suggestion {
    const suggestion = this.#add('quote', technique, stretch, rule);
    suggestion.cue = attribution === null ? null : this.#spanOf(attribution.cue);
    if (speaker !== null)
      suggestion.speaker = {
        name: speaker.name,
        kind: kindOf(speaker.technique),
        span: subject === null ? null : this.#spanOf(subject),
      };
    else if (before?.speaker) suggestion.speaker = before.speaker;
    if (before !== null) suggestion.continues = before.continues ?? before.id;
    return suggestion;
  }

  #addSource({ source, asReported, cue }: Attribution, speaker: Speaker | null): void {
    const isHearsay = speaker === null && cue.to - cue.from > 1;
    const technique = isHearsay ? 'unsourced-claim' : (speaker ?? this.#lastSpeaker)?.technique;
    const rule = asReported ? 'source-as-reported' : isHearsay ? 'hearsay' : 'source-with-verb';
    this.#add('sourcing', technique ?? 'unsourced-claim', source, rule);
  }

  #add(
    category: Suggestion['category'],
    technique: SuggestedTechnique,
    stretch: Stretch,
    rule: SuggestionRule,
  ): Suggestion {
    const span = this.#spanOf(stretch);
    const suggestion: Suggestion = {
      id: suggestionId(category, span),
      category,
      technique,
      span,
      speaker: null,
      cue: null,
      continues: null,
      rule,
    };
    this.found.push(suggestion);
    return suggestion;
  }

  #spanOf({ from, to }: Stretch): Span {
    const { tokens } = this.#reading;
    return { start: tokens[from]?.start ?? 0, end: tokens[Math.max(from, to - 1)]?.end ?? 0 };
  }

  #textOf({ from, to }: Stretch): string {
    return this.#reading.tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  }
}

/** What a voice is that is told of by a technique. */
function kindOf(technique: SuggestedTechnique): Voice['kind'] {
  switch (technique) {
    case 'official-spokesperson':
      return 'official';
    case 'collective-source':
      return 'collective';
    case 'media-credit':
    case 'self-reference':
      return 'medium';
    case 'unsourced-claim':
      return 'anonymous';
    case 'named-source':
    case 'direct':
    case 'indirect':
      return 'person';
  }
}

/** The first quotation that opens at `place` or behind it. */
function firstFrom(quotations: readonly Quotation[], place: number): Quotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quotations[middle]?.open ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return quotations[low];
}

const isAlone = (clauses: readonly Clause[]): boolean => clauses.length === 1;

/** The clause whose attribution tells who speaks the quotation in clause `place`; null where none does. */
function attributionOf(
  clauses: readonly Clause[],
  attributions: readonly (Attribution | null)[],
  place: number,
): number | null {
  const behind = attributions[place + 1];
  if (behind && behind.use !== 'names' && !behind.asReported) return place + 1;
  const before = attributions[place - 1];
  if (before && !before.asReported && clauses[place]?.separator !== '(') return place - 1;
  // Broken by an aside: „…“, sagte Kolb, Stadträtin seit 2010, „…“.
  const further = attributions[place - 2];
  if (further && clauses[place - 1]?.quotation === null && clauses[place]?.separator === ',')
    return place - 2;
  return null;
}

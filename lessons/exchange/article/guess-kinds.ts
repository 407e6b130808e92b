import type { Block } from '../../format/lesson.ts';
import type { ArticlePart } from './article-part.ts';

type Kind = Block['kind'];

/** Longer than this, in code units, and a part is no lead, credit or teaser any more. */
const LONGEST = { lead: 400, credit: 200, byline: 80, teaser: 400 } as const;

/** How many parts may stand before the headline: a section's name, a date, a byline. */
const BEFORE_HEADLINE = 3;

const creditStart =
  /^(quellen?|(symbol|archiv)?(foto|bild)s?|bildquelle|grafik|source|photo(graph)?|picture|image|credit|crédit|fuente|fonte)( credit)?\s*:/iu;
const creditSign = /©|\(c\)\s|getty images|picture alliance|globallookpress/iu;
const byline = /^(von|by|par|por|di)\s+\p{Lu}[^.!?]*$/u;
const agencies = /^\W*(dpa|afp|ap|reuters|epd|kna|apa|ansa|efe)\b[\w\s/,.-]{0,40}\W*$/iu;
const teaserStart =
  /^\W*(mehr (zum thema|dazu)|lesen sie (auch|mehr)|lies auch|auch interessant|weiterlesen|zum weiterlesen|read (more|also|next)|also read|more on (this|the)|see also|related (articles?|stories)|lire aussi|leer más)/iu;

/**
 * What each part of an article most probably is, in the parts' order. Guesses from how it is set (first heading: headline)
 * and from what newspapers write ("Foto:", "Mehr zum Thema"); a person can put them right.
 *
 * @param parts with clean texts, none empty
 */
export function guessKinds(parts: readonly ArticlePart[]): Kind[] {
  const headline = headlineOf(parts);
  const kinds = parts.map((part, place): Kind => (place === headline ? 'headline' : kindAlone(part)));
  const lead = leadOf(parts, kinds, headline);
  if (lead !== null) kinds[lead] = 'lead';
  spreadTeasers(parts, kinds);
  return kinds;
}

/** The first heading of the highest level that comes early enough. */
function headlineOf(parts: readonly ArticlePart[]): number | null {
  const titles = parts.flatMap(({ role, level }, place) =>
    role === 'heading' && level === 1 ? [place] : [],
  );
  const early = titles[0] ?? parts.findIndex(({ role }) => role === 'heading');
  return early >= 0 && early <= BEFORE_HEADLINE ? early : null;
}

function kindAlone({ role, text }: ArticlePart): Kind {
  if (teaserStart.test(text) && text.length <= LONGEST.teaser) return 'teaser';
  if (role === 'byline' || isCredit(text)) return 'credit';
  if (role === 'heading') return 'subheading';
  return role === 'caption' ? 'caption' : 'paragraph';
}

const isCredit = (text: string): boolean =>
  (text.length <= LONGEST.credit && creditStart.test(text)) ||
  // A sentence that speaks of a picture agency is longer than a credit.
  (text.length <= LONGEST.credit && creditSign.test(text) && !/[.!?]["”»]?$/u.test(text)) ||
  (text.length <= LONGEST.byline && (byline.test(text) || agencies.test(text)));

/** The first paragraph after the headline, where it is set apart or short, and others follow. */
function leadOf(
  parts: readonly ArticlePart[],
  kinds: readonly Kind[],
  headline: number | null,
): number | null {
  const first = kinds.findIndex((kind, place) => kind === 'paragraph' && place > (headline ?? -1));
  const part = parts[first];
  if (part === undefined || !kinds.slice(first + 1).includes('paragraph')) return null;
  const short = headline !== null && part.text.length <= LONGEST.lead;
  // Under a subheading begins the body, not the lead.
  const underSubheading = kinds.slice(0, first).includes('subheading');
  return !underSubheading && (short || part.emphasised) ? first : null;
}

/** Under "Mehr zum Thema" stand links to other articles; they belong to it. */
function spreadTeasers(parts: readonly ArticlePart[], kinds: Kind[]): void {
  kinds.forEach((kind, place) => {
    if (kinds[place - 1] === 'teaser' && kind === 'paragraph' && parts[place]?.linked === true) {
      kinds[place] = 'teaser';
    }
  });
}

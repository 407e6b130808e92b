import type { KeyItem } from '../../format/key.ts';
import { lessonFileSchema } from '../../format/lesson.ts';
import type { Localized } from '../../format/localized.ts';
import type { Span } from '../../text/span.ts';

/**
 * What a lesson's parts are called in an annotated text. Key items are labelled with their category's id, which is a
 * slug; these labels are none, so that they can't be taken for categories, and consist of letters and hyphens, which
 * every tool takes for a name. `Speaker` and `Cue` are the field's own words.
 */
export const partLabel = {
  /** What the lesson file says of the lesson, on its first block: not every tool can mark a whole text. */
  lesson: 'Lesart-Lesson',
  block: 'Lesart-Block',
  /** A place where the article names a voice. */
  voice: 'Lesart-Voice',
  margin: 'Lesart-Margin',
  alternative: 'Lesart-Alternative',
  speaker: 'Speaker',
  cue: 'Cue',
} as const;

/** Relations lead from a key item to what belongs to it; from an alternative to its margin. */
export const link = {
  margin: 'margin',
  alternative: 'alternative',
  /** The second speaker of an item is linked by "speaker-2", and so on. */
  speaker: 'speaker',
  cue: 'cue',
  /** From a further part to the first. */
  continues: 'continues',
} as const;

/** Names of an item's features; each of its explanations is one a language: "what.de". */
export const feature = {
  item: 'item',
  order: 'order',
  technique: 'technique',
  strength: 'strength',
  /** The speaker's name and voice; of the second speaker "speaker-2" and "voice-2". */
  speaker: 'speaker',
  voice: 'voice',
  kind: 'kind',
} as const;

const explanationTexts = ['what', 'notice', 'counterTest', 'better'] as const;

/** What is said of an item in several languages, each a feature ("dispute.de"): its explanations, and how experts differ. */
export const saidInLanguages = [...explanationTexts, 'dispute'] as const;

/** The texts that an item has under these names. */
export const textsOf = ({ explanation, dispute }: KeyItem): [name: string, texts: Localized][] => [
  ...explanationTexts.map((name): [string, Localized] => [name, explanation[name]]),
  ...(dispute === undefined ? [] : [['dispute', dispute.note] satisfies [string, Localized]]),
];

/** What the lesson's file says that has no place in the text. */
export const lessonFields = Object.keys(lessonFileSchema.shape).filter(
  (name) => !['format', 'formatVersion', 'blocks'].includes(name),
);

/** "speaker", "speaker-2", "speaker-3": the name of a speaker's feature or relation; `place` from 0. */
export const numbered = (name: string, place: number): string =>
  place === 0 ? name : `${name}-${String(place + 1)}`;

const LONGEST_ID = 80;

/** The id of an item's second part ("quote-3-part-2"), third, ...; `part` from 2. */
function partId(id: string, part: number): string {
  const ending = `-part-${String(part)}`;
  return id.slice(0, LONGEST_ID - ending.length).replace(/-+$/, '') + ending;
}

/** The further part of an item whose annotation has several spans: like the first, but for its place. */
export const furtherPart = (first: KeyItem, part: number, core: Span): KeyItem => ({
  ...first,
  id: partId(first.id, part),
  core,
  margin: core,
  alternatives: [],
  continues: first.id,
});

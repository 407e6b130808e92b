/**
 * What a lesson can lack, or may be doubted in. Those that checking a pack finds, too, are called what they are called
 * there.
 */
export const gapCodes = [
  /** Texts. In none of the lesson's languages; not in one of them (`language`); nothing at all in one (`language`). */
  'not-written',
  'language-missing',
  'language-unbegun',
  /** Key items. */
  'unplaced',
  'technique-unchosen',
  'no-word',
  'white-space-at-edge',
  'within-a-word',
  'punctuation-at-edge',
  'speaker-missing',
  'speaker-not-expected',
  'speaker-no-mention',
  'cue-missing',
  'cue-within-core',
  'cue-far-off',
  'disputed-and-required',
  /** Two items of a category (`other`: the later one's id). */
  'same-core',
  'indistinct',
  'nested',
  'crossing',
  'touching',
  /** Categories; two of them (`other`). */
  'category-unused',
  'no-techniques',
  'letter-twice',
  'look-alike',
  /** Voices. */
  'voices-overlap',
  'voice-unused',
  /** The lesson as a whole. */
  'no-items',
  'too-many-items',
  'few-required',
  'many-required',
  'no-headline',
  'no-clean-paragraph',
  /** `strategy`, `category` ("" for all), `score`, `items` (ids, in reading order, between commas). */
  'gaming',
  'example-without-marks',
  'no-transfer',
  'no-clean-transfer',
  'licence-missing',
  'hidden-characters',
  'carriage-return',
  'byte-order-mark',
] as const;

export type GapCode = (typeof gapCodes)[number];

/**
 * What a gap means for whether a lesson is ready.
 * - `needed`: without it the lesson can't be handed out; whatever checking the pack calls an error is one.
 * - `doubtful`: may be a mistake or meant so: items that nest or touch, a category without items, a key that lets marking
 *   without reading pay. Keeps the lesson from being ready until it is mended, or its author has looked and accepts it.
 * - `accepted`: a doubt that was looked at.
 * - `advice`: good to have; keeps nothing from being ready.
 */
export type Severity = 'needed' | 'doubtful' | 'accepted' | 'advice';

const severities = {
  'not-written': 'needed',
  'language-missing': 'needed',
  'language-unbegun': 'needed',
  unplaced: 'needed',
  'technique-unchosen': 'needed',
  'no-word': 'needed',
  'white-space-at-edge': 'needed',
  'within-a-word': 'needed',
  'punctuation-at-edge': 'doubtful',
  'speaker-missing': 'doubtful',
  'speaker-not-expected': 'doubtful',
  'speaker-no-mention': 'doubtful',
  'cue-missing': 'advice',
  'cue-within-core': 'doubtful',
  'cue-far-off': 'doubtful',
  'disputed-and-required': 'doubtful',
  'same-core': 'needed',
  indistinct: 'doubtful',
  nested: 'doubtful',
  crossing: 'doubtful',
  touching: 'doubtful',
  'category-unused': 'doubtful',
  'no-techniques': 'needed',
  'letter-twice': 'needed',
  'look-alike': 'doubtful',
  'voices-overlap': 'doubtful',
  'voice-unused': 'advice',
  'no-items': 'needed',
  'too-many-items': 'needed',
  'few-required': 'advice',
  'many-required': 'advice',
  'no-headline': 'advice',
  'no-clean-paragraph': 'advice',
  gaming: 'doubtful',
  'example-without-marks': 'doubtful',
  'no-transfer': 'advice',
  'no-clean-transfer': 'advice',
  'licence-missing': 'advice',
  'hidden-characters': 'doubtful',
  'carriage-return': 'doubtful',
  'byte-order-mark': 'doubtful',
} as const satisfies Record<GapCode, Severity>;

/**
 * Where something is missing: a part of the draft and the field in it, as in JavaScript ("explanation.counterTest",
 * "goals[2]", "techniques[0].name"); "" for the whole part.
 */
export type Place =
  | { of: 'item' | 'category' | 'voice' | 'transfer' | 'unplaced'; id: string; field: string }
  | { of: 'lesson' | 'pack' | 'example'; field: string };

export interface Gap {
  severity: Severity;
  code: GapCode;
  at: Place;
  /** The words of the article, or of the small text, that it is about; "" where it is about none. */
  words: string;
  params: Readonly<Record<string, string>>;
}

type Said = { words?: string } & Record<string, string>;

/** A gap as its code weighs it, with what it leaves out empty. */
export const gapAt = (code: GapCode, at: Place, { words = '', ...params }: Said = {}): Gap => ({
  severity: severities[code],
  code,
  at,
  words,
  params,
});

/**
 * What a doubt is remembered by when its author accepts it: the same for as long as it is about the same things. That
 * marking without reading pays is one doubt for a category, whichever way pays most and however much.
 */
export const doubtName = ({ code, at, params }: Gap): string => {
  const parts = code === 'gaming' ? [params['category']] : [params['other'], params['edge']];
  const place = 'id' in at ? `${at.of}:${at.id}` : at.of;
  return [code, place, at.field, ...parts].filter((part) => part !== undefined && part !== '').join(' ');
};

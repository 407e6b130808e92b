import type { Finding, FindingCode } from '../../check/finding.ts';
import { gapAt, type Gap, type GapCode, type Place } from './gap.ts';

/**
 * What the findings of a pack's check are as gaps. Null where a draft can't have one, being no files yet, or where the list
 * says it otherwise (texts, see `unwritten.ts`) or not at all: techniques nobody used are of no harm, and a draft has
 * no cover that could be missed.
 */
const gapCodeOf: Readonly<Record<FindingCode, GapCode | null>> = {
  'file-unusable': null,
  schema: null,
  inconsistent: null,
  'unknown-file': null,
  'lesson-not-listed': null,
  'lesson-listed-twice': null,
  'id-not-the-folder': null,
  'key-open-and-sealed': null,
  'seal-of-another-lesson': null,
  'seal-of-another-text': null,
  'sealed-without-exam': null,
  'signature-altered': null,
  'not-installable': null,
  'white-space-at-edge': 'white-space-at-edge',
  'within-a-word': 'within-a-word',
  'punctuation-at-edge': 'punctuation-at-edge',
  'no-word': 'no-word',
  'cue-within-core': 'cue-within-core',
  'cue-far-off': 'cue-far-off',
  'speaker-no-mention': 'speaker-no-mention',
  'speaker-missing': 'speaker-missing',
  'speaker-not-expected': 'speaker-not-expected',
  'voices-overlap': 'voices-overlap',
  'language-missing': 'language-missing',
  'not-written': 'not-written',
  'language-not-declared': null,
  'hidden-characters': 'hidden-characters',
  'letter-twice': 'letter-twice',
  'carriage-return': 'carriage-return',
  'byte-order-mark': 'byte-order-mark',
  'disputed-and-required': 'disputed-and-required',
  'category-unused': 'category-unused',
  'techniques-unused': null,
  'voice-unused': 'voice-unused',
  gaming: 'gaming',
  'licence-missing': 'licence-missing',
  'cover-missing': null,
  'cover-too-large': null,
  'cover-no-picture': null,
};

/** Findings as gaps, each where `placeOf` says its path is. */
export const gapsOfFindings = (findings: readonly Finding[], placeOf: (path: string) => Place): Gap[] =>
  findings.flatMap(({ code, path, words, params }) => {
    const gapCode = gapCodeOf[code];
    return gapCode === null ? [] : [gapAt(gapCode, placeOf(path), { words, ...params })];
  });

/** The parts of a lesson that paths of `lesson.json` lead into by their place. */
export interface PlacedParts {
  categories: readonly { id: string }[];
  voices: readonly { id: string }[];
  transfer: readonly { id: string }[];
}

const kinds = { categories: 'category', voices: 'voice', transfer: 'transfer' } as const;

/** Where a path of `lesson.json` leads: "categories[2].letter", "example.comment", "rights.source". */
export function placeInLesson(parts: PlacedParts, path: string): Place {
  const [, list, place, field = ''] = /^(categories|voices|transfer)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (list === 'categories' || list === 'voices' || list === 'transfer') {
    return { of: kinds[list], id: parts[list][Number(place)]?.id ?? '', field };
  }
  if (path.startsWith('example.')) return { of: 'example', field: path.slice('example.'.length) };
  return { of: 'lesson', field: path };
}

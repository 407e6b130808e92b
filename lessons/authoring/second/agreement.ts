import { characterLevel } from '../../compare/measures/character-level.ts';
import type { CategorizedSpan } from '../../compare/measures/categorized-span.ts';
import { partial } from '../../compare/measures/partial.ts';
import { strict } from '../../compare/measures/strict.ts';
import { unitizingAlpha } from '../../compare/measures/unitizing-alpha.ts';
import { indexWords } from '../../compare/word-index.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import type { WordIndex } from '../../text/words.ts';
import { pairKeys, type PairedKeys } from './pair-keys.ts';

/** How two keys agree, in numbers of places. A place is an item of one key, or a pair of both. */
export interface PlacesShared {
  places: number;
  /** Both have it, on the same words, in the same category. */
  agreed: number;
  /** Both have it, with other edges. */
  otherEdges: number;
  /** Both have the words, each in a category of its own: a place of both categories. */
  otherCategory: number;
  onlyMine: number;
  onlyTheirs: number;
}

/**
 * The field's measures, on words (an item's core; punctuation at the edges never matters), 0 to 1, null where undefined.
 * What each of them is bad at stands at its own file in `compare/measures`.
 */
export interface AgreementMeasures {
  /** The words that both cover. */
  wordF1: number | null;
  /** Krippendorff's unitizing alpha: 1 full agreement, 0 as by chance, below 0 less than that. */
  alpha: number | null;
  /** Items with equal edges. */
  strictF1: number | null;
  /** Half a credit for items that meet. */
  partialF1: number | null;
}

export interface CategoryAgreement extends PlacesShared, AgreementMeasures {
  category: string;
}

export interface Agreement {
  /** The lesson's categories in their order, those without an item in either key left out. */
  categories: CategoryAgreement[];
  whole: PlacesShared & AgreementMeasures;
}

/** How far two keys of an article agree. Both on the lesson's text, in its categories. */
export function agreement(
  mine: readonly KeyItem[],
  theirs: readonly KeyItem[],
  lesson: Pick<Lesson, 'text' | 'language' | 'categories'>,
): Agreement {
  const index = indexWords(lesson.text, lesson.language);
  const pairs = pairKeys(mine, theirs, index);
  const words = { mine: spansInWords(mine, index), theirs: spansInWords(theirs, index) };
  const length = index.words.length;
  const used = new Set([...mine, ...theirs].map(({ category }) => category));
  return {
    categories: lesson.categories
      .filter(({ id }) => used.has(id))
      .map(({ id }) => ({
        category: id,
        ...placesShared(pairs, (item) => item.category === id),
        ...measures(ofCategory(words.mine, id), ofCategory(words.theirs, id), length),
      })),
    whole: { ...placesShared(pairs, () => true), ...measures(words.mine, words.theirs, length) },
  };
}

function placesShared(
  { within, across, onlyMine, onlyTheirs }: PairedKeys,
  counts: (item: KeyItem) => boolean,
): PlacesShared {
  const own = within.filter(({ mine }) => counts(mine));
  const shared = {
    agreed: own.filter(({ sameWords }) => sameWords).length,
    otherEdges: own.filter(({ sameWords }) => !sameWords).length,
    otherCategory: across.filter(({ mine, theirs }) => counts(mine) || counts(theirs)).length,
    onlyMine: onlyMine.filter(counts).length,
    onlyTheirs: onlyTheirs.filter(counts).length,
  };
  return { places: Object.values(shared).reduce((sum, count) => sum + count, 0), ...shared };
}

function measures(
  mine: readonly CategorizedSpan[],
  theirs: readonly CategorizedSpan[],
  length: number,
): AgreementMeasures {
  const isEmpty = mine.length === 0 && theirs.length === 0;
  return {
    wordF1: characterLevel(mine, theirs, [], length).micro.f1,
    alpha: unitizingAlpha([mine, theirs], length).overall?.alpha ?? null,
    strictF1: isEmpty ? null : strict(mine, theirs).f1,
    partialF1: isEmpty ? null : partial(mine, theirs).f1,
  };
}

/** Items as stretches of words; those without a word are no stretch. */
const spansInWords = (items: readonly KeyItem[], index: WordIndex): CategorizedSpan[] =>
  items.flatMap(({ category, core }) => {
    const { from, to } = index.wordRange(core);
    return from === to ? [] : [{ category, start: from, end: to }];
  });

const ofCategory = (spans: readonly CategorizedSpan[], id: string): CategorizedSpan[] =>
  spans.filter(({ category }) => category === id);

import type { Comparison, ItemVerdict } from '../compare/comparison.ts';
import type { KeyItem } from '../format/key.ts';
import type { Block, Lesson } from '../format/lesson.ts';
import { findSentences, sentenceAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** As much of a lesson as hints are made from. */
export type HintedLesson = Pick<Lesson, 'text' | 'language' | 'blocks'> & {
  key: readonly Pick<KeyItem, 'id' | 'category' | 'strength' | 'core'>[];
  categories: readonly { id: string }[];
};

/** "Paragraph 2: two quotes not found yet." Says nothing of any single mark. */
export interface BlockHint {
  /** The block's place in `lesson.blocks`. */
  block: number;
  kind: Block['kind'];
  /** Counts the blocks of this kind from 1: 2 for the second paragraph, and how many there are in all. */
  ordinal: number;
  ordinals: number;
  category: string;
  /** Required items of the category that begin in the block and are not found. Never 0. */
  missing: number;
}

/** A required item that is not found, told by the sentence it begins in. */
export interface SentenceHint {
  item: string;
  category: string;
  sentence: Span;
}

/** The hints of the first check: by block in reading order, within a block by the lesson's order of categories. */
export function firstHints(lesson: HintedLesson, comparison: Pick<Comparison, 'items'>): BlockHint[] {
  const missing = notFound(lesson, comparison);
  return lesson.blocks.flatMap((block, place) => {
    const here = missing.filter((item) => blockOf(lesson.blocks, item.core.start) === place);
    return lesson.categories.flatMap(({ id: category }): BlockHint[] => {
      const count = here.filter((item) => item.category === category).length;
      if (count === 0) return [];
      const alike = lesson.blocks.filter(({ kind }) => kind === block.kind);
      const ordinal = alike.indexOf(block) + 1;
      return [{ block: place, kind: block.kind, ordinal, ordinals: alike.length, category, missing: count }];
    });
  });
}

/** The hints of the second check: the sentence of every required item not found, in reading order. */
export function secondHints(lesson: HintedLesson, comparison: Pick<Comparison, 'items'>): SentenceHint[] {
  const sentences = findSentences(lesson.text, lesson.language, lesson.blocks);
  return notFound(lesson, comparison).map(({ id, category, core }) => ({
    item: id,
    category,
    sentence: sentenceAt(sentences, core.start) ?? core,
  }));
}

type HintedItem = HintedLesson['key'][number];

/** Required items without a mark of their category, in reading order. */
function notFound(lesson: HintedLesson, comparison: Pick<Comparison, 'items'>): HintedItem[] {
  const verdicts = new Map<string, ItemVerdict['kind']>(
    comparison.items.map(({ item, kind }) => [item, kind]),
  );
  return lesson.key
    .filter(({ id, strength }) => {
      const verdict = verdicts.get(id);
      return strength === 'required' && (verdict === 'missed' || verdict === 'other-category');
    })
    .sort((a, b) => a.core.start - b.core.start || b.core.end - a.core.end);
}

/** The last block that begins at or before `offset`; the first where none does. */
function blockOf(blocks: readonly Block[], offset: number): number {
  let found = 0;
  blocks.forEach((block, place) => {
    if (block.start <= offset) found = place;
  });
  return found;
}

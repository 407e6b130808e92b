import type { Mark } from '../../marks/mark.ts';
import { findSentences } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { ComparedLesson } from '../compare.ts';
import { indexWords } from '../word-index.ts';
import { spanOfWords, type WordRange } from '../word-range.ts';

/** Ways of marking that need no reading; each answers the spans that it marks, the same in every category. */
export const blindStrategies = {
  everything: (lesson) => [{ start: 0, end: lesson.text.length }],
  'every-sentence': sentencesOf,
  'every-second-sentence': (lesson) => everySecond(lesson, 0),
  'every-other-second-sentence': (lesson) => everySecond(lesson, 1),
  'sentences-but-their-first-word': (lesson) =>
    cutSentences(lesson, ({ from, to }) => ({ from: from + 1, to })),
  'last-six-words-of-sentences': (lesson) =>
    cutSentences(lesson, ({ from, to }) => ({ from: Math.max(from, to - 6), to })),
  'tiles-of-ten-words': (lesson) => tilesOf(lesson, 10),
  'single-words': (lesson) => tilesOf(lesson, 1),
  nothing: () => [],
} as const satisfies Record<string, (lesson: ComparedLesson) => Span[]>;

export type BlindStrategy = keyof typeof blindStrategies;

/** The strategy's spans as marks in each of the categories. */
export const markBlindly = (
  strategy: BlindStrategy,
  lesson: ComparedLesson,
  categories: readonly string[],
): Mark[] => marksOn(blindStrategies[strategy](lesson), categories);

/** A bare mark on every span in every category; ids tell category and place. */
export const marksOn = (spans: readonly Span[], categories: readonly string[]): Mark[] =>
  categories.flatMap((category) =>
    spans.map(({ start, end }, place) => ({
      id: `${category}-${String(place)}`,
      category,
      start,
      end,
      sure: true,
      why: '',
      speaker: null,
      cue: null,
    })),
  );

function sentencesOf({ text, language, blocks }: ComparedLesson): Span[] {
  return findSentences(text, language, blocks);
}

/** Every second sentence, from the one at `first` (0 or 1) on. */
const everySecond = (lesson: ComparedLesson, first: 0 | 1): Span[] =>
  sentencesOf(lesson).filter((_, place) => place % 2 === first);

function cutSentences(lesson: ComparedLesson, cut: (sentence: WordRange) => WordRange): Span[] {
  const index = indexWords(lesson.text, lesson.language);
  return sentencesOf(lesson)
    .map((sentence) => spanOfWords(cut(index.wordRange(sentence)), index))
    .filter((span) => span !== null);
}

function tilesOf({ text, language }: ComparedLesson, words: number): Span[] {
  const index = indexWords(text, language);
  const tiles: Span[] = [];
  for (let from = 0; from < index.words.length; from += words) {
    const tile = spanOfWords({ from, to: Math.min(from + words, index.words.length) }, index);
    if (tile !== null) tiles.push(tile);
  }
  return tiles;
}

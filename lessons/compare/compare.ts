import type { Lesson, SmallText } from '../format/lesson.ts';
import { byPlace, type Mark } from '../marks/mark.ts';
import type { Span } from '../text/span.ts';
import { indexWords } from './word-index.ts';
import { formAnswers, type Answers } from './answers.ts';
import type { Comparison, ItemVerdict } from './comparison.ts';
import { keyInWords, type ComparedItem, type KeyWords } from './key-words.ts';
import type { Answer } from './joining.ts';
import { itemsByCategory, match } from './matching.ts';
import type { Pair } from './pairing.ts';
import { linkedShare } from './links.ts';
import { tallyOf, type Found } from './tally.ts';
import { itemVerdicts, markVerdicts } from './verdicts.ts';

/** As much of a lesson as a comparison needs. */
export type ComparedLesson = Pick<Lesson, 'text' | 'language'> & {
  /** Which share of a credit goes by the links; none where it is left out. */
  linkWeight?: number;
  blocks: readonly Span[];
  key: readonly ComparedItem[];
  categories: readonly { id: string }[];
  voices: readonly Pick<Lesson['voices'][number], 'id' | 'mentions'>[];
};

/**
 * Lays a learner's marks beside the key: a verdict for every mark and every key item, and what they come to.
 *
 * Works on words of the lesson's language: punctuation, quotation marks and white space at the edges never matter, nor
 * does the order of the marks. Never fails: marks of unknown categories, outside the text or without words get their
 * verdict too. A lesson is taken as it is; whether it holds together is checked when it is read.
 */
export function compareMarks(lesson: ComparedLesson, marks: readonly Mark[]): Comparison {
  const { answers, matching, itemsOf, index, onKey } = layBeside(lesson, marks);
  const verdicts = markVerdicts(answers, matching, itemsOf, index);
  return { marks: [...marks].sort(byPlace).flatMap((mark) => verdicts.get(mark) ?? []), ...onKey };
}

/** The same without the verdicts on single marks: what is found of the key, and what it comes to. */
export const compareKey = (lesson: ComparedLesson, marks: readonly Mark[]): Omit<Comparison, 'marks'> =>
  layBeside(lesson, marks).onKey;

function layBeside(lesson: ComparedLesson, marks: readonly Mark[]) {
  const index = indexWords(lesson.text, lesson.language);
  const items = keyInWords(lesson.key, index);
  const itemsOf = itemsByCategory(items);
  const opensBlock = new Set(lesson.blocks.map(({ start }) => index.firstEndingAfter(start)));
  const answers = formAnswers(marks, index, (category) => ({ items: itemsOf(category), opensBlock }));
  const matching = match(answers.answers, items);
  const mentions = new Map(lesson.voices.map((voice) => [voice.id, voice.mentions]));
  const onItems = itemVerdicts(items, matching, mentions, index);
  const onKey = { items: onItems, ...tallies(lesson, items, onItems, answers, matching.within) };
  return { answers, matching, itemsOf, index, onKey };
}

/** Compares the marks in a worked example or a transfer sentence: every span of it is required. */
export const compareSmallText = (
  small: Pick<SmallText, 'id' | 'text' | 'spans'>,
  language: string,
  marks: readonly Mark[],
): Comparison =>
  compareMarks(
    {
      text: small.text,
      language,
      voices: [],
      blocks: [{ start: 0, end: small.text.length }],
      categories: distinct(small.spans.map(({ category }) => category)).map((id) => ({ id })),
      key: small.spans.map(({ category, core, margin }, place) => ({
        id: smallTextItem(small, place),
        category,
        core,
        margin,
        strength: 'required' as const,
        alternatives: [],
        speaker: null,
        cue: null,
      })),
    },
    marks,
  );

/** The item id under which a comparison speaks of the span at `place` of a small text. */
export const smallTextItem = (small: Pick<SmallText, 'id'>, place: number): string =>
  `${small.id}-${String(place + 1)}`;

function tallies(
  lesson: ComparedLesson,
  items: readonly KeyWords[],
  onItems: readonly ItemVerdict[],
  { answers }: Answers,
  pairs: readonly Pair<Answer>[],
): Pick<Comparison, 'categories' | 'whole'> {
  const earned = new Map(pairs.map((pair) => [pair.item, pair.earned]));
  const found = new Map<KeyWords, Found>();
  onItems.forEach((verdict, place) => {
    const item = items[place];
    if (item === undefined || (verdict.kind !== 'found' && verdict.kind !== 'boundary')) return;
    const credit = earned.get(item)?.credit ?? 0;
    found.set(item, { credit, linked: linkedShare(verdict, lesson.linkWeight ?? 0) });
  });
  const arguable = pairs
    .filter(({ item }) => item.strength === 'debatable')
    .map(({ answer }) => answer.category);
  const count = (names: readonly string[], category: string) =>
    names.filter((name) => name === category).length;
  const marked = answers.map(({ category }) => category);
  const categories = distinct([
    ...lesson.categories.map(({ id }) => id),
    ...items.map(({ item }) => item.category),
    ...[...marked].sort(),
  ]);
  return {
    categories: categories.map((category) => ({
      category,
      ...tallyOf({
        items: items.filter(({ item }) => item.category === category),
        found,
        answers: count(marked, category),
        arguable: count(arguable, category),
      }),
    })),
    whole: tallyOf({ items, found, answers: marked.length, arguable: arguable.length }),
  };
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

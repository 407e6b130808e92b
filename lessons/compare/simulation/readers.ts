import type { Mark } from '../../marks/mark.ts';
import type { ComparedLesson } from '../compare.ts';
import { marksOn } from '../gaming/blind.ts';
import type { ComparedItem } from '../key-words.ts';
import { indexWords } from '../word-index.ts';
import { spanOfWords, type WordRange } from '../word-range.ts';
import type { Chance } from './chance.ts';

/** How a reader marks, as chances. */
export interface Reader {
  /** Share of the key's items, debatable ones aside, that are found. */
  finds: number;
  /** Share of ends that are not where the key has them, and by how many words at most. */
  slips: number;
  slip: number;
  /** Stray marks for each item found. */
  strays: number;
  /** Share of the debatable items that are found; none where it is left out. */
  debates?: number;
  /** Share of the items found that are taken for another category; none where it is left out. */
  confuses?: number;
  /** How hard an item is to see: its chance is taken to this power. 1 for all where it is left out. */
  hardness?: (item: ComparedItem) => number;
  /** Where more than half of the stray marks go; anywhere, where it is left out. */
  tempting?: readonly Temptation[];
}

/** Words that the key has nothing of in this category and that look as if it had. */
export interface Temptation extends WordRange {
  category: string;
}

/** A reader's mark and what it was meant for; null where it stands anywhere. */
export interface ReadMark<Item extends ComparedItem = ComparedItem> {
  mark: Mark;
  item: Item | null;
}

/** Four of five items; one end in three is off by a word. */
export const GOOD: Reader = { finds: 0.8, slips: 1 / 3, slip: 1, strays: 0 };

/** Four of five items; no end is where the key has it, but none is off by more than a word. */
export const HASTY: Reader = { ...GOOD, slips: 1 };

/** Half of the items; three ends in five are off by up to three words; a stray mark for every other item found. */
export const BEGINNER: Reader = { finds: 0.5, slips: 0.6, slip: 3, strays: 0.5 };

export const goodReader = (lesson: ComparedLesson, chance: Chance): Mark[] => marksAs(GOOD, lesson, chance);
export const hastyReader = (lesson: ComparedLesson, chance: Chance): Mark[] => marksAs(HASTY, lesson, chance);
export const beginner = (lesson: ComparedLesson, chance: Chance): Mark[] => marksAs(BEGINNER, lesson, chance);

/** What a reader marks, item by item of the key; the ids tell category and place. */
export function readAs<Item extends ComparedItem>(
  reader: Reader,
  lesson: Omit<ComparedLesson, 'key'> & { key: readonly Item[] },
  chance: Chance,
): ReadMark<Item>[] {
  const { finds, debates = 0, hardness = () => 1 } = reader;
  return lesson.key
    .filter(({ strength }) => strength !== 'debatable' || debates > 0)
    .flatMap((item, place) => {
      const chances = item.strength === 'debatable' ? debates : finds;
      if (!chance.happens(chances ** hardness(item))) return [];
      const read = readItem(reader, item, lesson, chance);
      const stray = chance.happens(reader.strays) ? strayFrom(item, reader, lesson, chance) : null;
      return [
        ...markWords(lesson, read.words, read.category, `read-${String(place)}`).map((mark) => ({
          mark,
          item,
        })),
        ...(stray === null ? [] : markWords(lesson, stray, stray.category, `stray-${String(place)}`)).map(
          (mark) => ({ mark, item: null }),
        ),
      ];
    });
}

/** As many marks, as long as the key's, anywhere. Knows how dense the key is, but has read nothing. */
export const randomMarks = (lesson: ComparedLesson, chance: Chance): Mark[] =>
  lesson.key.flatMap((item, place) => {
    const { from, to } = wordsOf(lesson, item);
    return markWords(lesson, anywhere(lesson, to - from, chance), item.category, `random-${String(place)}`);
  });

/** Every true span word by word, and one mark over everything in each category: the words are known, not the spans. */
export const trueCrumbs = (lesson: ComparedLesson): Mark[] => [
  ...marksOn(
    [{ start: 0, end: lesson.text.length }],
    lesson.categories.map(({ id }) => id),
  ),
  ...lesson.key.flatMap((item, place) => {
    const { from, to } = wordsOf(lesson, item);
    return Array.from({ length: to - from }, (_, word) => ({
      from: from + word,
      to: from + word + 1,
    })).flatMap((crumb, word) =>
      markWords(lesson, crumb, item.category, `crumb-${String(place)}-${String(word)}`),
    );
  }),
];

const marksAs = (reader: Reader, lesson: ComparedLesson, chance: Chance): Mark[] =>
  readAs(reader, lesson, chance).map(({ mark }) => mark);

function readItem(
  { slips, slip, confuses = 0 }: Reader,
  item: ComparedItem,
  lesson: ComparedLesson,
  chance: Chance,
): { words: WordRange; category: string } {
  const words = wordsOf(lesson, item);
  const off = () => (chance.happens(slips) ? chance.between(1, slip) * (chance.happens(0.5) ? 1 : -1) : 0);
  const from = Math.max(0, words.from + off());
  // A slip inwards never eats the last word: nobody marks nothing.
  const to = Math.max(from + 1, words.to + off());
  const others = lesson.categories.filter(({ id }) => id !== item.category);
  const other =
    confuses > 0 && chance.happens(confuses) ? others[chance.between(0, others.length - 1)] : undefined;
  return {
    words: { from: Math.min(from, words.to - 1), to },
    category: other?.id ?? item.category,
  };
}

function strayFrom(
  item: ComparedItem,
  { tempting = [] }: Reader,
  lesson: ComparedLesson,
  chance: Chance,
): Temptation {
  const tempted =
    tempting.length > 0 && chance.happens(0.6) ? tempting[chance.between(0, tempting.length - 1)] : undefined;
  const { from, to } = wordsOf(lesson, item);
  return tempted ?? { ...anywhere(lesson, to - from, chance), category: item.category };
}

const wordsOf = (lesson: ComparedLesson, item: ComparedItem): WordRange =>
  indexWords(lesson.text, lesson.language).wordRange(item.core);

function anywhere(lesson: ComparedLesson, length: number, chance: Chance): WordRange {
  const total = indexWords(lesson.text, lesson.language).words.length;
  const from = chance.between(0, Math.max(0, total - length));
  return { from, to: from + length };
}

function markWords(lesson: ComparedLesson, words: WordRange, category: string, id: string): Mark[] {
  const span = spanOfWords(words, indexWords(lesson.text, lesson.language));
  return span === null
    ? []
    : marksOn([span], [category]).map((mark) => ({ ...mark, id: `${category}-${id}` }));
}

import type { Span } from '../../text/span.ts';
import type { ComparedLesson } from '../compare.ts';
import type { ComparedItem } from '../key-words.ts';
import { Chance } from './chance.ts';

/** How dense and how long the items of a category are, in words, and which share of them is not required. */
interface Habit {
  category: string;
  wordsPerItem: readonly [number, number];
  length: readonly [number, number];
  acceptable: number;
  debatable: number;
}

/**
 * Taken from the first lesson: about 19 framing, 12 sourcing and 8
 * quote items in 390 words, framing short and often disputed, quotes long.
 */
const HABITS: readonly Habit[] = [
  { category: 'framing', wordsPerItem: [18, 40], length: [1, 8], acceptable: 0.4, debatable: 0.25 },
  { category: 'sourcing', wordsPerItem: [28, 60], length: [2, 7], acceptable: 0.25, debatable: 0 },
  { category: 'quote', wordsPerItem: [40, 90], length: [5, 25], acceptable: 0.15, debatable: 0.1 },
];

/** A made-up lesson: a headline and paragraphs of nonsense words, and a key with the habits of a real one. */
export function syntheticLesson(seed: number): ComparedLesson {
  const chance = new Chance(seed);
  const { text, blocks, words, sentenceEnds } = writeArticle(chance);
  const page: Page = { words, sentenceEnds };
  return {
    text,
    language: 'de',
    blocks,
    voices: [],
    categories: HABITS.map(({ category }) => ({ id: category })),
    key: HABITS.flatMap((habit) => writeKey(habit, page, chance)),
  };
}

interface Page {
  words: Span[];
  /** For each word the index after the last word of its sentence. */
  sentenceEnds: number[];
}

function writeArticle(chance: Chance): Page & { text: string; blocks: Span[] } {
  let text = '';
  const blocks: Span[] = [];
  const words: Span[] = [];
  const sentenceEnds: number[] = [];
  const total = chance.between(250, 900);
  while (words.length < total) {
    const start = text.length;
    const sentences = blocks.length === 0 ? 1 : chance.between(3, 7);
    for (let sentence = 0; sentence < sentences; sentence += 1) {
      const length = chance.between(6, 24);
      for (let place = 0; place < length; place += 1) {
        const word = inventWord(chance, place === 0);
        words.push({ start: text.length, end: text.length + word.length });
        text += word + (place === length - 1 ? '. ' : chance.happens(0.08) ? ', ' : ' ');
      }
      while (sentenceEnds.length < words.length) sentenceEnds.push(words.length);
    }
    blocks.push({ start, end: text.length - 1 });
    text += '\n\n';
  }
  return { text, blocks, words, sentenceEnds };
}

const SYLLABLES = ['ba', 'der', 'gen', 'ko', 'lich', 'mat', 'nis', 'ro', 'stan', 'tel', 'ung', 'wes'];

function inventWord(chance: Chance, opensSentence: boolean): string {
  let word = '';
  for (let count = chance.between(1, 3); count > 0; count -= 1) {
    word += SYLLABLES[chance.between(0, SYLLABLES.length - 1)] ?? '';
  }
  return opensSentence ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function writeKey(habit: Habit, page: Page, chance: Chance): ComparedItem[] {
  const items: ComparedItem[] = [];
  let word = chance.between(0, habit.wordsPerItem[0]);
  while (word < page.words.length) {
    const end = page.sentenceEnds[word] ?? word + 1;
    const core = { from: word, to: Math.min(end, word + chance.between(...habit.length)) };
    const isLoose = chance.happens(0.4);
    const margin = {
      from: Math.max(0, core.from - (isLoose ? chance.between(0, 2) : 0)),
      to: Math.min(end, core.to + (isLoose ? chance.between(0, 2) : 0)),
    };
    items.push({
      id: `${habit.category}-${String(items.length + 1)}`,
      category: habit.category,
      strength: strengthOf(habit, chance),
      core: spanOf(core, page),
      margin: spanOf(margin, page),
      alternatives: [],
      speaker: null,
      cue: null,
    });
    // One in twelve follows at once or lies within the one before, as in real keys.
    word = chance.happens(1 / 12)
      ? chance.between(core.from + 1, core.to)
      : core.to +
        chance.between(...habit.wordsPerItem) -
        Math.min(habit.wordsPerItem[0], core.to - core.from);
  }
  return items;
}

function strengthOf(habit: Habit, chance: Chance): ComparedItem['strength'] {
  const drawn = chance.next();
  if (drawn < habit.acceptable) return 'acceptable';
  return drawn < habit.acceptable + habit.debatable ? 'debatable' : 'required';
}

const spanOf = ({ from, to }: { from: number; to: number }, { words }: Page): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

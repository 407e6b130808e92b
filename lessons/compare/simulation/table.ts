import type { Mark } from '../../marks/mark.ts';
import { compareMarks, type ComparedLesson } from '../compare.ts';
import { markBlindly, type BlindStrategy } from '../gaming/blind.ts';
import { Chance } from './chance.ts';
import { beginner, goodReader, hastyReader, randomMarks, trueCrumbs } from './readers.ts';

/** A way of marking in the table, and whether it takes reading. */
export interface Way {
  name: string;
  reads: boolean;
  marks: (lesson: ComparedLesson, chance: Chance) => Mark[];
}

const blindly =
  (strategy: BlindStrategy): Way['marks'] =>
  (lesson) =>
    markBlindly(
      strategy,
      lesson,
      lesson.categories.map(({ id }) => id),
    );

/** The ways of marking that are simulated, in the order of the table. */
const ways: readonly Way[] = [
  { name: 'good reader: 4 of 5 items, 1 end in 3 off by a word', reads: true, marks: goodReader },
  { name: 'good but hasty reader: 4 of 5 items, every end off by a word', reads: true, marks: hastyReader },
  {
    name: 'beginner: half of the items, ends off by up to 3 words, stray marks',
    reads: true,
    marks: beginner,
  },
  { name: 'true spans word by word, and one mark over everything', reads: true, marks: trueCrumbs },
  { name: 'everything marked', reads: false, marks: blindly('everything') },
  { name: 'every sentence marked', reads: false, marks: blindly('every-sentence') },
  {
    name: 'every second sentence marked, from the first',
    reads: false,
    marks: blindly('every-second-sentence'),
  },
  {
    name: 'every second sentence marked, from the second',
    reads: false,
    marks: blindly('every-other-second-sentence'),
  },
  {
    name: 'every sentence but its first word',
    reads: false,
    marks: blindly('sentences-but-their-first-word'),
  },
  {
    name: 'the last six words of every sentence',
    reads: false,
    marks: blindly('last-six-words-of-sentences'),
  },
  { name: 'tiles of 10 words', reads: false, marks: blindly('tiles-of-ten-words') },
  { name: 'single words', reads: false, marks: blindly('single-words') },
  { name: 'marks anywhere, as many and as long as the key has', reads: false, marks: randomMarks },
  { name: 'nothing marked', reads: false, marks: blindly('nothing') },
];

/** What one way of marking scores over several lessons. */
export interface Row {
  way: Way;
  mean: number;
  least: number;
  most: number;
}

/** Scores every way on every lesson, `runs` times each with chance of its own. */
export function simulate(lessons: readonly ComparedLesson[], runs: number): Row[] {
  const scores = new Map<Way, number[]>(ways.map((way) => [way, []]));
  lessons.forEach((lesson, place) => {
    for (const way of ways) {
      for (let run = 0; run < runs; run += 1) {
        const marks = way.marks(lesson, new Chance(1000 * place + run));
        scores.get(way)?.push(compareMarks(lesson, marks).whole.score ?? 0);
      }
    }
  });
  return [...scores].map(([way, all]) => ({
    way,
    mean: all.reduce((total, score) => total + score, 0) / all.length,
    least: Math.min(...all),
    most: Math.max(...all),
  }));
}

import { compareMarks } from '../../compare/compare.ts';
import { markBlindly } from '../../compare/gaming/blind.ts';
import type { Chance } from '../../compare/simulation/chance.ts';
import { readAs, type ReadMark } from '../../compare/simulation/readers.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import type { Mark } from '../../marks/mark.ts';
import { phrasesIn } from './phrases.ts';
import { hardness, temptations } from './pitfalls.ts';
import { oneOf, uuidFor } from './seeds.ts';
import type { Skill } from './skills.ts';

/** Who works on what. All that happens is drawn from `chance`. */
export interface Learner {
  lesson: Lesson;
  skill: Skill;
  chance: Chance;
}

/** The marks a learner is going to make, in reading order: with certainty, reasons and links. */
export function intend({ lesson, skill, chance }: Learner): Mark[] {
  const read = readMarks(skill, lesson, chance);
  const outcomes = new Map(
    compareMarks(
      lesson,
      read.map(({ mark }) => mark),
    ).marks.map(({ mark, kind }) => [mark, kind]),
  );
  return read.map(({ mark, item }) => {
    const kind = outcomes.get(mark.id);
    const isRight = kind === 'on-target' || kind === 'boundary' || kind === 'arguable';
    return dress({ lesson, skill, chance }, mark, item, isRight);
  });
}

/** A mark that is made later, for an item that was missed, by a learner who looks at the place once more. */
export function intendFor({ lesson, skill, chance }: Learner, item: KeyItem): Mark[] {
  if (skill.reads === null || skill.reads === 'everything') return [];
  return readAs({ ...skill.reads, finds: 1, debates: 1, strays: 0 }, { ...lesson, key: [item] }, chance).map(
    ({ mark }) => dress({ lesson, skill, chance }, mark, item, true),
  );
}

function readMarks({ reads }: Skill, lesson: Lesson, chance: Chance): ReadMark<KeyItem>[] {
  if (reads === null) return [];
  if (reads !== 'everything')
    return readAs(
      { ...reads, hardness: (item) => hardness(lesson, item), tempting: temptations(lesson) },
      lesson,
      chance,
    );
  const categories = lesson.categories.map(({ id }) => id);
  return markBlindly('everything', lesson, categories).map((mark) => ({ mark, item: null }));
}

function dress({ lesson, skill, chance }: Learner, mark: Mark, item: KeyItem | null, isRight: boolean): Mark {
  const { whys } = phrasesIn(lesson.language);
  const isAttributed = lesson.categories.some(({ id, attributed }) => id === mark.category && attributed);
  const speaker = isAttributed ? (item?.speaker?.span ?? null) : null;
  const cue = isAttributed ? (item?.cue ?? null) : null;
  return {
    ...mark,
    id: uuidFor(chance, mark.id),
    sure: chance.happens(isRight ? skill.sure.right : skill.sure.wrong),
    why: chance.happens(skill.explains) ? oneOf(whys[mark.category] ?? whys.any, chance) : '',
    speaker: chance.happens(skill.links) ? speaker : null,
    cue: chance.happens(skill.links) ? cue : null,
  };
}

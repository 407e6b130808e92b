import * as z from 'zod';

import { lessonFileSchema, type LessonFile } from '../format/lesson.ts';
import { shareOf } from './count.ts';
import type { Milestone } from './milestones.ts';
import { DAY } from './spacing.ts';

/** A fresh article a week later: what was learnt is then half forgotten, and taking it up again keeps it. */
const PAUSE = 7 * DAY;

/** Skilled enough for the next level: three of four found, and at most one mark of four not in the key. */
const FOUND_AT_LEAST = 3 / 4;
const OVER_AT_MOST = 1 / 4;

type Level = LessonFile['level'];
const levels = lessonFileSchema.shape.level.options;

export const wishSchema = z.strictObject(lessonFileSchema.pick({ language: true, level: true }).shape);

/** What the next lesson should be like. */
export type Wish = z.infer<typeof wishSchema>;

/**
 * What to suggest at the instant `now`: a lesson in the language of the last one finished, of the next level where that
 * went well; null within a week of any lesson having been finished, or where none has been.
 *
 * @param finished when lessons were finished, ISO 8601, those included that can't be found any more
 */
export function wishAt(
  milestones: readonly Milestone[],
  finished: readonly string[],
  now: string,
): Wish | null {
  const done = milestones.flatMap((milestone) =>
    milestone.finishedAt === null ? [] : [{ milestone, at: Date.parse(milestone.finishedAt) }],
  );
  const last = done.reduce<(typeof done)[number] | null>(
    (latest, one) => (latest === null || one.at >= latest.at ? one : latest),
    null,
  );
  if (last === null) return null;
  const newest = Math.max(last.at, ...finished.map((at) => Date.parse(at)));
  if (Date.parse(now) - newest < PAUSE) return null;
  const { language, level } = last.milestone;
  return { language, level: isSkilled(last.milestone) ? nextLevel(level) : level };
}

/** As much of a lesson as a choice is made by. */
interface Choice {
  language: string;
  level: Level;
  progress: { finished: boolean } | null;
}

/**
 * The lesson that fits a wish best: the same language, nearest in level (of two as near the higher), one not begun before
 * one begun, then in the order given. Null where every lesson of the language is finished.
 */
export function pickLesson<Lesson extends Choice>(wish: Wish, lessons: readonly Lesson[]): Lesson | null {
  let best: Lesson | null = null;
  for (const lesson of lessons) {
    if (primary(lesson.language) !== primary(wish.language) || lesson.progress?.finished === true) continue;
    if (best === null || rank(lesson, wish) < rank(best, wish)) best = lesson;
  }
  return best;
}

function rank({ level, progress }: Choice, wish: Wish): number {
  const above = levels.indexOf(level) - levels.indexOf(wish.level);
  return 4 * Math.abs(above) + (above < 0 ? 2 : 0) + (progress === null ? 0 : 1);
}

function isSkilled({ skills: { whole } }: Milestone): boolean {
  const found = shareOf(whole.finding);
  return found !== null && found >= FOUND_AT_LEAST && (shareOf(whole.overMarking) ?? 0) <= OVER_AT_MOST;
}

const nextLevel = (level: Level): Level => levels[levels.indexOf(level) + 1] ?? level;

const primary = (language: string): string => language.split('-')[0]?.toLowerCase() ?? language;

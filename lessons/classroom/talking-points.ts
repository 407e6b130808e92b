import { keyInWords } from '../compare/key-words.ts';
import { indexWords } from '../compare/word-index.ts';
import type { Lesson } from '../format/lesson.ts';
import type { ClassView, ItemView, OverMarked } from './class-view.ts';
import { foundBy, unmarkedBy } from './compare-views.ts';
import type { ProjectorView } from './for-projector.ts';
import { SMALLEST_GROUP } from './small-groups.ts';

/** Three places worth talking about. Null where the class gives no reason for one. */
export interface TalkingPoints {
  /** The item that most learners did not mark though it is required, unless it is the disputed one. */
  missed: ItemView | null;
  /** The passage that the key does not have and most learners marked, two at least; not the overhang of an item. */
  overMarked: OverMarked | null;
  /**
   * The item that most learners disagree with; where nobody does, the one that splits the class most evenly into those
   * who marked it and those who did not, a quarter of them at least on either side.
   */
  disputed: { why: 'disagree' | 'split'; item: ItemView } | null;
}

/** Chooses three places for a talk by what can be counted. Of places that are equal the first is taken. */
export function talkingPoints(
  lesson: Lesson,
  { items, learners }: Pick<ClassView, 'items' | 'learners'>,
  overMarked: readonly OverMarked[],
): TalkingPoints {
  const disagreed = mostOf(items, ({ disagree }) => disagree);
  const missed = mostOf(items, (item) => (item === disagreed ? 0 : item.missed));
  const split = mostOf(items, (item) => {
    const smaller = Math.min(foundBy(item), unmarkedBy(item));
    return item === missed || smaller * 4 < learners ? 0 : smaller;
  });
  const { places } = overhangs(lesson, overMarked);
  return {
    missed,
    overMarked: mostOf(places, (passage) => (passage.learners < 2 ? 0 : passage.learners)),
    disputed:
      disagreed !== null
        ? { why: 'disagree', item: disagreed }
        : split === null
          ? null
          : { why: 'split', item: split },
  };
}

/** The same places for the wall, each without its number; null for one that would speak of fewer than five learners. */
export interface WallPoints {
  missed: string | null;
  overMarked: Pick<OverMarked, 'category' | 'from' | 'to'> | null;
  disputed: { why: 'disagree' | 'split'; item: string } | null;
}

/**
 * Which of the places may be shown to the class. That a place was chosen tells that many missed or marked it, and no more: what
 * is told of it besides is the projector view's matter.
 */
export function wallPoints(
  { missed, overMarked, disputed }: TalkingPoints,
  shown: ProjectorView,
): WallPoints {
  const isShown = (passage: OverMarked): boolean =>
    shown.overMarked.some(
      ({ category, from, to }) => category === passage.category && from <= passage.from && passage.to <= to,
    );
  const isMany = ({ why, item }: NonNullable<TalkingPoints['disputed']>): boolean =>
    why === 'split' || item.disagree >= SMALLEST_GROUP;
  return {
    missed: missed !== null && missed.missed >= SMALLEST_GROUP ? missed.item : null,
    overMarked:
      overMarked !== null && isShown(overMarked)
        ? { category: overMarked.category, from: overMarked.from, to: overMarked.to }
        : null,
    disputed: disputed !== null && isMany(disputed) ? { why: disputed.why, item: disputed.item.item } : null,
  };
}

/**
 * Over-marked passages apart by whether they are places of their own or the overhang of an item of the same category, where marks
 * reach a few words beyond what the key allows. An overhang is a matter of edges.
 */
export function overhangs(
  lesson: Lesson,
  overMarked: readonly OverMarked[],
): { places: OverMarked[]; overhangs: OverMarked[] } {
  const key = keyInWords(lesson.key, indexWords(lesson.text, lesson.language));
  const touches = ({ category, from, to }: OverMarked): boolean =>
    key.some(
      ({ item, allowed }) =>
        item.category === category && allowed.some(({ extent }) => extent.from === to || extent.to === from),
    );
  return {
    places: overMarked.filter((passage) => !touches(passage)),
    overhangs: overMarked.filter(touches),
  };
}

/** The first with the highest count; null where every count is 0. */
function mostOf<Counted>(all: readonly Counted[], count: (one: Counted) => number): Counted | null {
  let most: Counted | null = null;
  for (const one of all) if (count(one) > (most === null ? 0 : count(most))) most = one;
  return most;
}

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

import type { ProjectorView } from '../../../../lessons/classroom/for-projector.ts';
import type { WallPoints } from '../../../../lessons/classroom/talking-points.ts';
import type { Lesson } from '../../../../lessons/format/lesson.ts';
import { findSentences } from '../../../../lessons/text/sentences.ts';
import { WordIndex } from '../../../../lessons/text/words.ts';
import { layDesk } from '../../../stores/desk.ts';
import type { Hand, ReaderStores, Reading } from '../../../stores/reading.ts';
import { slidesOf, type Slide } from './slides.ts';

/** Everything the wall knows: the lesson, which the class has, and what of a class may be shown to it. No codes, no words of theirs. */
export interface OnTheWall {
  lesson: Lesson;
  shown: ProjectorView;
  points: WallPoints;
}

/** What stands on the wall now; gone with it. */
export interface Wall extends OnTheWall {
  slides: readonly Slide[];
  at: number;
  /** Slides whose key has been shown. The class talks first. */
  revealed: ReadonlySet<number>;
  /** The category whose heat is shown on the article; null for all. */
  category: string | null;
  /** Steps larger or smaller than what fits the window. */
  size: number;
  tone: 'light' | 'dark';
  /** Whether the wall was made to fill the screen; the window gets its own size back with the wall's end. */
  full: boolean;
}

export interface WallStores {
  wall: StoreApi<Wall>;
  reader: ReaderStores;
}

/** On the wall nothing is marked and nothing pointed at. */
const idleHand: Hand = {
  mark: () => undefined,
  remove: () => undefined,
  findAt: () => null,
  recallCursor: () => 0,
  rememberCursor: () => undefined,
};

export function openWall({ lesson, shown, points }: OnTheWall): WallStores {
  const wall = createStore<Wall>(() => ({
    lesson,
    shown,
    points,
    slides: slidesOf(shown, points),
    at: 0,
    revealed: new Set(),
    category: lesson.categories[0]?.id ?? null,
    size: 0,
    tone: 'light',
    full: false,
  }));
  const reading = createStore<Reading>(() => ({
    lesson,
    words: new WordIndex(lesson.text, lesson.language),
    sentences: findSentences(lesson.text, lesson.language, lesson.blocks),
    marks: [],
    marksOpen: false,
  }));
  return { wall, reader: { lesson: reading, desk: layDesk(lesson, false), hand: idleHand } };
}

export const WallContext = createContext<WallStores | null>(null);

export function useWallStores(): WallStores {
  const stores = useContext(WallContext);
  if (stores === null) throw new Error('used where nothing is on the wall');
  return stores;
}

export const useWall = <Part>(select: (state: Wall) => Part): Part => useStore(useWallStores().wall, select);

export const slideOf = ({ slides, at }: Pick<Wall, 'slides' | 'at'>): Slide =>
  slides[at] ?? { kind: 'article' };

export const isRevealed = ({ revealed, at }: Pick<Wall, 'revealed' | 'at'>): boolean => revealed.has(at);

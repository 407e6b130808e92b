import { createStore } from 'zustand/vanilla';

import type { ClassLessonView } from '../../../../electron/contract/classes.ts';
import { findSentences } from '../../../../lessons/text/sentences.ts';
import { WordIndex } from '../../../../lessons/text/words.ts';
import { layDesk } from '../../../stores/desk.ts';
import type { Reading } from '../../../stores/reading.ts';
import { placesOf } from './places.ts';
import { seeHand } from './see-hand.ts';
import type { SeeStores, Seeing } from './seeing.ts';

/** Lays out what a class made of a lesson. */
export function openSeeing(seen: ClassLessonView): SeeStores {
  const { lesson } = seen;
  const seeing = createStore<Seeing>(() => ({
    seen,
    shown: lesson.categories[0]?.id ?? null,
    chapter: 'talk',
    order: 'missed',
    pointed: null,
    beside: null,
    side: 'own',
  }));
  const desk = layDesk(lesson, false);
  const words = new WordIndex(lesson.text, lesson.language);
  const reading = createStore<Reading>(() => ({
    lesson,
    words,
    sentences: findSentences(lesson.text, lesson.language, lesson.blocks),
    marks: placesOf(seen, words),
    marksOpen: false,
  }));
  return {
    seeing,
    desk,
    reading,
    reader: { lesson: reading, desk, hand: seeHand({ seeing, desk, reading }) },
  };
}

/**
 * Takes newer counts of the same lesson in; what is open on the page stays open.
 *
 * @returns false where it is another lesson, or the same with another key
 */
export function takeSeen({ seeing, reading }: SeeStores, seen: ClassLessonView): boolean {
  const { lesson } = seeing.getState().seen;
  if (JSON.stringify(lesson) !== JSON.stringify(seen.lesson)) return false;
  const { words } = reading.getState();
  seeing.setState({ seen: { ...seen, lesson } });
  reading.setState({ marks: placesOf(seen, words) });
  return true;
}

import type { LessonSummary, PackSummary } from '../../../electron/contract/library.ts';
import type { Localized } from '../../../lessons/format/localized.ts';

/** A lesson in the library, with its pack. */
export interface ShelfLesson {
  lesson: LessonSummary;
  pack: PackSummary;
}

/** Each lesson with all its words, folded once, so that each key pressed only looks them up. */
export interface SearchIndex {
  find(query: string): ShelfLesson[];
}

/** A search through titles, summaries, authors and topics, in every language the pack is written in. */
export function indexLessons(lessons: readonly ShelfLesson[]): SearchIndex {
  const entries = lessons.map((entry) => ({ entry, words: wordsOf(entry) }));
  return {
    find: (query) => {
      const wanted = fold(query)
        .split(/\s+/u)
        .filter((word) => word !== '');
      return entries
        .filter(({ words }) => wanted.every((word) => words.includes(word)))
        .map(({ entry }) => entry);
    },
  };
}

/**
 * Text as a search compares it: without case, accents, and the differences between forms of one character. Umlauts are
 * found by their base letter; `germanised` adds how German writes them without.
 */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

const germanised = (text: string): string =>
  text.replace(/[äöü]/giu, (letter) => `${letter.normalize('NFD').charAt(0)}e`);

function wordsOf({ lesson, pack }: ShelfLesson): string {
  const all = [
    ...texts(lesson.title),
    ...texts(lesson.summary),
    ...lesson.topics.flatMap(texts),
    ...texts(pack.title),
    ...(pack.summary === null ? [] : texts(pack.summary)),
    ...pack.authors,
  ].map((text) => text.normalize('NFC'));
  const umlauts = all.filter((text) => /[äöü]/iu.test(text)).map(germanised);
  return fold([...all, ...umlauts].join('\n'));
}

const texts = (localized: Localized): string[] => Object.values(localized);

import { slugOf, Slugs } from '../../exchange/lesson-in-text/slugs.ts';
import { isUnwritten, localize } from '../../format/localized.ts';
import type { Draft } from '../draft.ts';

/** What a lesson without a title in Latin letters is called. */
const UNNAMED = 'lesson';

/**
 * Under which names a draft is handed out. Once handed out it keeps them: they are how the next version is known to be one.
 * Before that they are those its author gave it; where the author left those it was begun with, they are made from the
 * title.
 *
 * @param begun the draft as it was begun
 * @param taken ids of other packs, installed or being written
 */
export function namesOf(
  draft: Pick<Draft, 'pack' | 'lesson' | 'published'>,
  begun: Pick<Draft, 'pack' | 'lesson'>,
  taken: readonly string[],
): { pack: string; lesson: string } {
  const { pack, lesson, published } = draft;
  if (published !== null) return { pack: published.pack.id, lesson: published.lesson.id };
  const title =
    slugOfTitle(localize(lesson.title, lesson.language, lesson.language).text, lesson.language) || UNNAMED;
  return {
    pack: pack.id === begun.pack.id ? new Slugs(taken).make(title, UNNAMED) : pack.id,
    lesson: lesson.id === begun.lesson.id ? title : lesson.id,
  };
}

/** As German writes it where a letter has no dots: "Überflüge" becomes "ueberfluege". */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

function slugOfTitle(title: string, language: string): string {
  if (isUnwritten(title)) return '';
  const isGerman = language === 'de' || language.startsWith('de-');
  const letters = title.normalize('NFC');
  return slugOf(isGerman ? letters.replace(/[äöüÄÖÜ]/gu, (letter) => spelledOut[letter] ?? letter) : letters);
}

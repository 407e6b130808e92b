import type { Placed } from '../../check/check-languages.ts';
import { isUnwritten, type Localized } from '../../format/localized.ts';
import { gapAt, type Gap, type Place } from './gap.ts';

/** Whether somebody has written the text in this language. */
export const isWrittenIn = (texts: Localized, language: string): boolean => {
  const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
  return text !== undefined && !isUnwritten(text);
};

/**
 * Texts that are written in none of the languages, or not in one of them.
 *
 * @param languages of the lesson
 * @param begun those of them that somebody has begun with: what the others lack is one gap for all of it
 */
export const unwrittenTexts = (
  texts: readonly Placed[],
  languages: readonly string[],
  begun: readonly string[],
  placeOf: (path: string) => Place,
): Gap[] =>
  texts.flatMap(([path, localized]) => {
    if (!languages.some((language) => isWrittenIn(localized, language)))
      return [gapAt('not-written', placeOf(path))];
    // Placeholders in a language the lesson has not are none the less errors in the pack.
    const strays = Object.keys(localized).filter((language) => !languages.includes(language));
    return [...begun, ...strays]
      .filter((language) => !isWrittenIn(localized, language))
      .map((language) => gapAt('language-missing', placeOf(path), { language }));
  });

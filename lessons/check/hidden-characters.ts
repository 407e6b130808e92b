import type { LessonFile } from '../format/lesson.ts';
import type { PackFile } from '../format/pack.ts';
import { localizedInLesson, localizedInPack, type Placed } from './check-languages.ts';

/**
 * Whether a text holds characters that are not seen but change how the rest is shown, read or found: direction marks, breaks
 * without width, control characters. Line breaks are none, nor are joiners and soft hyphens, which languages need.
 */
const hidesCharacters = (text: string): boolean =>
  /[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]|(?![\n\r\t])\p{Cc}/u.test(text);

/** Where `pack.json` hides characters: "title.de", "authors[0]". */
export const hiddenInPack = (pack: PackFile): string[] => [
  ...hiddenInTexts(localizedInPack(pack)),
  ...hiddenInNames('authors', pack.authors),
];

/** Where `lesson.json` hides characters: "title.de", "voices[2].name". */
export const hiddenInLesson = (lesson: Omit<LessonFile, 'format' | 'formatVersion'>): string[] => [
  ...hiddenInTexts(localizedInLesson(lesson)),
  ...lesson.voices.flatMap(({ name }, place) =>
    hidesCharacters(name) ? [`voices[${String(place)}].name`] : [],
  ),
];

const hiddenInTexts = (texts: readonly Placed[]): string[] =>
  texts.flatMap(([path, localized]) =>
    Object.entries(localized).flatMap(([language, text]) =>
      hidesCharacters(text) ? [`${path}.${language}`] : [],
    ),
  );

const hiddenInNames = (path: string, names: readonly string[]): string[] =>
  names.flatMap((name, place) => (hidesCharacters(name) ? [`${path}[${String(place)}]`] : []));

import i18next, { type TFunction } from 'i18next';
import { createContext, useContext, useMemo } from 'react';

import { languages, type Language } from '../../../electron/contract/settings.ts';
import type { Category } from '../../../lessons/format/category.ts';
import { isUnwritten, localize, type Localized } from '../../../lessons/format/localized.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import type { PaperLesson } from '../../../lessons/flow/on-paper.ts';
import { penLetters } from '../reader/keyboard.ts';

/** What is on a sheet and in which language it speaks: the lesson's, whatever the window around it speaks. */
interface Sheet {
  lesson: PaperLesson;
  language: Language;
  t: TFunction;
  /** A text of the lesson; null where nobody has written it yet. */
  localized: (texts: Localized) => { text: string; language: string } | null;
  /** A category's letter, as it is written in the margin. */
  letterOf: (category: Pick<Category, 'id'>) => string;
}

export const SheetContext = createContext<Sheet | null>(null);

export function useSheet(): Sheet {
  const sheet = useContext(SheetContext);
  if (sheet === null) throw new Error('used outside a sheet');
  return sheet;
}

/** A lesson's language where there are sentences in it, else the interface's. */
const sheetLanguage = ({ language }: Pick<Lesson, 'language'>, interfaceLanguage: Language): Language =>
  languages.find((known) => known === language.split('-')[0]) ?? interfaceLanguage;

export const useSheetOf = (lesson: PaperLesson, interfaceLanguage: Language): Sheet =>
  useSheetIn(lesson, sheetLanguage(lesson, interfaceLanguage));

/** A sheet that speaks the language it is told, whatever the lesson's is: what is printed for the teacher. */
export function useSheetIn(lesson: PaperLesson, language: Language): Sheet {
  return useMemo(() => {
    const letters = new Map(
      [...penLetters(lesson.categories, language, lesson.language)].map(([letter, id]) => [
        id,
        letter.toLocaleUpperCase(language),
      ]),
    );
    return {
      lesson,
      language,
      t: i18next.getFixedT(language),
      localized: (texts) => {
        const found = localize(texts, language, lesson.language);
        return isUnwritten(found.text) ? null : found;
      },
      letterOf: ({ id }) => letters.get(id) ?? '',
    };
  }, [lesson, language]);
}

import { useCallback } from 'react';

import { localize, type Localized } from '../../../lessons/format/localized.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp, useReading } from '../../stores/react.ts';

/** The lesson's own texts in the interface's language, with the language they are really in (for `lang`). */
export function useLocalized(): (texts: Localized) => { text: string; language: string } {
  const language = useApp(languageOf);
  const lessonLanguage = useReading((state) => state.lesson.language);
  return useCallback((texts) => localize(texts, language, lessonLanguage), [language, lessonLanguage]);
}

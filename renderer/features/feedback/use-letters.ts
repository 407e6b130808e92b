import { useMemo } from 'react';

import { languageOf } from '../../stores/app.ts';
import { useApp, useReading } from '../../stores/react.ts';
import { penLetters } from '../reader/keyboard.ts';

/** The letters of the pens both ways, in the interface's language. */
export function useLetters(): { keys: ReadonlyMap<string, string>; letterOf: (category: string) => string } {
  const language = useApp(languageOf);
  const categories = useReading((state) => state.lesson.categories);
  const lessonLanguage = useReading((state) => state.lesson.language);
  return useMemo(() => {
    const keys = penLetters(categories, language, lessonLanguage);
    const letters = new Map([...keys].map(([letter, id]) => [id, letter.toLocaleUpperCase(language)]));
    return { keys, letterOf: (category) => letters.get(category) ?? '' };
  }, [categories, language, lessonLanguage]);
}

import type { Category } from '../../../lessons/format/category.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp, useReading } from '../../stores/react.ts';
import { penLetters } from './keyboard.ts';
import { useLocalized } from './use-localized.ts';

/** A category's sign: its letter over its colour and line, with its name for screen readers. */
export function CategoryMark({ category }: { category: Category }) {
  const language = useApp(languageOf);
  const { categories, language: lessonLanguage } = useReading((state) => state.lesson);
  const localized = useLocalized();
  const letters = penLetters(categories, language, lessonLanguage);
  const letter = [...letters].find(([, id]) => id === category.id)?.[0] ?? '';
  return (
    <span className={`category-mark stroke-${category.colour} line-${category.line}`}>
      <span aria-hidden="true">{letter.toLocaleUpperCase(language)}</span>
      <span className="visually-hidden">{localized(category.name).text}</span>
    </span>
  );
}

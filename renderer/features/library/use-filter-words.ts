import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import type { FilterName } from '../../stores/shelf.ts';
import type { FilterOption } from './filter-choice.tsx';
import { minuteRanges, progressKinds, topicNames } from './filters.ts';
import { languageName } from './language-name.ts';
import type { ShelfLesson } from './search.ts';

const levels = ['first-steps', 'practised', 'advanced'] as const;

/** How the values of each filter are called, in the order in which one looks for them. */
export function useFilterWords(
  lessons: readonly ShelfLesson[],
): (name: FilterName, values: readonly string[]) => FilterOption[] {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  return useMemo(() => {
    const topics = topicNames(lessons, language);
    const named: Record<FilterName, (values: readonly string[]) => FilterOption[]> = {
      language: (values) => sorted(values.map((value) => ({ value, text: languageName(value, language) }))),
      level: (values) =>
        levels
          .filter((level) => values.includes(level))
          .map((value) => ({ value, text: t(`library.level.${value}`) })),
      topic: (values) => sorted(values.map((value) => ({ value, text: topics.get(value) ?? value }))),
      minutes: (values) =>
        minuteRanges
          .filter((range) => values.includes(range))
          .map((value) => ({ value, text: t(`library.filter.minutesOf.${value}`) })),
      progress: (values) =>
        progressKinds
          .filter((kind) => values.includes(kind))
          .map((value) => ({ value, text: t(`library.filter.progressOf.${value}`) })),
    };
    const { compare } = new Intl.Collator(language);
    function sorted(options: FilterOption[]): FilterOption[] {
      return options.sort((a, b) => compare(a.text, b.text));
    }
    return (name, values) => named[name](values);
  }, [lessons, language, t]);
}

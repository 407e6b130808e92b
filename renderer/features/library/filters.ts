import { localize } from '../../../lessons/format/localized.ts';
import { filterNames, type FilterName, type Filters } from '../../stores/shelf.ts';
import { fold, type ShelfLesson } from './search.ts';

export const minuteRanges = ['short', 'lesson', 'long'] as const;
export const progressKinds = ['new', 'begun', 'finished'] as const;

/** The values of a lesson that a filter looks at. A lesson may have several topics, and none. */
const valuesOf: Readonly<Record<FilterName, (entry: ShelfLesson, language: string) => string[]>> = {
  language: ({ lesson }) => [lesson.language],
  level: ({ lesson }) => [lesson.level],
  topic: ({ lesson }, language) =>
    lesson.topics.map((topic) => fold(localize(topic, language, lesson.language).text)),
  minutes: ({ lesson }) => [lesson.minutes <= 20 ? 'short' : lesson.minutes <= 45 ? 'lesson' : 'long'],
  progress: ({ lesson: { progress } }) => [
    progress === null ? 'new' : progress.finished ? 'finished' : 'begun',
  ],
};

/** The lessons that pass every filter. */
export const filterLessons = (
  lessons: readonly ShelfLesson[],
  filters: Filters,
  language: string,
): ShelfLesson[] =>
  lessons.filter((entry) =>
    filterNames.every((name) => {
      const wanted = filters[name];
      return wanted === null || valuesOf[name](entry, language).includes(wanted);
    }),
  );

/** The values there are to choose from, each once, as they first come. */
export const valuesIn = (lessons: readonly ShelfLesson[], name: FilterName, language: string): string[] => [
  ...new Set(lessons.flatMap((entry) => valuesOf[name](entry, language))),
];

/** How each topic is written, by its folded form; the first way of writing it counts. */
export function topicNames(lessons: readonly ShelfLesson[], language: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { lesson } of lessons)
    for (const topic of lesson.topics) {
      const { text } = localize(topic, language, lesson.language);
      if (!names.has(fold(text))) names.set(fold(text), text);
    }
  return names;
}

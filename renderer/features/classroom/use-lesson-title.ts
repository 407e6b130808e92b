import type { ClassLesson } from '../../../electron/contract/classes.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';

/** What a lesson that a class handed in is called in the interface's language, or in the first one it has. */
export function useLessonTitle(): (lesson: Pick<ClassLesson, 'title'>) => { text: string; language: string } {
  const language = useApp(languageOf);
  return ({ title }) => localize(title, language, Object.keys(title)[0] ?? language);
}

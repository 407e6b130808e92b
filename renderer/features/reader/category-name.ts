import { localize } from '../../../lessons/format/localized.ts';
import { app, languageOf } from '../../stores/app.ts';
import type { ReadingStores } from '../../stores/reading.ts';

/** A category's name in the interface's language, for what is spoken outside of React; empty for an unknown one. */
export function categoryName({ lesson }: Pick<ReadingStores, 'lesson'>, id: string): string {
  const { lesson: open } = lesson.getState();
  const category = open.categories.find((candidate) => candidate.id === id);
  return category === undefined
    ? ''
    : localize(category.name, languageOf(app.getState()), open.language).text;
}

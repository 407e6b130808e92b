import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Category } from '../../../../lessons/format/category.ts';
import { useReader } from '../../../stores/react.ts';
import { useArticle } from '../../reader/text-context.ts';
import { useLocalized } from '../../reader/use-localized.ts';
import { useSeeing } from './seeing.ts';

/** "Zeile 12"; empty while the article is not laid out. */
export function useLineOf(): (offset: number) => string {
  const { t } = useTranslation();
  const article = useArticle();
  return useCallback(
    (offset) => (article === null ? '' : t('reader.line', { line: article.lineOf(offset) })),
    [t, article],
  );
}

/** Brings a place of the list into focus and into view on the page. */
export function useGoToPlace(): (id: string) => void {
  const { desk, lesson } = useReader();
  const article = useArticle();
  return useCallback(
    (id) => {
      const place = lesson.getState().marks.find((candidate) => candidate.id === id);
      desk.setState({ focus: { kind: 'mark', id } });
      if (place !== undefined) article?.show(place);
    },
    [desk, lesson, article],
  );
}

/** A category of the lesson with its name in the reader's language. */
export function useCategoryNamed(): (id: string) => {
  category: Category | undefined;
  name: string;
  language: string;
} {
  const categories = useSeeing((state) => state.seen.lesson.categories);
  const localized = useLocalized();
  return useCallback(
    (id) => {
      const category = categories.find((candidate) => candidate.id === id);
      const name = category === undefined ? { text: id, language: '' } : localized(category.name);
      return { category, name: name.text, language: name.language };
    },
    [categories, localized],
  );
}

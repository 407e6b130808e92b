import { useTranslation } from 'react-i18next';

import type { DraftSummary } from '../../../../electron/contract/drafts.ts';
import { isUnwritten, localize } from '../../../../lessons/format/localized.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp } from '../../../stores/react.ts';

/** Tells a draft's title in the reader's language, and that it has none where nobody has written one. */
export function useDraftTitle(): (draft: Pick<DraftSummary, 'title' | 'language'>) => {
  text: string;
  language: string;
} {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  return (draft) => {
    const title = localize(draft.title, language, draft.language);
    return isUnwritten(title.text) ? { text: t('author.untitled'), language } : title;
  };
}

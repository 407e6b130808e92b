import { useTranslation } from 'react-i18next';

import { useAuthor } from '../../../stores/react.ts';

export function PublishStep() {
  const { t } = useTranslation();
  const { text, language } = useAuthor((state) => state.draft.lesson);
  return (
    <main className="desk">
      <h1 className="visually-hidden">{t('author.step.publish')}</h1>
      <p lang={language}>{text}</p>
    </main>
  );
}

import { useTranslation } from 'react-i18next';

import { writtenIn } from '../../../../lessons/authoring/written.ts';
import { isUnwritten, localize, type Localized } from '../../../../lessons/format/localized.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor } from '../../../stores/react.ts';

/** Whose it is and on what terms it goes out: looked at once more, before it does. */
export function RightsSection() {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const { authors, licence } = useAuthor((state) => state.draft.pack);
  const { rights, language: own } = useAuthor((state) => state.draft.lesson);
  const nothing = <span className="quiet">{t('authorPublish.rights.nothing')}</span>;
  const inWords = (texts: Localized) => {
    const said = localize(texts, language, own);
    return writtenIn(texts, said.language) === '' ? nothing : <span lang={said.language}>{said.text}</span>;
  };
  const named = authors.filter((author) => !isUnwritten(author));
  return (
    <section className="publish-part" aria-labelledby="publish-rights">
      <h2 id="publish-rights">{t('authorPublish.rights.heading')}</h2>
      <p>{t('authorPublish.rights.how')}</p>
      <dl className="publish-facts">
        <dt>{t('authorPublish.detail.authors')}</dt>
        <dd>{named.length === 0 ? nothing : named.join(', ')}</dd>
        <dt>{t('authorPublish.detail.licence')}</dt>
        <dd>{licence ?? t('authorPublish.rights.noLicence')}</dd>
        <dt>{t('authorPublish.rights.articleLicence')}</dt>
        <dd>{rights.licence ?? t('authorPublish.rights.noLicence')}</dd>
        <dt>{t('authorPublish.rights.source')}</dt>
        <dd>{inWords(rights.source)}</dd>
        <dt>{t('authorPublish.rights.notice')}</dt>
        <dd>{inWords(rights.notice)}</dd>
      </dl>
    </section>
  );
}

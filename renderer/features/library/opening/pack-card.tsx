import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { PackText } from '../../../components/pack-text.tsx';
import type { PackSummary } from '../../../../electron/contract/library.ts';
import { localize, type Localized } from '../../../../lessons/format/localized.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp } from '../../../stores/react.ts';
import { languageName } from '../language-name.ts';
import { inBytes } from '../weight.ts';

interface PackCardProps {
  pack: Pick<PackSummary, 'title' | 'summary' | 'authors' | 'licence' | 'version' | 'languages'>;
  lessons: readonly { id: string; title: Localized; language: string; minutes: number }[];
  bytes: number;
  /** More rows for the list of facts. */
  children?: ReactNode;
}

/** What a pack is: on its title page, in words. */
export function PackCard({ pack, lessons, bytes, children }: PackCardProps) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const own = pack.languages[0] ?? language;
  const title = localize(pack.title, language, own);
  const summary = pack.summary === null ? null : localize(pack.summary, language, own);
  return (
    <div className="pack-card">
      <p className="pack-card-title">
        <PackText text={title.text} lang={title.language} />
      </p>
      {summary !== null && (
        <p className="pack-card-summary">
          <PackText text={summary.text} lang={summary.language} />
        </p>
      )}
      <dl className="pack-card-facts">
        <Fact name={t('opening.authors')}>
          <ul>
            {pack.authors.map((author, place) => (
              <li key={place}>
                <PackText text={author} />
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('opening.licence')}>
          {pack.licence === null ? t('opening.noLicence') : <PackText text={pack.licence} />}
        </Fact>
        <Fact name={t('opening.version')}>{pack.version}</Fact>
        <Fact name={t('opening.languages')}>
          {pack.languages.map((tag) => languageName(tag, language)).join(', ')}
        </Fact>
        <Fact name={t('opening.size')}>{inBytes(bytes, language)}</Fact>
        <Fact name={t('opening.lessons')}>
          <ul>
            {lessons.map((lesson) => {
              const name = localize(lesson.title, language, lesson.language);
              return (
                <li key={lesson.id}>
                  <PackText text={name.text} lang={name.language} />
                  {', '}
                  {t('library.minutes', { count: lesson.minutes })}
                </li>
              );
            })}
          </ul>
        </Fact>
        {children}
      </dl>
    </div>
  );
}

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

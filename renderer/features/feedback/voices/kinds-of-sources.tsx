import { useTranslation } from 'react-i18next';

import type { Voices } from '../../../../lessons/compare/voices.ts';
import { useLesson } from '../../../stores/react.ts';
import { useLocalized } from '../../reader/use-localized.ts';

/** How many sources of each kind there are; own marks have no kind, so only their number is told. */
export function KindsOfSources({ sources }: Pick<Voices, 'sources'>) {
  const { t } = useTranslation();
  const categories = useLesson((state) => state.lesson.categories);
  const techniques = categories.flatMap((category) => category.techniques);
  const localized = useLocalized();
  const known = sources.flatMap(({ technique, count }) => {
    const found = techniques.find(({ id }) => id === technique);
    return found === undefined ? [] : [{ ...localized(found.name), id: found.id, count }];
  });
  const unknown = sources.find(({ technique }) => technique === null);
  return (
    <section className="sources">
      <h3 className="margin-heading">{t('voices.sources')}</h3>
      {sources.length === 0 && <p className="quiet">{t('voices.sourcesNone')}</p>}
      {unknown !== undefined && <p>{t('voices.sourcesMine', { count: unknown.count })}</p>}
      {known.length > 0 && (
        <ul className="source-kinds">
          {known.map(({ id, text, language, count }) => (
            <li key={id}>
              <span lang={language}>{text}</span> <span className="source-count">{count}</span>
              <span className="source-blocks" aria-hidden="true">
                {Array.from({ length: count }, (_, place) => (
                  <span key={place} className="sign sign-found tint-green" />
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

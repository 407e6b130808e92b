import { useTranslation } from 'react-i18next';

import type { SecondOpinion } from '../../../../lessons/authoring/second/opinion.ts';
import { useAuthor } from '../../../stores/react.ts';
import { Quoted } from '../../feedback/quoted.tsx';
import { useLocalized } from '../../reader/use-localized.ts';
import { useSecondActions } from './second-actions.ts';

/** What of the other key can't be compared: categories the lesson doesn't know, and words the article doesn't have. */
export function LeftOut({ opinion: { unmapped, homeless } }: { opinion: SecondOpinion }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { mapCategory } = useSecondActions();
  const categories = useAuthor((state) => state.draft.lesson.categories);
  const mapped = useAuthor(({ draft }) => draft.second?.mapped ?? {});
  const theirs = useAuthor(({ draft }) => draft.second?.categories ?? []);
  const byHand = theirs.filter(({ id }) => Object.hasOwn(mapped, id));
  const listed = [...byHand, ...unmapped];
  return (
    <>
      {listed.length > 0 && (
        <section className="unmapped">
          <h3 className="margin-heading">{t('authorSecond.unmapped')}</h3>
          <p className="quiet">{t('authorSecond.unmappedHow')}</p>
          {listed.map((category) => {
            const name = localized(category.name);
            return (
              <label key={category.id} className="map-category">
                <span lang={name.language}>{name.text}</span>
                {'items' in category && <> ({t('authorSecond.items', { count: category.items })})</>}{' '}
                <select
                  value={mapped[category.id] ?? ''}
                  data-testid={`map-${category.id}`}
                  onChange={(event) => {
                    mapCategory(category.id, event.target.value === '' ? null : event.target.value);
                  }}
                >
                  <option value="">{t('authorSecond.mapToNone')}</option>
                  {categories.map((own) => (
                    <option key={own.id} value={own.id}>
                      {localized(own.name).text}
                    </option>
                  ))}
                </select>
              </label>
            );
          })}
        </section>
      )}
      {homeless.length > 0 && (
        <details className="aside-note">
          <summary>{t('authorSecond.homeless', { count: homeless.length })}</summary>
          <p>{t('authorSecond.homelessHow')}</p>
          <ul>
            {homeless.map(({ item, quotation }) => (
              <li key={item.id}>
                <Quoted words={quotation.words} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

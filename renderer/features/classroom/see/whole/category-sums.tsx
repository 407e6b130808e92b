import { useTranslation } from 'react-i18next';

import type { ClassView } from '../../../../../lessons/classroom/class-view.ts';
import { languageOf } from '../../../../stores/app.ts';
import { useApp } from '../../../../stores/react.ts';
import { useCategoryNamed } from '../use-places.ts';

/** What a learner of the class found on average, category by category. */
export function CategorySums({ view: { categories, learners } }: { view: ClassView }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const named = useCategoryNamed();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const each = (sum: number): string => number.format(sum / Math.max(1, learners));
  return (
    <section aria-label={t('classView.whole.categories')}>
      <dl className="tallies category-sums">
        {categories.map(({ category: id, expected, found, boundary, reconsider }) => {
          const { category, name, language: spoken } = named(id);
          return (
            <div key={id} className="tally" data-testid={`sums-${id}`}>
              <dt lang={spoken}>{name}</dt>
              <dd className="tally-words">
                {expected === 0
                  ? t('classView.whole.nothing')
                  : t('classView.whole.found', { found: each(found), expected: each(expected) })}
              </dd>
              {expected > 0 && (
                <dd className={`share-bar tint-${category?.colour ?? 'slate'}`} aria-hidden="true">
                  <span className="sign sign-found" style={{ flexGrow: found - boundary }} />
                  <span className="sign sign-edges" style={{ flexGrow: boundary }} />
                  <span className="sign sign-missed" style={{ flexGrow: expected - found }} />
                </dd>
              )}
              <dd className="tally-besides">
                {t('classView.whole.besides', { boundary: each(boundary), reconsider: each(reconsider) })}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

import { useTranslation } from 'react-i18next';

import type {
  Agreement,
  AgreementMeasures,
  PlacesShared,
} from '../../../../lessons/authoring/second/agreement.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor } from '../../../stores/react.ts';
import { useLocalized } from '../../reader/use-localized.ts';

const MEASURES = [
  'wordF1',
  'alpha',
  'strictF1',
  'partialF1',
] as const satisfies readonly (keyof AgreementMeasures)[];

/** How far two keys agree: in words first, by category; the field's measures for whoever asks for them. */
export function AgreementWords({ agreement: { categories, whole } }: { agreement: Agreement }) {
  const { t } = useTranslation();
  const known = useAuthor((state) => state.draft.lesson.categories);
  const localized = useLocalized();
  const named = categories.flatMap((agreed) => {
    const category = known.find(({ id }) => id === agreed.category);
    return category === undefined ? [] : [{ agreed, name: localized(category.name) }];
  });
  return (
    <section className="agreement" aria-label={t('authorSecond.agreement')}>
      <p data-testid="agreement-whole">
        <strong>{t('authorSecond.agreed', { agreed: whole.agreed, count: whole.places })}</strong>
      </p>
      <dl className="tallies">
        {named.map(({ agreed, name }) => (
          <div key={agreed.category} className="tally" data-testid={`agreement-${agreed.category}`}>
            <dt lang={name.language}>{name.text}</dt>
            <dd className="tally-words">
              {t('authorSecond.agreedOf', { agreed: agreed.agreed, places: agreed.places })}
            </dd>
            <Besides places={agreed} />
          </div>
        ))}
      </dl>
      <details className="aside-note">
        <summary>{t('authorSecond.measures')}</summary>
        <p>{t('authorSecond.measuresHow')}</p>
        <table className="measures">
          <thead>
            <tr>
              <th scope="col">{t('authorSecond.category')}</th>
              {MEASURES.map((measure) => (
                <th key={measure} scope="col">
                  {t(`authorSecond.measure.${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {named.map(({ agreed, name }) => (
              <tr key={agreed.category}>
                <th scope="row" lang={name.language}>
                  {name.text}
                </th>
                <MeasureCells measures={agreed} />
              </tr>
            ))}
            <tr>
              <th scope="row">{t('authorSecond.whole')}</th>
              <MeasureCells measures={whole} />
            </tr>
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Besides({ places }: { places: PlacesShared }) {
  const { t } = useTranslation();
  const kinds = ['otherEdges', 'otherCategory', 'onlyMine', 'onlyTheirs'] as const;
  const said = kinds.flatMap((kind) =>
    places[kind] === 0 ? [] : [t(`authorSecond.besides.${kind}`, { count: places[kind] })],
  );
  return said.length === 0 ? null : <dd className="tally-besides">{said.join(', ')}</dd>;
}

function MeasureCells({ measures }: { measures: AgreementMeasures }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return MEASURES.map((measure) => {
    const value = measures[measure];
    return <td key={measure}>{value === null ? t('authorSecond.undefined') : number.format(value)}</td>;
  });
}

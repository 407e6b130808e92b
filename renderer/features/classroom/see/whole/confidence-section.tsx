import { useTranslation } from 'react-i18next';

import type { ClassView, Confidence } from '../../../../../lessons/classroom/class-view.ts';
import type { Standing } from '../../../feedback/verdict-words.ts';

const KINDS = [
  { name: 'onTarget', standing: 'found' },
  { name: 'boundary', standing: 'edges' },
  { name: 'arguable', standing: 'arguable' },
  { name: 'otherCategory', standing: 'aside' },
  { name: 'notInKey', standing: 'missed' },
] as const satisfies readonly { name: keyof Confidence; standing: Standing }[];

const SIDES = ['sure', 'unsure'] as const;

const marksOf = (confidence: Confidence): number =>
  KINDS.reduce((sum, { name }) => sum + confidence[name], 0);

/** The right place in the right category, whether the edges fit or not. */
const hitsOf = ({ onTarget, boundary }: Confidence): number => onTarget + boundary;

/** Whether those who were sure had reason to be: a sentence, two bars, and the table behind them. */
export function ConfidenceSection({ confidence }: Pick<ClassView, 'confidence'>) {
  const { t } = useTranslation();
  const most = Math.max(1, ...SIDES.map((side) => marksOf(confidence[side])));
  const unsure = marksOf(confidence.unsure);
  if (marksOf(confidence.sure) + unsure === 0) return null;
  return (
    <section
      className="whole-section"
      aria-label={t('classView.confidence.heading')}
      data-testid="confidence"
    >
      <h3 className="margin-heading">{t('classView.confidence.heading')}</h3>
      <p>
        {t(unsure === 0 ? 'classView.confidence.allSure' : 'classView.confidence.said', {
          sureHits: hitsOf(confidence.sure),
          sure: marksOf(confidence.sure),
          unsureHits: hitsOf(confidence.unsure),
          unsure,
        })}
      </p>
      <div className="confidence-bars" aria-hidden="true">
        {SIDES.map((side) => (
          <div key={side} className="confidence-row">
            <span>{t(`classView.confidence.side.${side}`)}</span>
            <span
              className="outcome-bar"
              style={{ width: `${String((100 * marksOf(confidence[side])) / most)}%` }}
            >
              {KINDS.filter(({ name }) => confidence[side][name] > 0).map(({ name, standing }) => (
                <span
                  key={name}
                  className={`sign sign-${standing} tint-slate`}
                  style={{ flexGrow: confidence[side][name] }}
                />
              ))}
            </span>
          </div>
        ))}
      </div>
      <details className="aside-note">
        <summary>{t('classView.confidence.table')}</summary>
        <table className="measures">
          <thead>
            <tr>
              <th scope="col">{t('classView.confidence.marks')}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col">
                  {t(`classView.confidence.side.${side}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {KINDS.map(({ name, standing }) => (
              <tr key={name}>
                <th scope="row">
                  <span className={`sign sign-${standing} tint-slate`} aria-hidden="true" />{' '}
                  {t(`classView.confidence.kind.${name}`)}
                </th>
                {SIDES.map((side) => (
                  <td key={side}>{confidence[side][name]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

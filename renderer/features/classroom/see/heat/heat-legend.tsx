import { useTranslation } from 'react-i18next';

import { heatScale, heatSteps } from '../../../../../lessons/classroom/heat-steps.ts';
import type { Category } from '../../../../../lessons/format/category.ts';
import { useDesk } from '../../../../stores/react.ts';
import { lineAbove } from '../../../reader/highlight-styles.ts';
import { useSeeing, viewOnPage } from '../seeing.ts';
import { heatStyle } from './heat-style.ts';

/** How strong stands for how many: the same fill and line as on the words, in words and counts. */
export function HeatLegend() {
  const { t } = useTranslation();
  const of = useSeeing((state) => viewOnPage(state).learners);
  const shown = useSeeing((state) => state.shown);
  const categories = useSeeing((state) => state.seen.lesson.categories);
  const view = useDesk((desk) => desk.view);
  const category = categories.find(({ id }) => id === shown) ?? ANY;
  return (
    <ul className="heat-legend" aria-label={t('classView.legend.title')}>
      {view !== 'key' &&
        heatScale(of).map(({ step, least, most }) => (
          <li key={step}>
            <span
              className="heat-swatch"
              style={heatStyle(category, { step: levelOf(step), together: shown === null })}
              aria-hidden="true"
            >
              {'\u00a0'.repeat(18)}
            </span>
            <span>
              {t(`classView.legend.step.${step}`)}{' '}
              <span className="heat-range">
                {least === most
                  ? t('classView.legend.exactly', { count: least })
                  : t('classView.legend.range', { least, most })}
              </span>
            </span>
          </li>
        ))}
      {view !== 'mine' && (
        <li>
          <span
            className={`heat-swatch heat-swatch-key stroke-${category.colour} line-${lineAbove(category.line)}`}
            aria-hidden="true"
          >
            {'\u00a0'.repeat(18)}
          </span>
          <span>{t('classView.legend.key')}</span>
        </li>
      )}
    </ul>
  );
}

/** Where several categories are shown, the strengths stand for all of them. */
const ANY = { colour: 'slate', line: 'solid' } as const satisfies Pick<Category, 'colour' | 'line'>;

const levelOf = (step: (typeof heatSteps)[number]) => (heatSteps.indexOf(step) + 1) as 1 | 2 | 3 | 4 | 5;

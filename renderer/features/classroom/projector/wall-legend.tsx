import { useTranslation } from 'react-i18next';

import { lineAbove } from '../../reader/highlight-styles.ts';
import { useLocalized } from '../../reader/use-localized.ts';
import { heatStyle } from '../see/heat/heat-style.ts';
import { isRevealed, useWall } from './wall.ts';
import { wallLevel } from './wall-warm.ts';

const LEVELS = [4, 3, 2, 1] as const;

/** Which category the map shows, and what its strengths stand for. */
export function WallLegend() {
  const { t } = useTranslation();
  const categories = useWall((state) => state.lesson.categories);
  const shown = useWall((state) => state.category);
  const revealed = useWall(isRevealed);
  const localized = useLocalized();
  const category = categories.find(({ id }) => id === shown);
  const look = category ?? ({ colour: 'slate', line: 'solid' } as const);
  const sample = '\u00a0'.repeat(18);
  return (
    <div className="wall-legend">
      <strong lang={category === undefined ? undefined : localized(category.name).language}>
        {category === undefined ? t('projector.all') : localized(category.name).text}
      </strong>
      <ul>
        {LEVELS.map((level) => (
          <li key={level}>
            <span
              className="heat-swatch"
              style={heatStyle(look, { step: wallLevel(level), together: category === undefined })}
              aria-hidden="true"
            >
              {sample}
            </span>
            {t(`projector.level.n${level}`)}
          </li>
        ))}
        {revealed && (
          <li>
            <span
              className={`heat-swatch heat-swatch-key stroke-${look.colour} line-${lineAbove(look.line)}`}
              aria-hidden="true"
            >
              {sample}
            </span>
            {t('classView.legend.key')}
          </li>
        )}
      </ul>
    </div>
  );
}

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { View } from '../../../stores/desk.ts';
import { useDesk } from '../../../stores/react.ts';
import { useLetters } from '../../feedback/use-letters.ts';
import { useLocalized } from '../../reader/use-localized.ts';
import { useSeeing, useSeeStores } from './seeing.ts';

const ALL = '*';
const VIEWS = ['mine', 'key', 'both'] as const satisfies readonly View[];
const SIDES = ['own', 'beside'] as const;

/** What the page shows: one category's heat or all of them, the class or the key, and whose heat where two are compared. */
export function SeeRail() {
  return (
    <div className="left-rail">
      <CategorySwitch />
      <LayerSwitch />
      <SideSwitch />
    </div>
  );
}

function CategorySwitch() {
  const { t } = useTranslation();
  const { seeing } = useSeeStores();
  const categories = useSeeing((state) => state.seen.lesson.categories);
  const shown = useSeeing((state) => state.shown);
  const localized = useLocalized();
  const { letterOf } = useLetters();
  return (
    <ToggleButtonGroup
      className="pens heat-pens"
      aria-label={t('classView.categories')}
      orientation="vertical"
      disallowEmptySelection
      selectedKeys={[shown ?? ALL]}
      onSelectionChange={(chosen) => {
        const next = String([...chosen][0] ?? ALL);
        seeing.setState({ shown: next === ALL ? null : next });
      }}
    >
      {categories.map((category) => {
        const name = localized(category.name);
        return (
          <ToggleButton
            key={category.id}
            id={category.id}
            className="pen"
            data-testid={`heat-${category.id}`}
          >
            <span className="pen-letter" aria-hidden="true">
              {letterOf(category.id)}
            </span>
            <span
              className={`pen-stroke stroke-${category.colour} line-${category.line}`}
              aria-hidden="true"
            />
            <span className="pen-name" lang={name.language}>
              {name.text}
            </span>
          </ToggleButton>
        );
      })}
      {categories.length > 1 && (
        <ToggleButton id={ALL} className="pen heat-all" data-testid="heat-all">
          <span className="pen-name">{t('classView.all', { count: categories.length })}</span>
        </ToggleButton>
      )}
    </ToggleButtonGroup>
  );
}

function LayerSwitch() {
  const { t } = useTranslation();
  const { desk } = useSeeStores();
  const view = useDesk((state) => state.view);
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t('classView.view')}
      orientation="vertical"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(chosen) => {
        const next = VIEWS.find((candidate) => chosen.has(candidate));
        if (next !== undefined) desk.setState({ view: next });
      }}
    >
      {VIEWS.map((choice) => (
        <ToggleButton key={choice} id={choice}>
          {t(`classView.viewOf.${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function SideSwitch() {
  const { t } = useTranslation();
  const { seeing } = useSeeStores();
  const beside = useSeeing((state) => state.beside);
  const side = useSeeing((state) => state.side);
  if (beside === null) return null;
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t('classView.compare.sides')}
      orientation="vertical"
      disallowEmptySelection
      selectedKeys={[side]}
      onSelectionChange={(chosen) => {
        const next = SIDES.find((candidate) => chosen.has(candidate));
        if (next !== undefined) seeing.setState({ side: next });
      }}
    >
      {SIDES.map((choice) => (
        <ToggleButton key={choice} id={choice} data-testid={`side-${choice}`}>
          {choice === 'own' ? t('classView.compare.own') : <bdi>{beside.name}</bdi>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

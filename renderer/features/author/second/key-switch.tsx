import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { View } from '../../../stores/desk.ts';
import { useDesk, useReader } from '../../../stores/react.ts';

const VIEWS = ['mine', 'key', 'both'] as const satisfies readonly View[];

/** The author's key, the other one, or both in the text; and how to tell them apart. */
export function KeySwitch() {
  const { t } = useTranslation();
  const { desk } = useReader();
  const view = useDesk((state) => state.view);
  return (
    <>
      <ToggleButtonGroup
        className="view-switch"
        aria-label={t('authorSecond.view')}
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
            {t(`authorSecond.viewOf.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {view === 'both' && (
        <ul className="key-legend">
          <li>
            <span className="key-swatch key-swatch-mine" aria-hidden="true" />
            {t('authorSecond.legend.mine')}
          </li>
          <li>
            <span className="key-swatch key-swatch-theirs" aria-hidden="true" />
            {t('authorSecond.legend.theirs')}
          </li>
        </ul>
      )}
    </>
  );
}

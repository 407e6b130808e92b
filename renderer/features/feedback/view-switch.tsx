import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { View } from '../../stores/desk.ts';
import { useDesk, useLessonStores } from '../../stores/react.ts';

const VIEWS = ['mine', 'key', 'both'] as const satisfies readonly View[];

/**
 * Own marks, key, or both in the text.
 *
 * @param mine what the marks are called where they are not those of whoever looks
 */
export function ViewSwitch({ mine }: { mine?: string }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const view = useDesk((state) => state.view);
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t('feedback.view')}
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
          {choice === 'mine' && mine !== undefined ? mine : t(`feedback.viewOf.${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

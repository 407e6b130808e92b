import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { View } from '../../stores/desk.ts';
import { useDesk, useLessonStores } from '../../stores/react.ts';

const VIEWS = ['mine', 'key', 'both'] as const satisfies readonly View[];

/** Own marks, key, or both in the text. */
export function ViewSwitch() {
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
          {t(`feedback.viewOf.${choice}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

import { SwitchButton, SwitchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useClass, useClassStore } from '../../stores/react.ts';

/** Whether names stand beside the codes; only where a list of names is open. */
export function NamesSwitch() {
  const { t } = useTranslation();
  const open = useClassStore();
  const hasNames = useClass((state) => state.names.kind === 'open');
  const shown = useClass((state) => state.namesShown);
  if (!hasNames) return null;
  return (
    <SwitchField
      isSelected={shown}
      onChange={(namesShown) => {
        open.setState({ namesShown });
      }}
    >
      <SwitchButton className="switch">
        <span className="switch-track" aria-hidden="true" />
        {t('classes.showNames')}
      </SwitchButton>
    </SwitchField>
  );
}

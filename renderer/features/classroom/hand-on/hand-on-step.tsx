import { useTranslation } from 'react-i18next';

import type { Selection } from '../../../../electron/contract/classes.ts';
import { ClassPage } from '../class-page.tsx';

export function HandOnStep({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  return <ClassPage title={t('classes.step.hand-on')}>{selection.lesson}</ClassPage>;
}

import { useTranslation } from 'react-i18next';

import { ClassPage } from '../class-page.tsx';

export function ManageStep() {
  const { t } = useTranslation();
  return <ClassPage title={t('classes.step.manage')}>{null}</ClassPage>;
}

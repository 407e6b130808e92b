import { useTranslation } from 'react-i18next';

import { ClassPage } from '../class-page.tsx';

export function CollectStep() {
  const { t } = useTranslation();
  return <ClassPage title={t('classes.step.collect')}>{null}</ClassPage>;
}

import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ClassStep } from '../../stores/class.ts';
import { goToClassStep } from '../../stores/classes.ts';
import { useClassStore } from '../../stores/react.ts';
import { ClassPage } from './class-page.tsx';

/** In place of a step that shows hand-ins, while there are none: the way there. */
export function NothingHandedIn({ step }: { step: ClassStep }) {
  const { t } = useTranslation();
  const open = useClassStore();
  return (
    <ClassPage title={t(`classes.step.${step}`)}>
      <h2 className="class-empty-title">{t('classes.empty.title')}</h2>
      <p>{t('classes.empty.body')}</p>
      {step === 'learners' && <p className="quiet">{t('classes.empty.names')}</p>}
      <Button
        className="button primary"
        onPress={() => {
          goToClassStep(open, 'collect');
        }}
      >
        {t('classes.empty.collect')}
      </Button>
    </ClassPage>
  );
}

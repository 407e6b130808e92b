import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Selection } from '../../../../electron/contract/classes.ts';
import { openProjector } from '../../../stores/classes.ts';
import { useClassStore } from '../../../stores/react.ts';
import { ClassPage } from '../class-page.tsx';

/** What the class made of the lesson. */
export function SeeStep({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const open = useClassStore();
  return (
    <ClassPage title={t('classes.step.see')}>
      <p>{selection.lesson}</p>
      <Button
        className="button"
        onPress={() => {
          openProjector(open);
        }}
      >
        {t('classes.projector')}
      </Button>
    </ClassPage>
  );
}

import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import type { ClassStore } from '../../../stores/class.ts';
import { takeAway } from '../../../stores/overlay.ts';

/** What the class made of the lesson, for everyone to see. */
export function ProjectorScreen({ open }: { open: ClassStore }) {
  const { t } = useTranslation();
  const lesson = useStore(open, (state) => state.lesson);
  return (
    <main className="projector" aria-label={t('classes.projector')}>
      <Button className="plain" onPress={takeAway}>
        <span aria-hidden="true">‹ </span>
        {t('classes.backToClass')}
      </Button>
      {lesson?.lesson}
    </main>
  );
}

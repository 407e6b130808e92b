import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { GradebookState } from '../../../electron/contract/classes.ts';
import { api } from '../../platform/api.ts';

/** Says that the school's database is away, and that one can go on; nothing while all is well. */
export function GradebookNote({ gradebook }: { gradebook: GradebookState }) {
  const { t } = useTranslation();
  if (gradebook.kind !== 'away') return null;
  const { place, reason, waiting } = gradebook;
  return (
    <section className="notice" aria-label={t('gradebook.title')} data-testid="gradebook-away">
      <p>
        <strong>{t(`classes.gradebook.away.${reason}`, { place })}</strong> {t('classes.gradebook.workOn')}{' '}
        {waiting > 0 && t('classes.gradebook.waiting', { count: waiting })}
      </p>
      <Button className="plain" onPress={() => void api.lookForGradebook()}>
        {t('classes.gradebook.look')}
      </Button>
    </section>
  );
}

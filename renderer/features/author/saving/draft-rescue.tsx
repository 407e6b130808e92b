import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import { useAuthorStores } from '../../../stores/react.ts';
import { chooseWorkFolder } from '../../../stores/work-folder.ts';
import { useDraftSentences } from './use-draft-fault.ts';

/** What helps when a draft can't be saved; `onSaved` is called when it did. */
export function DraftRescue({ onSaved }: { onSaved?: () => void }) {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const sentences = useDraftSentences();
  const [refused, setRefused] = useState<Failure | null>(null);
  const tryAgain = async (): Promise<void> => {
    setRefused(null);
    if (await author.getState().keeper.again()) onSaved?.();
  };
  const chooseOther = async (): Promise<void> => {
    const chosen = await chooseWorkFolder();
    setRefused(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null && author.getState().keeper.waiting === 0) onSaved?.();
  };
  return (
    <>
      {refused !== null && <p>{sentences(refused).what}</p>}
      <div className="failure-actions">
        <Button className="button" onPress={() => void tryAgain()}>
          {t('authorSaving.again')}
        </Button>
        <Button className="button" onPress={() => void chooseOther()}>
          {t('authorSaving.otherFolder')}
        </Button>
      </div>
    </>
  );
}

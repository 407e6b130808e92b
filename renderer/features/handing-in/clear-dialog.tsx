import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Clearing, HandedIn } from '../../../electron/contract/handing-in.ts';
import { Dialog } from '../../components/dialog.tsx';
import { api } from '../../platform/api.ts';
import { useLesson, useLessonStores } from '../../stores/react.ts';
import { settle } from '../../stores/lesson.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { useLocalized } from '../reader/use-localized.ts';

/** Shows exactly what goes and what stays, before anything does. */
export function ClearDialog({ handedIn, onBack }: { handedIn: HandedIn; onBack: () => void }) {
  const { t } = useTranslation();
  const { lesson } = useLessonStores();
  const attempt = useLesson((state) => state.attempt.id);
  const [clearing, setClearing] = useState<Clearing | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    void api.lookAtClearing({ attempt }).then((looked) => {
      if (gone) return;
      if (looked.ok) setClearing(looked.value);
      else setFailure(looked.error);
    });
    return () => {
      gone = true;
    };
  }, [attempt]);
  const clear = async (): Promise<void> => {
    setBusy(true);
    await settle(lesson);
    const cleared = await api.clearLearner({ attempt });
    // Cleared, the page is loaded anew.
    if (cleared.ok) return;
    setBusy(false);
    setFailure(cleared.error);
  };
  return (
    <Dialog
      title={t('handingIn.clearTitle')}
      isOpen
      onClose={onBack}
      actions={
        <>
          <Button className="button" autoFocus isDisabled={busy} onPress={onBack}>
            {t('handingIn.back')}
          </Button>
          <Button
            className="button danger"
            data-testid="clear-now"
            isDisabled={busy || clearing === null}
            onPress={() => void clear()}
          >
            {t(busy ? 'handingIn.clearing' : 'handingIn.clearNow')}
          </Button>
        </>
      }
    >
      {failure !== null && <FailureNote failure={failure} />}
      {clearing !== null && <WhatGoes clearing={clearing} />}
      <p>{t('handingIn.clearStays', { file: handedIn.file, folder: handedIn.folder })}</p>
    </Dialog>
  );
}

function WhatGoes({ clearing }: { clearing: Clearing }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <section aria-labelledby="clear-what">
      <h3 id="clear-what" className="clear-heading">
        {t('handingIn.clearWhat')}
      </h3>
      <ul className="clear-list" data-testid="clear-list">
        {clearing.lessons.map(({ pack, lesson, title, files, handedIn }) => (
          <li key={`${pack}/${lesson}`}>
            {t('handingIn.clearLesson', {
              title: title === null ? lesson : localized(title).text,
              count: files,
            })}
            {!handedIn && <strong className="clear-warning"> – {t('handingIn.clearNotHandedIn')}</strong>}
          </li>
        ))}
        {clearing.practised > 0 && <li>{t('handingIn.clearPractice', { count: clearing.practised })}</li>}
        <li>{t('handingIn.clearCode')}</li>
      </ul>
    </section>
  );
}

import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { api } from '../../platform/api.ts';
import { app, leaveLesson } from '../../stores/app.ts';
import { settle } from '../../stores/lesson.ts';
import { FailureNote } from './failure-note.tsx';

/**
 * The page can't be drawn. What is still only in it is saved, then it is drawn anew from the library on, with stores of
 * its own for whatever is opened next. (The window itself can't be reloaded from here: the shell denies all navigation.)
 */
export function CrashScreen({ onDrawAnew }: { onDrawAnew: () => void }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);

  const reload = async (): Promise<void> => {
    const { place } = app.getState();
    if (!unsaved && place.kind === 'lesson' && !(await settle(place.lesson))) {
      setUnsaved(true);
      return;
    }
    await leaveLesson(true);
    onDrawAnew();
  };
  const openLog = async (): Promise<void> => {
    const answer = await api.openLog();
    setRefused(answer.ok ? null : answer.error);
  };

  return (
    <main className="crash">
      <h1 ref={title} tabIndex={-1}>
        {t('faults.crash.title')}
      </h1>
      <p>{t('faults.crash.what')}</p>
      <p>{t('faults.crash.help')}</p>
      {unsaved && <p role="alert">{t('faults.crash.unsaved')}</p>}
      {refused !== null && <FailureNote failure={refused} />}
      <div className="failure-actions">
        <Button className="button primary" onPress={() => void reload()}>
          {t(unsaved ? 'faults.crash.reloadAnyway' : 'faults.crash.reload')}
        </Button>
        <Button className="button" onPress={() => void openLog()}>
          {t('faults.crash.log')}
        </Button>
      </div>
    </main>
  );
}

import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Output } from '../../../../electron/contract/messages.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { PackText } from '../../../components/pack-text.tsx';
import { balanced } from '../../../i18n/isolate.ts';
import { api } from '../../../platform/api.ts';
import { leaveLesson } from '../../../stores/app.ts';
import { goToClasses, goToClassStep, openClass } from '../../../stores/classes.ts';
import { app } from '../../../stores/app.ts';

interface Waiting {
  files: readonly string[];
  found: Output<'class.list'>;
}

/** Asks which class a hand-in that was opened from outside belongs to, whatever is on screen. */
export function WaitingHandIns() {
  const { t } = useTranslation();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const answer = await api.listWaitingHandIns();
      if (!answer.ok || answer.value.files.length === 0) return;
      const classes = await api.listClasses();
      if (classes.ok) setWaiting({ files: answer.value.files, found: classes.value });
    };
    // Files named at the start wait already.
    void look();
    return api.onHandInWaiting(() => void look());
  }, []);
  if (waiting === null) return null;
  const { files, found } = waiting;
  const take = async (id: string | null): Promise<void> => {
    setWaiting(null);
    const summary = found.classes.find((one) => one.id === id);
    if (summary !== undefined && !(await leaveForClass())) return;
    await api.takeWaitingHandIns({ class: id });
    if (summary === undefined) return;
    openClass(summary, found.gradebook);
    const { place } = app.getState();
    if (place.kind === 'class') goToClassStep(place.open, 'collect');
  };
  const hasClasses = found.classes.length > 0;
  return (
    <Dialog
      title={t('collecting.waitingFiles.title', { count: files.length })}
      isOpen
      onClose={() => void take(null)}
      actions={
        <>
          <Button className="button" onPress={() => void take(null)}>
            {t('collecting.waitingFiles.leave')}
          </Button>
          {!hasClasses && (
            <Button
              className="button primary"
              autoFocus
              onPress={() => {
                void take(null).then(goToClasses);
              }}
            >
              {t('collecting.waitingFiles.toClasses')}
            </Button>
          )}
        </>
      }
    >
      <p className="path">
        <PackText text={files.slice(0, NAMED).join(', ')} />
        {files.length > NAMED && ' …'}
      </p>
      <p>{t(hasClasses ? 'collecting.waitingFiles.which' : 'collecting.waitingFiles.none')}</p>
      {hasClasses && (
        <ul className="waiting-classes">
          {found.classes.map(({ id, name }, place) => (
            <li key={id}>
              <Button className="button" autoFocus={place === 0} onPress={() => void take(id)}>
                <bdi>{balanced(name)}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

const NAMED = 5;

/** Leaves an open lesson or draft, where that can be done. */
async function leaveForClass(): Promise<boolean> {
  const { kind } = app.getState().place;
  return kind === 'class' || kind === 'classes' || (await leaveLesson());
}

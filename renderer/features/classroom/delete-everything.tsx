import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ClassSummary, GradebookState } from '../../../electron/contract/classes.ts';
import type { Failure } from '../../../electron/contract/errors.ts';
import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { NotOurs } from './manage/delete/not-ours.tsx';
import { TypedDialog } from './manage/delete/typed-dialog.tsx';

interface DeleteEverythingProps {
  classes: readonly ClassSummary[];
  gradebook: GradebookState;
  /** When everything is gone. */
  onDeleted: () => void;
}

/** At the foot of the shelf: all classes and everything they handed in. */
export function DeleteEverything({ classes, gradebook, onDeleted }: DeleteEverythingProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const remove = async (): Promise<void> => {
    const removed = await api.removeEverything();
    if (!removed.ok) {
      setRefused(removed.error);
      return;
    }
    setAsked(false);
    onDeleted();
    announce(t('classes.delete.everythingDone', { count: removed.value.handIns }));
  };
  return (
    <div className="work-place">
      <Button
        className="plain"
        onPress={() => {
          setRefused(null);
          setAsked(true);
        }}
      >
        {t('classes.delete.everythingButton')}
      </Button>
      {asked && (
        <TypedDialog
          title={t('classes.delete.everythingTitle')}
          words={t('classes.delete.word')}
          label={t('classes.delete.typeWord', { word: t('classes.delete.word') })}
          onConfirm={() => void remove()}
          onClose={() => {
            setAsked(false);
          }}
        >
          {refused !== null && <FailureNote failure={refused} />}
          <p>
            {t('classes.delete.everythingBody', {
              classes: t('classes.delete.classesCount', { count: classes.length }),
              handIns: t('classes.handIns', {
                count: classes.reduce((sum, { handIns }) => sum + handIns, 0),
              }),
            })}
          </p>
          {gradebook.kind !== 'own' && (
            <p className="delete-warning">
              <strong>{t('classes.delete.everybodys', { place: gradebook.place })}</strong>
            </p>
          )}
          <p>{t('classes.delete.listsStay')}</p>
          <NotOurs isShared={gradebook.kind !== 'own'} />
        </TypedDialog>
      )}
    </div>
  );
}

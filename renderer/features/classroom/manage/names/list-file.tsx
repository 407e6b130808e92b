import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../../electron/contract/errors.ts';
import type { ClassList } from '../../../../../lessons/classroom/class-list.ts';
import { announce } from '../../../../stores/announcements.ts';
import { chooseNames, deleteNames, forgetNames, readNames } from '../../../../stores/class-names.ts';
import { useClassStore } from '../../../../stores/react.ts';
import { Dialog } from '../../../../components/dialog.tsx';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { toPart } from '../to-part.ts';
import { useListEdit } from './use-list-edit.ts';

/** Where the open list lies, and what can be done with the file. */
export function ListFile({ file, list }: { file: string; list: ClassList }) {
  const { t } = useTranslation();
  const open = useClassStore();
  const { refused, save } = useListEdit();
  const [failed, setFailed] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(false);
  const failure = refused ?? failed;
  const remove = async (): Promise<void> => {
    const deleted = await deleteNames(open);
    setAsked(false);
    if (!deleted.ok) {
      setFailed(deleted.error);
      return;
    }
    await toPart('names');
    announce(t('classLists.deleted', { file }));
  };
  const close = async (): Promise<void> => {
    const refusal = await forgetNames(open);
    setFailed(refusal);
    if (refusal === null) await toPart('names');
  };
  return (
    <div className="list-file">
      <p className="quiet">
        {t('classLists.liesAt')} <span className="path">{file}</span>
        <br />
        {t('classLists.where')}
      </p>
      {failure !== null && (
        <FailureNote failure={failure}>
          {failure.code === 'class-list-elsewhere' && (
            <Button className="button" onPress={() => void readNames(open)}>
              {t('classLists.again')}
            </Button>
          )}
        </FailureNote>
      )}
      <div className="publish-actions">
        <Button className="plain" onPress={() => void save(list, true)}>
          {t('classLists.saveElsewhere')}
        </Button>
        <Button className="plain" onPress={() => void chooseNames(open).then(setFailed)}>
          {t('classLists.chooseOther')}
        </Button>
        <Button className="plain" onPress={() => void close()}>
          {t('classLists.close')}
        </Button>
        <Button
          className="plain danger"
          onPress={() => {
            setAsked(true);
          }}
        >
          {t('classLists.delete')}
        </Button>
      </div>
      <Dialog
        title={t('classLists.deleteTitle')}
        isOpen={asked}
        onClose={() => {
          setAsked(false);
        }}
        actions={
          <>
            <Button
              className="button"
              autoFocus
              onPress={() => {
                setAsked(false);
              }}
            >
              {t('common.cancel')}
            </Button>
            <Button className="button primary danger" onPress={() => void remove()}>
              <span aria-hidden="true">⚠ </span>
              {t('classLists.deleteNow')}
            </Button>
          </>
        }
      >
        <p className="path">{file}</p>
        <p>{t('classLists.deleteBody')}</p>
      </Dialog>
    </div>
  );
}

import { useState } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../../electron/contract/errors.ts';
import { api } from '../../../../platform/api.ts';
import { deleteNames } from '../../../../stores/class-names.ts';
import { openClasses } from '../../../../stores/classes.ts';
import { useClass, useClassStore } from '../../../../stores/react.ts';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { NotOurs } from './not-ours.tsx';
import { TypedDialog } from './typed-dialog.tsx';

/** The class with everything handed in; its list of names too, if the teacher says so. */
export function DeleteClass({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const open = useClassStore();
  const { id, name, learners, handIns } = useClass((state) => state.summary);
  const file = useClass((state) => (state.names.kind === 'open' ? state.names.file : null));
  const isShared = useClass((state) => state.gradebook.kind !== 'own');
  const [withList, setWithList] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const remove = async (): Promise<void> => {
    // The list first: once the class is gone, nobody knows any more where it lies.
    const deleted = withList ? await deleteNames(open) : null;
    if (deleted?.ok === false) {
      setRefused(deleted.error);
      return;
    }
    const removed = await api.removeClass({ class: id });
    if (!removed.ok) {
      setRefused(removed.error);
      return;
    }
    openClasses(null, null, { name, handIns: removed.value.handIns, list: deleted?.value ?? null });
  };
  return (
    <TypedDialog
      title={t('classes.delete.classTitle', { name })}
      words={name}
      label={t('classes.delete.typeName', { name })}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {refused !== null && <FailureNote failure={refused} />}
      <p>
        {handIns === 0
          ? t('classes.delete.emptyBody')
          : t('classes.delete.classBody', {
              learners: t('classes.learners', { count: learners }),
              handIns: t('classes.handIns', { count: handIns }),
            })}
      </p>
      {file !== null && (
        <SwitchField isSelected={withList} onChange={setWithList}>
          <SwitchButton className="switch">
            <span className="switch-track" aria-hidden="true" />
            {t('classes.delete.withList')}
          </SwitchButton>
        </SwitchField>
      )}
      {file !== null && (
        <p className="quiet">
          <span className="path">{file}</span> {t('classLists.deleteBody')}
        </p>
      )}
      {handIns > 0 && <NotOurs isShared={isShared} />}
    </TypedDialog>
  );
}

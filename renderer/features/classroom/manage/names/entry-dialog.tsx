import { useState } from 'react';
import { Button, FieldError, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ClassList, ClassListEntry } from '../../../../../lessons/classroom/class-list.ts';
import { readLearnerCode } from '../../../../../lessons/marks/learner-code.ts';
import { Dialog } from '../../../../components/dialog.tsx';
import { useClass } from '../../../../stores/react.ts';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { useListEdit } from './use-list-edit.ts';

interface EntryDialogProps {
  list: ClassList;
  entry: ClassListEntry;
  onClose: () => void;
}

/** One line of the list: the name, and how the learning platform knows the learner; or taking it off. */
export function EntryDialog({ list, entry, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const { refused, save } = useListEdit();
  const handedIn = useClass((state) => state.codes?.some(({ learner }) => learner === entry.code) ?? false);
  const [written, setWritten] = useState({
    code: entry.code,
    name: entry.name,
    email: entry.email ?? '',
    platformId: entry.platformId ?? '',
  });
  const code = readLearnerCode(written.code);
  const isTaken = list.entries.some((other) => other !== entry && other.code === code);
  const fault = code === null ? t('classLists.noCode') : isTaken ? t('classLists.codeTaken', { code }) : null;
  const replaceBy = async (entries: ClassList['entries']): Promise<void> => {
    if (await save({ ...list, entries })) onClose();
  };
  const change = async (): Promise<void> => {
    if (code === null || isTaken) return;
    const changed: ClassListEntry = {
      code,
      name: written.name.trim(),
      email: written.email.trim() || null,
      platformId: written.platformId.trim() || null,
    };
    await replaceBy(list.entries.map((one) => (one === entry ? changed : one)));
  };
  return (
    <Dialog
      title={t('classLists.changeOf', { code: entry.code })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            className="plain danger"
            onPress={() => void replaceBy(list.entries.filter((one) => one !== entry))}
          >
            {t('classLists.takeOff')}
          </Button>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" onPress={() => void change()}>
            {t('classLists.save')}
          </Button>
        </>
      }
    >
      {refused !== null && <FailureNote failure={refused} />}
      <div className="entry-fields">
        {(['name', 'code', 'email', 'platformId'] as const).map((field) => (
          <TextField
            key={field}
            className="plain-field"
            value={written[field]}
            onChange={(value) => {
              setWritten((before) => ({ ...before, [field]: value }));
            }}
            maxLength={field === 'code' ? 24 : field === 'platformId' ? 100 : 200}
            isInvalid={field === 'code' && fault !== null}
            autoFocus={field === 'name'}
            autoComplete="off"
          >
            <Label className="field-label">{t(`classLists.column.${field}`)}</Label>
            <Input type="text" dir="auto" spellCheck="false" />
            {field === 'code' && <FieldError className="field-fault">{fault}</FieldError>}
          </TextField>
        ))}
      </div>
      <p className="quiet">{t(handedIn ? 'classLists.codeInUse' : 'classLists.platformHow')}</p>
    </Dialog>
  );
}

import { useState, type SyntheticEvent } from 'react';
import { Button, FieldError, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import { api } from '../../../platform/api.ts';
import { announce } from '../../../stores/announcements.ts';
import { refreshClass } from '../../../stores/classes.ts';
import { useClass, useClassStore } from '../../../stores/react.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { Part } from './part.tsx';

/** What the class is called. */
export function RenamePart() {
  const { t } = useTranslation();
  const open = useClassStore();
  const { id, name: before } = useClass((state) => state.summary);
  const [name, setName] = useState(before);
  const [refused, setRefused] = useState<Failure | null>(null);
  const wanted = name.trim();
  const rename = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (wanted === '' || wanted === before) return;
    const renamed = await api.renameClass({ id, name: wanted });
    if (!renamed.ok) {
      setRefused(renamed.error);
      return;
    }
    setRefused(null);
    await refreshClass(open);
    announce(t('classes.manage.renamed', { name: wanted }));
  };
  return (
    <Part id="name" title={t('classes.name')}>
      {refused !== null && <FailureNote failure={refused} />}
      <form className="inline-form" onSubmit={(event) => void rename(event)} noValidate>
        <TextField
          className="plain-field"
          value={name}
          onChange={setName}
          maxLength={80}
          isInvalid={wanted === ''}
          autoComplete="off"
        >
          <Label className="visually-hidden">{t('classes.name')}</Label>
          <Input type="text" dir="auto" data-testid="rename" />
          <FieldError className="field-fault">{t('classes.nameMissing')}</FieldError>
        </TextField>
        <Button className="button" type="submit">
          {t('classes.manage.rename')}
        </Button>
      </form>
    </Part>
  );
}

import { useState, type SyntheticEvent } from 'react';
import { Button, FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Output } from '../../../electron/contract/messages.ts';
import { api } from '../../platform/api.ts';
import { openClass } from '../../stores/classes.ts';
import { FailureNote } from '../faults/failure-note.tsx';

/** Making a class; it opens where its hand-ins are collected. */
export function NewClass({ found: { classes, gradebook } }: { found: Output<'class.list'> }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const wanted = name.trim();
  const fault =
    wanted === ''
      ? t('classes.nameMissing')
      : classes.some((one) => one.name === wanted)
        ? t('classes.nameTaken')
        : null;
  const create = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (fault !== null) return;
    const created = await api.createClass({ name: wanted });
    if (created.ok) openClass(created.value, gradebook);
    else setRefused(created.error);
  };
  return (
    <section className="pack new-class" aria-labelledby="new-class">
      <div className="pack-head">
        <h2 className="pack-title" id="new-class">
          {t('classes.fresh')}
        </h2>
      </div>
      {refused !== null && <FailureNote failure={refused} />}
      <form className="new-class-form" onSubmit={(event) => void create(event)} noValidate>
        <TextField
          className="plain-field"
          value={name}
          onChange={setName}
          maxLength={80}
          isInvalid={asked && fault !== null}
          autoComplete="off"
        >
          <Label className="field-label">{t('classes.name')}</Label>
          <Text slot="description" className="field-how">
            {t('classes.nameHow')}
          </Text>
          <Input type="text" dir="auto" data-testid="class-name" />
          <FieldError className="field-fault">{fault}</FieldError>
        </TextField>
        <Button className={classes.length === 0 ? 'button primary' : 'button'} type="submit">
          {t('classes.create')}
        </Button>
      </form>
    </section>
  );
}

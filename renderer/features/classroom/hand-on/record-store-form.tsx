import { useState } from 'react';
import { Button, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { RecordStore } from '../../../../electron/contract/class-output.ts';
import type { Failure } from '../../../../electron/contract/errors.ts';
import { api } from '../../../platform/api.ts';
import { FailureNote } from '../../faults/failure-note.tsx';

interface RecordStoreFormProps {
  before: RecordStore | null;
  /** With what is set now; null where nothing was changed. */
  onDone: (entered: RecordStore | null) => void;
}

/** Where learning records go when somebody presses the button. The secret goes to the shell and never comes back. */
export function RecordStoreForm({ before, onDone }: RecordStoreFormProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(before?.address ?? '');
  const [key, setKey] = useState(before?.key ?? '');
  const [secret, setSecret] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <Form
      className="output-form"
      onSubmit={(event) => {
        event.preventDefault();
        void api.setRecordStore({ address, key, secret }).then((set) => {
          if (set.ok) onDone(set.value);
          else setFailure(set.error);
        });
      }}
    >
      <TextField className="plain-field" value={address} onChange={setAddress} maxLength={2000} autoFocus>
        <Label className="field-label">{t('classOutput.records.address')}</Label>
        <Text slot="description" className="field-how">
          {t('classOutput.records.addressHow')}
        </Text>
        <Input type="url" spellCheck={false} />
      </TextField>
      <TextField className="plain-field" value={key} onChange={setKey} maxLength={500}>
        <Label className="field-label">{t('classOutput.records.key')}</Label>
        <Input type="text" autoComplete="off" spellCheck={false} />
      </TextField>
      <TextField className="plain-field" value={secret} onChange={setSecret} maxLength={2000}>
        <Label className="field-label">{t('classOutput.records.secret')}</Label>
        <Input type="password" autoComplete="off" />
      </TextField>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="output-actions">
        <Button type="submit" className="button">
          {t('classOutput.records.keep')}
        </Button>
        <Button
          className="plain"
          onPress={() => {
            onDone(null);
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

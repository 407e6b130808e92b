import { useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface AddByNameProps {
  label: string;
  /** What the button says; "add" by default. */
  action?: string;
  onAdd: (name: string) => void;
}

/** Something more of a kind, by its name. */
export function AddByName({ label, action, onAdd }: AddByNameProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <Form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <TextField value={name} onChange={setName} maxLength={200}>
        <Label className="field-label">{label}</Label>
        <Input type="text" />
      </TextField>
      <Button className="button" type="submit" isDisabled={name.trim() === ''}>
        {action ?? t('authorDetails.addShort')}
      </Button>
    </Form>
  );
}

import { useState, type ReactNode } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../../components/dialog.tsx';

interface TypedDialogProps {
  title: string;
  /** What has to be typed before anything happens. */
  words: string;
  label: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question that is not answered by a slip of the hand: words are typed before it can be. */
export function TypedDialog({ title, words, label, onConfirm, onClose, children }: TypedDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const same = typed.trim().toLowerCase() === words.trim().toLowerCase();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary danger" isDisabled={!same} onPress={onConfirm}>
            <span aria-hidden="true">⚠ </span>
            {t('classes.delete.forGood')}
          </Button>
        </>
      }
    >
      {children}
      <TextField className="plain-field" value={typed} onChange={setTyped} autoComplete="off" autoFocus>
        <Label className="field-label">{label}</Label>
        <Input type="text" dir="auto" spellCheck="false" data-testid="typed" />
      </TextField>
    </Dialog>
  );
}

import { useState } from 'react';
import { Button, Form, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import type {
  Authority,
  GradebookStand,
  SharedWish,
  ShareOutcome,
} from '../../../../electron/contract/gradebook.ts';
import { api } from '../../../platform/api.ts';
import { announce } from '../../../stores/announcements.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { AuthorityChoice } from './authority-choice.tsx';
import { OutcomeNote } from './outcome-note.tsx';

interface GradebookFormProps {
  stand: GradebookStand;
  onDone: (isUsed: boolean) => void;
}

/** The way to a shared database. The password goes to the shell and never comes back. */
export function GradebookForm({ stand: { shared, canSeal }, onDone }: GradebookFormProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(shared?.address ?? '');
  const [password, setPassword] = useState('');
  const [authority, setAuthority] = useState<Authority | null>(shared?.authority ?? null);
  const [isTrying, setTrying] = useState(false);
  const [outcome, setOutcome] = useState<ShareOutcome | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isKept = shared?.hasPassword === true;

  const send = async (use: boolean): Promise<void> => {
    if (isTrying) return;
    const wish: SharedWish = { address, password: password === '' ? null : password, authority };
    setTrying(true);
    setOutcome(null);
    const answer = await (use ? api.shareGradebook(wish) : api.tryGradebook(wish));
    setTrying(false);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    if (use && answer.value.kind === 'well') {
      announce(t('gradebook.used'));
      onDone(true);
    } else setOutcome(answer.value);
  };

  return (
    <Form
      className="gradebook-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send(true);
      }}
    >
      <p className="setting-help">{t('gradebook.stays')}</p>
      <TextField
        className="plain-field"
        value={address}
        onChange={setAddress}
        maxLength={2000}
        isRequired
        autoFocus
      >
        <Label className="setting-label">{t('gradebook.address')}</Label>
        <Input type="text" autoComplete="off" spellCheck={false} data-testid="gradebook-address" />
        <Text slot="description" className="setting-help">
          {t('gradebook.addressHow')}
        </Text>
      </TextField>
      <TextField className="plain-field" value={password} onChange={setPassword} maxLength={1000}>
        <Label className="setting-label">{t('gradebook.password')}</Label>
        <Input type="password" autoComplete="off" data-testid="gradebook-password" />
        <Text slot="description" className="setting-help">
          {t(isKept ? 'gradebook.passwordKept' : 'gradebook.passwordHow')}{' '}
          {!canSeal && t('gradebook.passwordOpen')}
        </Text>
      </TextField>
      <AuthorityChoice authority={authority} onChange={setAuthority} onRefused={setFailure} />
      {failure !== null && <FailureNote failure={failure} />}
      <div role="status" data-testid="gradebook-outcome">
        {isTrying && <p className="patience">{t('gradebook.trying')}</p>}
        {outcome !== null && <OutcomeNote outcome={outcome} />}
      </div>
      <div className="setting-buttons">
        <Button type="submit" className="button">
          {t('gradebook.use')}
        </Button>
        <Button className="button" onPress={() => void send(false)}>
          {t('gradebook.try')}
        </Button>
        <Button
          className="plain"
          onPress={() => {
            onDone(false);
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}
